import { sha256 } from '../base/hash.ts';
import { editorSubset } from '../fonts/editor-subset.ts';
import type { FontFace } from '../fonts/face.ts';
import { type PackedPart, packPart } from './zip.ts';

/** A face as a DOCX embeds it: cut down, obfuscated (ECMA-376 part 4, 9.1.4) and deflated. */
export interface EditorFont {
  /** The 32 hexadecimal digits of the key that it is obfuscated with. */
  readonly key: string;
  readonly part: PackedPart;
}

/**
 * Makes a face's editor font: a function of the face and of what it must have beside the letters of every document. Takes a
 * tenth of a second, so `npm start` does it beforehand for the package's faces.
 */
export async function makeEditorFont(face: FontFace, more = ''): Promise<EditorFont> {
  const bytes = await editorSubset(face, more);
  const key = sha256(bytes).slice(0, 32).toUpperCase();
  return { key, part: packPart(obfuscate(bytes, key)) };
}

/** The first 32 bytes are combined with the key's bytes in reverse order. */
function obfuscate(bytes: Uint8Array, digits: string): Uint8Array {
  const key = Buffer.from(digits, 'hex').reverse();
  const copy = Uint8Array.from(bytes);
  for (let i = 0; i < 32; i++) copy[i] = (copy[i] ?? 0) ^ (key[i % 16] ?? 0);
  return copy;
}

/** Key, checksum and length stand before the deflated bytes. */
const HEAD = 24;

/** An editor font as a file's bytes. */
export function storeEditorFont({ key, part }: EditorFont): Uint8Array {
  const head = Buffer.alloc(HEAD);
  head.write(key, 'hex');
  head.writeUInt32LE(part.crc, 16);
  head.writeUInt32LE(part.size, 20);
  return Buffer.concat([head, part.deflated]);
}

/** What `storeEditorFont` stored. */
export function readEditorFont(bytes: Uint8Array): EditorFont {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return {
    key: file.toString('hex', 0, 16).toUpperCase(),
    part: { deflated: file.subarray(HEAD), crc: file.readUInt32LE(16), size: file.readUInt32LE(20) },
  };
}
