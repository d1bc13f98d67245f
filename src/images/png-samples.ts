/** How the samples of a PNG lie in its lines. */
export interface SampleLayout {
  /** In bytes. */
  readonly lineLength: number;
  /** Samples of a line. */
  readonly perLine: number;
  readonly depth: 1 | 2 | 4 | 8 | 16;
}

/** The lines of an inflated PNG without their filters (ISO/IEC 15948, 9.2). `stride`: bytes of a pixel, at least 1. */
export function unfilter(data: Uint8Array, lineLength: number, stride: number): Uint8Array {
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

/** The samples as numbers, whatever their depth. */
export function unpackSamples(lines: Uint8Array, { lineLength, perLine, depth }: SampleLayout): Uint16Array {
  const height = Math.floor(lines.length / lineLength);
  const samples = new Uint16Array(height * perLine);
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < perLine; i++) samples[y * perLine + i] = sampleAt(lines, y * lineLength, i, depth);
  }
  return samples;
}

function sampleAt(lines: Uint8Array, start: number, i: number, depth: SampleLayout['depth']): number {
  if (depth === 8) return lines[start + i] ?? 0;
  if (depth === 16) return ((lines[start + i * 2] ?? 0) << 8) | (lines[start + i * 2 + 1] ?? 0);
  const bit = i * depth;
  return ((lines[start + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1);
}
