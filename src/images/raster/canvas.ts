import type { Point } from '../svg/drawing.ts';

/** Lines of samples in each row of pixels. */
const SAMPLES = 4;

/** Opaque pixels on white: red, green and blue, a byte each. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height * 3).fill(255);
  }

  /** Fills polygons together, by the rule that says what is inside. */
  fill(polygons: readonly (readonly Point[])[], rule: 'nonzero' | 'evenodd', color: string): void {
    const edges = polygons.flatMap(edgesOf);
    const parts = [1, 3, 5].map(at => Number.parseInt(color.slice(at, at + 2), 16));
    const top = Math.max(0, Math.floor(edges.reduce((least, edge) => Math.min(least, edge.top), Infinity)));
    const bottom = Math.min(this.height, Math.ceil(edges.reduce((most, edge) => Math.max(most, edge.bottom), 0)));
    for (let row = top; row < bottom; row++) {
      const cover = new Float64Array(this.width);
      const near = edges.filter(edge => edge.top < row + 1 && edge.bottom > row);
      for (let i = 0; i < SAMPLES; i++) addSpans(cover, near, row + (i + 0.5) / SAMPLES, rule);
      this.#paintRow(row, cover, parts);
    }
  }

  #paintRow(row: number, cover: Float64Array, color: readonly number[]): void {
    for (let x = 0; x < this.width; x++) {
      const part = Math.min(1, (cover[x] ?? 0) / SAMPLES);
      if (part === 0) continue;
      const at = (row * this.width + x) * 3;
      for (let i = 0; i < 3; i++) {
        const old = this.pixels[at + i] ?? 0;
        this.pixels[at + i] = Math.round(old + ((color[i] ?? 0) - old) * part);
      }
    }
  }
}

/** A side of a polygon that is not level; `way`: whether it runs down (1) or up (-1). */
interface Edge {
  readonly top: number;
  readonly bottom: number;
  readonly x: number;
  readonly slope: number;
  readonly way: 1 | -1;
}

function edgesOf(polygon: readonly Point[]): Edge[] {
  return polygon.flatMap(([x1, y1], i): Edge[] => {
    const [x2, y2] = polygon[(i + 1) % polygon.length] ?? [x1, y1];
    if (y1 === y2) return [];
    const slope = (x2 - x1) / (y2 - y1);
    return y1 < y2 ? [{ top: y1, bottom: y2, x: x1, slope, way: 1 }] : [{ top: y2, bottom: y1, x: x2, slope, way: -1 }];
  });
}

/** Adds what a line of samples at `y` covers of each pixel. */
function addSpans(cover: Float64Array, edges: readonly Edge[], y: number, rule: 'nonzero' | 'evenodd'): void {
  const crossings = edges
    .filter(edge => edge.top <= y && y < edge.bottom)
    .map(edge => ({ x: edge.x + (y - edge.top) * edge.slope, way: edge.way }))
    .sort((a, b) => a.x - b.x);
  let winding = 0;
  crossings.forEach(({ x, way }, i) => {
    winding += way;
    const next = crossings[i + 1];
    const isInside = rule === 'nonzero' ? winding !== 0 : i % 2 === 0;
    if (next && isInside) addSpan(cover, Math.max(0, x), Math.min(cover.length, next.x));
  });
}

function addSpan(cover: Float64Array, from: number, to: number): void {
  for (let x = Math.floor(from); x < to; x++) {
    cover[x] = (cover[x] ?? 0) + Math.min(to, x + 1) - Math.max(from, x);
  }
}
