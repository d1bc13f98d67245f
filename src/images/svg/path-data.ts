import { arcCurves } from './arc.ts';
import type { Point, Segment } from './drawing.ts';

/** How many numbers each command of path data takes. */
const COUNTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, s: 4, q: 4, t: 2, a: 7, z: 0 };

/** Path data (SVG 1.1, 8.3) as absolute moves, lines and cubic curves; null where it is none. */
export function readPathData(text: string): Segment[] | null {
  const reader = new PathReader(text);
  return reader.read();
}

class PathReader {
  readonly #text: string;
  #at = 0;
  readonly #segments: Segment[] = [];
  #point: Point = [0, 0];
  #start: Point = [0, 0];
  /** The control point that a smooth curve mirrors, and what kind of curve it was of. */
  #control: { readonly point: Point; readonly kind: 'c' | 'q' } | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Segment[] | null {
    let command = '';
    for (this.#skip(); this.#at < this.#text.length; this.#skip()) {
      const letter = /[a-z]/i.exec(this.#text[this.#at] ?? '')?.[0];
      if (letter) {
        command = letter;
        this.#at++;
      } else if (COUNTS[command.toLowerCase()] === 0) return null;
      const name = command.toLowerCase();
      const count = COUNTS[name];
      if (count === undefined || (this.#segments.length === 0 && name !== 'm')) return null;
      const numbers = this.#numbers(count, name === 'a');
      if (!numbers) return null;
      this.#take(name, numbers, command === name);
      if (name === 'm') command = command === 'm' ? 'l' : 'L'; // more points are lines
    }
    return this.#segments;
  }

  #skip(): void {
    while (/[\s,]/.test(this.#text[this.#at] ?? '')) this.#at++;
  }

  /** The flags of an arc may stand without a space between them. */
  #numbers(count: number, isArc: boolean): number[] | null {
    const numbers: number[] = [];
    for (let i = 0; i < count; i++) {
      this.#skip();
      const pattern = isArc && (i === 3 || i === 4) ? /[01]/y : /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
      pattern.lastIndex = this.#at;
      const [found] = pattern.exec(this.#text) ?? [];
      if (found === undefined) return null;
      numbers.push(Number(found));
      this.#at = pattern.lastIndex;
    }
    return numbers;
  }

  #take(name: string, numbers: readonly number[], isRelative: boolean): void {
    const [ox, oy] = isRelative ? this.#point : [0, 0];
    const at = (i: number): Point => [(numbers[i] ?? 0) + ox, (numbers[i + 1] ?? 0) + oy];
    const mirrored = this.#mirrored(name === 's' ? 'c' : 'q');
    this.#control = null;
    const [x, y] = this.#point;
    if (name === 'm') this.#move(at(0));
    else if (name === 'l') this.#line(at(0));
    else if (name === 'h') this.#line([(numbers[0] ?? 0) + ox, y]);
    else if (name === 'v') this.#line([x, (numbers[0] ?? 0) + oy]);
    else if (name === 'c') this.#curve(at(0), at(2), at(4));
    else if (name === 's') this.#curve(mirrored, at(0), at(2));
    else if (name === 'q') this.#quadratic(at(0), at(2));
    else if (name === 't') this.#quadratic(mirrored, at(0));
    else if (name === 'a') this.#arc(numbers, at(5));
    else this.#close();
  }

  #mirrored(kind: 'c' | 'q'): Point {
    const [x, y] = this.#point;
    if (this.#control?.kind !== kind) return this.#point;
    const [cx, cy] = this.#control.point;
    return [2 * x - cx, 2 * y - cy];
  }

  #move(to: Point): void {
    this.#segments.push({ kind: 'move', to });
    this.#point = to;
    this.#start = to;
  }

  #line(to: Point): void {
    this.#segments.push({ kind: 'line', to });
    this.#point = to;
  }

  #curve(first: Point, second: Point, to: Point): void {
    this.#segments.push({ kind: 'curve', first, second, to });
    this.#point = to;
    this.#control = { point: second, kind: 'c' };
  }

  #quadratic(control: Point, to: Point): void {
    const toward = ([x, y]: Point): Point => [x + (2 / 3) * (control[0] - x), y + (2 / 3) * (control[1] - y)];
    this.#curve(toward(this.#point), toward(to), to);
    this.#control = { point: control, kind: 'q' };
  }

  #arc([rx = 0, ry = 0, rotation = 0, large = 0, sweep = 0]: readonly number[], to: Point): void {
    const radii: Point = [Math.abs(rx), Math.abs(ry)];
    const shape = { radii, rotation, isLarge: large === 1, isClockwise: sweep === 1 };
    if (rx === 0 || ry === 0) this.#line(to);
    else for (const curve of arcCurves(this.#point, to, shape)) this.#segments.push(curve);
    this.#point = to;
  }

  #close(): void {
    this.#segments.push({ kind: 'close' });
    this.#point = this.#start;
  }
}
