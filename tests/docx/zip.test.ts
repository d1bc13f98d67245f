import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { packPart, zipParts } from '../../src/docx/zip.ts';

const PARTS = [
  ['word/document.xml', strToU8('<w:t>Bản tin, bản tin, bản tin</w:t>')],
  ['word/empty.xml', new Uint8Array(0)],
  ['word/fonts/Tinos.odttf', Uint8Array.from({ length: 70_000 }, (_, i) => (i * i) & 0xff)],
] as const;

describe('the ZIP file of a DOCX', () => {
  it('unpacks to its parts', () => {
    const unpacked = unzipSync(zipParts(PARTS));
    expect(Object.keys(unpacked)).toEqual(PARTS.map(([path]) => path));
    for (const [path, bytes] of PARTS) expect(Buffer.from(bytes).equals(unpacked[path] ?? Buffer.alloc(1))).toBe(true);
    expect(strFromU8(unpacked['word/document.xml'] ?? new Uint8Array())).toContain('Bản tin');
  });

  it('is byte for byte what fflate makes of the same parts', () => {
    const theirs = zipSync(Object.fromEntries(PARTS), { mtime: new Date(1980, 0, 1), level: 6 });
    expect(Buffer.from(zipParts(PARTS)).equals(theirs)).toBe(true);
  });

  it('is the same where a part was packed beforehand', () => {
    const packed = PARTS.map(([path, bytes]) => [path, packPart(bytes)] as const);
    expect(Buffer.from(zipParts(packed)).equals(zipParts(PARTS))).toBe(true);
  });
});
