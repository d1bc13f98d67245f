/** The samples of a picture, and how they lie in its data. */
export interface SampleGrid {
  readonly width: number;
  readonly height: number;
  /** Samples of a pixel. */
  readonly perPixel: number;
  /** Bits of a sample. */
  readonly depth: 1 | 2 | 4 | 8 | 16;
  readonly isInterlaced: boolean;
}

/** The pixels that a pass draws: the first, and the steps to the next (ISO/IEC 15948, 8.2). */
interface Pass {
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly down: number;
}

const WHOLE: readonly Pass[] = [{ x: 0, y: 0, right: 1, down: 1 }];
const ADAM7: readonly Pass[] = [
  { x: 0, y: 0, right: 8, down: 8 },
  { x: 4, y: 0, right: 8, down: 8 },
  { x: 0, y: 4, right: 4, down: 8 },
  { x: 2, y: 0, right: 4, down: 4 },
  { x: 0, y: 2, right: 2, down: 4 },
  { x: 1, y: 0, right: 2, down: 2 },
  { x: 0, y: 1, right: 1, down: 2 },
];

/** A pass as the picture that it is: pixels a line, lines, bytes a line. Without pixels it has no lines. */
function sizeOf({ x, y, right, down }: Pass, { width, height, perPixel, depth }: SampleGrid) {
  const columns = Math.ceil((width - x) / right);
  const rows = columns > 0 ? Math.max(0, Math.ceil((height - y) / down)) : 0;
  return { columns, rows, lineLength: Math.ceil((columns * perPixel * depth) / 8) };
}

function passesOf({ isInterlaced }: SampleGrid): readonly Pass[] {
  return isInterlaced ? ADAM7 : WHOLE;
}

/** How many bytes the inflated data has: each line of each pass, and its filter. */
export function dataLength(grid: SampleGrid): number {
  const sizes = passesOf(grid).map(pass => sizeOf(pass, grid));
  return sizes.reduce((sum, { rows, lineLength }) => sum + rows * (lineLength + 1), 0);
}

/** The samples of a picture's inflated data as numbers, line by line, whatever their depth and order. */
export function readSamples(data: Uint8Array, grid: SampleGrid): Uint16Array {
  const samples = new Uint16Array(grid.width * grid.height * grid.perPixel);
  let start = 0;
  for (const pass of passesOf(grid)) {
    const { rows, lineLength } = sizeOf(pass, grid);
    const end = start + rows * (lineLength + 1);
    const lines = unfilter(data.subarray(start, end), lineLength, Math.max(1, (grid.perPixel * grid.depth) >> 3));
    drawPass(lines, pass, { grid, samples });
    start = end;
  }
  return samples;
}

/** Puts the samples of a pass where they stand in the picture. */
function drawPass(lines: Uint8Array, pass: Pass, { grid, samples }: { grid: SampleGrid; samples: Uint16Array }): void {
  const { columns, rows, lineLength } = sizeOf(pass, grid);
  const { width, perPixel, depth } = grid;
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < columns * perPixel; i++) {
      const column = pass.x + Math.floor(i / perPixel) * pass.right;
      const pixel = (pass.y + row * pass.down) * width + column;
      samples[pixel * perPixel + (i % perPixel)] = sampleAt(lines, row * lineLength, i, depth);
    }
  }
}

/** The lines of an inflated pass without their filters (9.2). `stride`: bytes of a pixel, at least 1. */
function unfilter(data: Uint8Array, lineLength: number, stride: number): Uint8Array {
  const height = Math.floor(data.length / (lineLength + 1));
  const lines = new Uint8Array(height * lineLength);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (lineLength + 1)] ?? 0;
    for (let x = 0; x < lineLength; x++) {
      const at = y * lineLength + x;
      const left = x >= stride ? (lines[at - stride] ?? 0) : 0;
      const up = y > 0 ? (lines[at - lineLength] ?? 0) : 0;
      const corner = x >= stride && y > 0 ? (lines[at - lineLength - stride] ?? 0) : 0;
      lines[at] = (data[at + y + 1] ?? 0) + predicted(filter, left, up, corner);
    }
  }
  return lines;
}

function predicted(filter: number, left: number, up: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4:
      return paeth(left, up, corner);
    default:
      return 0;
  }
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}

function sampleAt(lines: Uint8Array, start: number, i: number, depth: SampleGrid['depth']): number {
  if (depth === 8) return lines[start + i] ?? 0;
  if (depth === 16) return ((lines[start + i * 2] ?? 0) << 8) | (lines[start + i * 2 + 1] ?? 0);
  const bit = i * depth;
  return ((lines[start + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
