import type { GlyphOutlines } from './glyphs.ts';
import { NAME_IDS, readName } from './tables/names.ts';

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
  const names = outlines.table('name');
  const unitsPerEm = head.readUInt16BE(18);
  const inEm = (units: number): number => units * (1000 / unitsPerEm);
  const os2 = outlines.table('OS/2');
  const heights = os2 && os2.readUInt16BE(0) >= STATES_HEIGHTS ? os2 : null;
  const ascent = hhea.readInt16BE(4);
  const box = [36, 38, 40, 42].map(at => inEm(head.readInt16BE(at)));
  return {
    name: plainName(names && readName(names, NAME_IDS.postScript)),
    unitsPerEm,
    ascent: inEm(ascent),
    descent: inEm(hhea.readInt16BE(6)),
    capHeight: inEm(heights?.readInt16BE(88) || ascent),
    xHeight: inEm(heights?.readInt16BE(86) ?? 0),
    italicAngle: (outlines.table('post')?.readInt32BE(4) ?? 0) / 65_536,
    box: [box[0] ?? 0, box[1] ?? 0, box[2] ?? 0, box[3] ?? 0],
  };
}

/** What a PDF name or a path cannot hold is left out (a PostScript name has none of it). */
function plainName(name: string | null): string {
  return name?.replace(/[^!-~]|[[\](){}<>/\\%]/g, '') || 'unnamed';
}
