import { deflateSync } from 'fflate';
import { crc32 } from '../base/crc32.ts';

/** A part as it lies in a ZIP file: deflated once, so that a part that never changes can be kept like this. */
export interface PackedPart {
  readonly deflated: Uint8Array;
  /** CRC-32 of the part, and its length, before it was deflated. */
  readonly crc: number;
  readonly size: number;
}

/** Deflates a part. fflate's bytes depend on the part alone; zlib's change with its version. */
export function packPart(bytes: Uint8Array): PackedPart {
  return { deflated: deflateSync(bytes, { level: 6 }), crc: crc32(bytes), size: bytes.length };
}

/** Parts as a ZIP file (APPNOTE 6.3, PKWARE) that is the same in every time zone: entries in order, dated 1 January 1980. */
export function zipParts(parts: readonly (readonly [string, Uint8Array | PackedPart])[]): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, part] of parts) {
    const name = Buffer.from(path, 'latin1'); // the names of our parts are ASCII
    const packed = part instanceof Uint8Array ? packPart(part) : part;
    const facts = entryFacts(packed, name.length);
    const file = [LOCAL_HEADER, facts, name, packed.deflated];
    directory.push(Buffer.concat([DIRECTORY_HEADER, facts, directoryTail(offset), name]));
    files.push(...file.map(piece => Buffer.from(piece.buffer, piece.byteOffset, piece.length)));
    offset += file.reduce((sum, piece) => sum + piece.length, 0);
  }
  const entries = Buffer.concat(directory);
  return Buffer.concat([...files, entries, directoryEnd(parts.length, entries.length, offset)]);
}

const LOCAL_HEADER = Buffer.from('504b0304', 'hex');
/** With the version of the format that made the entry: 2.0. */
const DIRECTORY_HEADER = Buffer.from('504b01021400', 'hex');
const VERSION = 20;
const DEFLATE = 8;
/** 1 January 1980, midnight: the earliest date there is. */
const EARLIEST = 0x0021_0000;

/** What the entry's header and the directory both say: version, method, date, checksum, lengths. */
function entryFacts({ deflated, crc, size }: PackedPart, nameLength: number): Buffer {
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(VERSION, 0);
  facts.writeUInt16LE(DEFLATE, 4);
  facts.writeUInt32LE(EARLIEST, 6);
  facts.writeUInt32LE(crc, 10);
  facts.writeUInt32LE(deflated.length, 14);
  facts.writeUInt32LE(size, 18);
  facts.writeUInt16LE(nameLength, 22);
  return facts;
}

function directoryTail(offset: number): Buffer {
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(offset, 10);
  return tail;
}

function directoryEnd(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}
