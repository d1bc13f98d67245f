/** A TrueType font program, as much of it as a check asks for (ISO/IEC 14496-22). */
export interface Sfnt {
  readonly glyphCount: number;
  /** Advance of a glyph in thousandths of the em. */
  readonly advance: (glyph: number) => number;
  readonly cmaps: readonly SfntCmap[];
  /** Whether a glyph has an outline; null where the program keeps its outlines in a way that is not read. */
  readonly hasOutline: ((glyph: number) => boolean) | null;
}

/** A table from characters to glyphs. */
export interface SfntCmap {
  readonly platform: number;
  readonly encoding: number;
  /** 0 where there is none. */
  readonly glyphOf: (character: number) => number;
}

/** Reads a font program; null where it is damaged. */
export function readSfnt(bytes: Uint8Array): Sfnt | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return withinBytes(() => readTables(view, tableOffsets(view)), null);
}

/** What a reading gives; `otherwise` where an offset leads beyond the end of the bytes. */
export function withinBytes<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return otherwise;
    throw error;
  }
}

type Offsets = ReadonlyMap<string, number>;

function tableOffsets(view: DataView): Offsets {
  const count = view.getUint16(4);
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = 12 + i * 16;
      const tag = [0, 1, 2, 3].map(k => String.fromCharCode(view.getUint8(at + k))).join('');
      return [tag, view.getUint32(at + 8)] as const;
    }),
  );
}

function readTables(view: DataView, offsets: Offsets): Sfnt | null {
  const [head, maxp, hhea, hmtx] = ['head', 'maxp', 'hhea', 'hmtx'].map(tag => offsets.get(tag));
  if (head === undefined || maxp === undefined || hhea === undefined || hmtx === undefined) return null;
  const unitsPerEm = view.getUint16(head + 18);
  const metrics = view.getUint16(hhea + 34);
  const glyphCount = view.getUint16(maxp + 4);
  if (unitsPerEm === 0 || metrics === 0) return null;
  view.getUint16(hmtx + (metrics - 1) * 4); // a program that ends before its widths is damaged
  const advance = (glyph: number): number =>
    (view.getUint16(hmtx + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm;
  return { glyphCount, advance, cmaps: readCmaps(view, offsets), hasOutline: outlines(view, offsets, head) };
}

function outlines(view: DataView, offsets: Offsets, head: number): Sfnt['hasOutline'] {
  const loca = offsets.get('loca');
  if (loca === undefined) return null;
  const isLong = view.getUint16(head + 50) === 1;
  const at = (glyph: number): number =>
    isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2;
  return glyph => {
    const end = loca + (glyph + 2) * (isLong ? 4 : 2);
    return end <= view.byteLength && at(glyph + 1) > at(glyph);
  };
}

function readCmaps(view: DataView, offsets: Offsets): SfntCmap[] {
  const cmap = offsets.get('cmap');
  if (cmap === undefined) return [];
  return Array.from({ length: view.getUint16(cmap + 2) }, (_, i) => {
    const at = cmap + 4 + i * 8;
    const glyphs = readSubtable(view, cmap + view.getUint32(at + 4));
    return {
      platform: view.getUint16(at),
      encoding: view.getUint16(at + 2),
      glyphOf: (character: number) => withinBytes(() => glyphs(character), 0),
    };
  });
}

type GlyphOf = (character: number) => number;

function readSubtable(view: DataView, at: number): GlyphOf {
  switch (view.getUint16(at)) {
    case 0:
      return character => (character < 256 ? view.getUint8(at + 6 + character) : 0);
    case 4:
      return character => glyphBySegment(view, at, character);
    case 6:
      return character => {
        const index = character - view.getUint16(at + 6);
        return index >= 0 && index < view.getUint16(at + 8) ? view.getUint16(at + 10 + index * 2) : 0;
      };
    case 12:
      return character => glyphByGroup(view, at, character);
    default:
      return () => 0;
  }
}

/** The first of entries in ascending order whose end is not before a character; `count` where there is none. */
function firstEnding(count: number, endOf: (index: number) => number, character: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (endOf(middle) < character) low = middle + 1;
    else high = middle;
  }
  return low;
}

function glyphBySegment(view: DataView, at: number, character: number): number {
  const double = view.getUint16(at + 6) & ~1;
  const i = firstEnding(double / 2, index => view.getUint16(at + 14 + index * 2), character) * 2;
  if (i >= double) return 0;
  const start = view.getUint16(at + 16 + double + i);
  if (character < start) return 0;
  const delta = view.getUint16(at + 16 + double * 2 + i);
  const offsetAt = at + 16 + double * 3 + i;
  const offset = view.getUint16(offsetAt);
  if (offset === 0) return (character + delta) & 0xffff;
  const glyph = view.getUint16(offsetAt + offset + (character - start) * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

function glyphByGroup(view: DataView, at: number, character: number): number {
  const count = view.getUint32(at + 12);
  const i = firstEnding(count, index => view.getUint32(at + 20 + index * 12), character);
  if (i >= count) return 0;
  const start = view.getUint32(at + 16 + i * 12);
  return character < start ? 0 : view.getUint32(at + 24 + i * 12) + character - start;
}
