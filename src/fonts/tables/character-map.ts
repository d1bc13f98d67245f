import { search } from './coverage.ts';

/** Platform and encoding of Unicode subtables, the one with most characters first. */
const UNICODE = ['3 10', '0 6', '0 4', '3 1', '0 3', '0 2', '0 1', '0 0'];

/**
 * Reads a `cmap`: the glyph of a character, 0 where the font has none (OpenType 1.9, "cmap", formats 4 and 12). Null where
 * the font has no subtable of Unicode in one of these formats.
 */
export function readCharacterMap(cmap: Buffer): ((codePoint: number) => number) | null {
  const subtables = new Map<string, number>();
  for (let i = cmap.readUInt16BE(2) - 1; i >= 0; i--) {
    const record = 4 + 8 * i;
    subtables.set(`${cmap.readUInt16BE(record)} ${cmap.readUInt16BE(record + 2)}`, cmap.readUInt32BE(record + 4));
  }
  const at = subtables.get(UNICODE.find(name => subtables.has(name)) ?? '');
  if (at === undefined) return null;
  const format = cmap.readUInt16BE(at);
  if (format === 12) return groups(cmap, at);
  return format === 4 ? segments(cmap, at) : null;
}

function groups(cmap: Buffer, at: number): (codePoint: number) => number {
  const count = cmap.readUInt32BE(at + 12);
  return codePoint => {
    const found = search(count, i => {
      if (codePoint < cmap.readUInt32BE(at + 16 + 12 * i)) return -1;
      return codePoint > cmap.readUInt32BE(at + 20 + 12 * i) ? 1 : 0;
    });
    const group = at + 16 + 12 * found;
    return found < 0 ? 0 : cmap.readUInt32BE(group + 8) + codePoint - cmap.readUInt32BE(group);
  };
}

function segments(cmap: Buffer, at: number): (codePoint: number) => number {
  const twice = cmap.readUInt16BE(at + 6);
  const ends = at + 14;
  const starts = ends + twice + 2;
  return codePoint => {
    const found = search(twice / 2, i => {
      if (codePoint < cmap.readUInt16BE(starts + 2 * i)) return -1;
      return codePoint > cmap.readUInt16BE(ends + 2 * i) ? 1 : 0;
    });
    if (found < 0) return 0;
    const delta = cmap.readUInt16BE(starts + twice + 2 * found);
    const offset = starts + 2 * twice + 2 * found;
    const range = cmap.readUInt16BE(offset);
    if (range === 0) return (codePoint + delta) & 0xffff;
    const entry = offset + range + 2 * (codePoint - cmap.readUInt16BE(starts + 2 * found));
    const glyph = entry + 2 <= cmap.length ? cmap.readUInt16BE(entry) : 0;
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  };
}
