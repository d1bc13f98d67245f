import type { GlyphOutlines } from './glyphs.ts';

/** What a font file says about itself. Lengths in 1/1000 em unless said otherwise. */
export interface FaceFacts {
  /** The PostScript name, such as `SourceSerif4-Regular`. */
  readonly name: string;
  readonly unitsPerEm: number;
  /** Above the baseline. */
  readonly ascent: number;
  /** Below the baseline; negative. */
  readonly descent: number;
  /** Height of capitals; the ascent where the font does not say. */
  readonly capHeight: number;
  /** Height of the letter x; 0 where the font does not say. */
  readonly xHeight: number;
  /** Degrees counter-clockwise from the vertical; negative for an italic that leans right. */
  readonly italicAngle: number;
  /** Left, bottom, right and top of the box that holds every glyph. */
  readonly box: readonly [number, number, number, number];
}

/** The first version of `OS/2` that states the heights of capitals and of x. */
const STATES_HEIGHTS = 2;

/** Reads the facts from `head`, `hhea`, `OS/2`, `post` and `name` (OpenType 1.9). Throws where the font has no head. */
export function readFacts(outlines: GlyphOutlines): FaceFacts {
  const [head, hhea] = [outlines.table('head'), outlines.table('hhea')];
  if (!head || !hhea) throw new Error('a font has the tables "head" and "hhea", this one has not');
  const unitsPerEm = head.readUInt16BE(18);
  const inEm = (units: number): number => units * (1000 / unitsPerEm);
  const os2 = outlines.table('OS/2');
  const heights = os2 && os2.readUInt16BE(0) >= STATES_HEIGHTS ? os2 : null;
  const ascent = hhea.readInt16BE(4);
  const box = [36, 38, 40, 42].map(at => inEm(head.readInt16BE(at)));
  return {
    name: postScriptName(outlines.table('name')) ?? 'unnamed',
    unitsPerEm,
    ascent: inEm(ascent),
    descent: inEm(hhea.readInt16BE(6)),
    capHeight: inEm(heights?.readInt16BE(88) || ascent),
    xHeight: inEm(heights?.readInt16BE(86) ?? 0),
    italicAngle: (outlines.table('post')?.readInt32BE(4) ?? 0) / 65_536,
    box: [box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0],
  };
}

const POSTSCRIPT_NAME = 6;
const WINDOWS = 3;

/** The name as Windows has it (UTF-16), else as the Macintosh has it: both are ASCII letters. */
function postScriptName(table: Buffer | null): string | null {
  if (!table) return null;
  const strings = table.readUInt16BE(4);
  const records = Array.from({ length: table.readUInt16BE(2) }, (_, i) => 6 + 12 * i).filter(
    at => table.readUInt16BE(at + 6) === POSTSCRIPT_NAME,
  );
  const at = records.find(record => table.readUInt16BE(record) === WINDOWS) ?? records[0];
  if (at === undefined) return null;
  const start = strings + table.readUInt16BE(at + 10);
  const text = table.subarray(start, start + table.readUInt16BE(at + 8));
  return table.readUInt16BE(at) === WINDOWS ? Buffer.from(text).swap16().toString('utf16le') : text.toString('latin1');
}
