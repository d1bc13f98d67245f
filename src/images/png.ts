import { inflateSync } from 'node:zlib';
import { dataLength, readSamples, type SampleGrid } from './png-samples.ts';

/** What a PNG's header says (ISO/IEC 15948, 11.2.2). */
export interface PngHead {
  readonly width: number;
  readonly height: number;
  readonly depth: 1 | 2 | 4 | 8 | 16;
  /** 0: grey, 2: colours, 3: palette, 4: grey with alpha, 6: colours with alpha. */
  readonly type: 0 | 2 | 3 | 4 | 6;
  readonly isInterlaced: boolean;
}

/** The pixels of a picture, 8 bits a sample. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly components: 1 | 3;
  readonly colors: Uint8Array;
  /** How opaque each pixel is; null where all are wholly. */
  readonly alpha: Uint8Array | null;
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Samples of a pixel, by colour type. */
const SAMPLES = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const;
const DEPTHS = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] } as const;
/** More pixels than a poster has: refused before memory is taken for them. */
const MOST_PIXELS = 100_000_000;

/** Whether a file begins as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, i) => bytes[i] === byte);
}

/** The header of a PNG file; null where it cannot be. */
export function readPngHead(bytes: Uint8Array): PngHead | null {
  const header = chunksOf(bytes).find(chunk => chunk.type === 'IHDR')?.data;
  if (header?.length !== 13) return null;
  const view = new DataView(header.buffer, header.byteOffset);
  const [width, height, depth, type] = [view.getUint32(0), view.getUint32(4), view.getUint8(8), view.getUint8(9)];
  if (!(type in DEPTHS) || width * height === 0 || width * height > MOST_PIXELS) return null;
  const head = { width, height, depth, type, isInterlaced: view.getUint8(12) !== 0 } as PngHead; // the values are checked here
  return (DEPTHS[head.type] as readonly number[]).includes(depth) ? head : null;
}

/** All pixels of a PNG; null where the file is damaged. */
export function decodePng(bytes: Uint8Array): Pixels | null {
  const head = readPngHead(bytes);
  if (!head) return null;
  const grid: SampleGrid = { ...head, perPixel: SAMPLES[head.type] };
  const data = inflated(bytes, dataLength(grid));
  if (!data) return null;
  const values = readSamples(data, grid);
  return head.type === 3 ? fromPalette(values, head, bytes) : fromSamples(values, head, keyOf(bytes, head));
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

/** The chunks of the file (5.3); what is cut off at its end is not given. */
function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const data = bytes.subarray(at + 8, at + 8 + length);
    if (data.length < length) break;
    chunks.push({ type: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), data });
    at += 12 + length;
  }
  return chunks;
}

/** The picture's data; null where they are not `length` bytes, or cannot be read. */
function inflated(bytes: Uint8Array, length: number): Uint8Array | null {
  const parts = chunksOf(bytes).filter(chunk => chunk.type === 'IDAT');
  try {
    const data = inflateSync(Buffer.concat(parts.map(part => part.data)), { maxOutputLength: length });
    return data.length === length ? data : null;
  } catch {
    return null; // the stream is damaged, and the caller says so
  }
}

/** The colour that counts as transparent (11.3.2.1), as values of its samples; null: none. */
function keyOf(bytes: Uint8Array, { type, depth }: PngHead): number[] | null {
  const data = chunksOf(bytes).find(chunk => chunk.type === 'tRNS')?.data;
  if (!data || type === 4 || type === 6) return null;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const count = Math.min(SAMPLES[type], data.length >> 1);
  return Array.from({ length: count }, (_, i) => scaled(view.getUint16(i * 2), depth));
}

/** A sample as 8 bits. */
function scaled(value: number, depth: number): number {
  return depth === 16 ? value >> 8 : Math.round((value * 255) / (2 ** depth - 1));
}

function fromSamples(values: Uint16Array, head: PngHead, key: readonly number[] | null): Pixels {
  const { width, height, depth, type } = head;
  const samples = SAMPLES[type];
  const components = type === 0 || type === 4 ? 1 : 3;
  const colors = new Uint8Array(width * height * components);
  const alpha = samples > components || key ? new Uint8Array(width * height).fill(255) : null;
  for (let pixel = 0; pixel < width * height; pixel++) {
    let isKey = key !== null;
    for (let i = 0; i < components; i++) {
      const value = scaled(values[pixel * samples + i] ?? 0, depth);
      colors[pixel * components + i] = value;
      isKey = isKey && value === key?.[i];
    }
    if (alpha && samples > components) alpha[pixel] = scaled(values[pixel * samples + components] ?? 0, depth);
    else if (alpha && isKey) alpha[pixel] = 0;
  }
  return { width, height, components, colors, alpha };
}

function fromPalette(values: Uint16Array, { width, height }: PngHead, bytes: Uint8Array): Pixels | null {
  const chunks = chunksOf(bytes);
  const palette = chunks.find(chunk => chunk.type === 'PLTE')?.data;
  const opacity = chunks.find(chunk => chunk.type === 'tRNS')?.data;
  if (!palette) return null;
  const colors = new Uint8Array(width * height * 3);
  const alpha = opacity ? new Uint8Array(width * height) : null;
  for (let pixel = 0; pixel < width * height; pixel++) {
    const index = values[pixel] ?? 0;
    for (let i = 0; i < 3; i++) colors[pixel * 3 + i] = palette[index * 3 + i] ?? 0;
    if (alpha) alpha[pixel] = opacity?.[index] ?? 255;
  }
  return { width, height, components: 3, colors, alpha };
}
