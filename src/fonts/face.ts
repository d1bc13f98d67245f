import type { Font } from 'fontkit';
import { type FaceFacts, readFacts } from './face-facts.ts';
import { openWithFontkit } from './fontkit.ts';
import { type GlyphOutlines, readGlyphs } from './glyphs.ts';
import { readPlainShaper } from './plain-shaper.ts';
import { makeShaper, type ShapedText } from './shape.ts';
import { readCharacterMap } from './tables/character-map.ts';
import { readFeatures } from './tables/layout-table.ts';

/** One TrueType file, opened once a process: what both writers may ask of it. Every answer depends on its arguments alone. */
export interface FontFace extends FaceFacts {
  readonly bytes: Uint8Array;
  readonly outlines: GlyphOutlines;
  hasGlyph(codePoint: number): boolean;
  /** OpenType feature tags of the font, such as `smcp`. */
  hasFeature(tag: string): boolean;
  /** Sets a piece of text that no line break divides. `features` are tags to switch on, in a fixed order. */
  shape(text: string, features: readonly string[]): ShapedText;
}

/** Opens a TrueType font. Throws where the bytes are no font with TrueType outlines; the message says what they are not. */
export function openFace(bytes: Uint8Array): FontFace {
  const font = lazyFont(bytes);
  if (!isTrueType(bytes)) font(); // says what they are
  const outlines = readGlyphs(bytes);
  const cmap = outlines.table('cmap');
  const characters = cmap && readCharacterMap(cmap);
  const facts = readFacts(outlines);
  const features = featuresOf(outlines) ?? new Set(font().availableFeatures);
  return {
    ...facts,
    bytes,
    outlines,
    hasGlyph: codePoint => (characters ? characters(codePoint) !== 0 : font().hasGlyphForCodePoint(codePoint)),
    hasFeature: tag => features.has(tag),
    shape: makeShaper({
      scale: 1000 / facts.unitsPerEm,
      plain: characters && readPlainShaper(outlines, characters),
      font,
    }),
  };
}

function lazyFont(bytes: Uint8Array): () => Font {
  let font: Font | null = null;
  return () => {
    font ??= openWithFontkit(bytes);
    return font;
  };
}

/** The features that a font has for any script; null where it keeps them in a table of another kind. */
function featuresOf(outlines: GlyphOutlines): ReadonlySet<string> | null {
  if (outlines.table('morx')) return null;
  const tables = ['GSUB', 'GPOS'].map(tag => outlines.table(tag));
  return new Set(tables.flatMap(table => [...((table && readFeatures(table, null))?.keys() ?? [])]));
}

/** `true`: what Apple's files begin with. */
const APPLE = 0x74727565;

function isTrueType(bytes: Uint8Array): boolean {
  return (
    bytes.length > 12 && [0x00010000, APPLE].includes(Buffer.from(bytes.buffer, bytes.byteOffset, 4).readUInt32BE(0))
  );
}
