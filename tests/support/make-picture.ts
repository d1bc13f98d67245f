import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from '../../src/images/picture.ts';
import { readPicture } from '../../src/images/read-picture.ts';

/** How a test's PNG is made: header fields of ISO/IEC 15948, lines of samples as bytes with their filter first. */
export interface PngSketch {
  readonly width: number;
  readonly height: number;
  readonly depth?: number;
  readonly type?: number;
  readonly interlace?: number;
  /** Further chunks before the data. */
  readonly chunks?: readonly (readonly [string, readonly number[]])[];
  readonly lines: readonly (readonly number[])[];
}

/** A PNG file. */
export function makePng({
  width,
  height,
  depth = 8,
  type = 2,
  interlace = 0,
  chunks = [],
  lines,
}: PngSketch): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([depth, type, 0, 0, interlace], 8);
  const parts = [
    chunk('IHDR', header),
    ...chunks.map(([name, data]) => chunk(name, Buffer.from(data))),
    chunk('IDAT', deflateSync(Buffer.from(lines.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...parts]);
}

function chunk(name: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A picture of one colour, `alpha` from 0 to 255. */
export function makePicture(name: string, width: number, height: number, alpha = 255): Picture {
  const pixel = alpha === 255 ? [180, 40, 40] : [180, 40, 40, alpha];
  const line = [0, ...Array.from({ length: width }, () => pixel).flat()];
  const lines = Array.from({ length: height }, () => line);
  const { picture } = readPicture(name, makePng({ width, height, type: alpha === 255 ? 2 : 6, lines }));
  if (!picture) throw new Error('the test made no picture');
  return picture;
}
