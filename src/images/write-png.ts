import { deflateSync } from 'node:zlib';
import { crc32 } from '../base/crc32.ts';

/** Pixels of red, green and blue, a byte each. */
export interface RgbPixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Each line is told by how it differs from the one above it (ISO/IEC 15948, 9.2). */
const UP = 2;

/** Pixels as a PNG file (ISO/IEC 15948, 5). */
export function encodePng({ width, height, pixels }: RgbPixels): Uint8Array {
  const stride = width * 3;
  const data = new Uint8Array((stride + 1) * height);
  for (let row = 0; row < height; row++) {
    data[row * (stride + 1)] = UP;
    for (let i = 0; i < stride; i++) {
      const above = row === 0 ? 0 : (pixels[(row - 1) * stride + i] ?? 0);
      data[row * (stride + 1) + 1 + i] = ((pixels[row * stride + i] ?? 0) - above) & 0xff;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(data)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
