import * as fontkit from 'fontkit';
import { type GlyphOutlines, readGlyphs } from './glyphs.ts';
import { makeShaper, type ShapedText } from './shape.ts';

/** One TrueType file, opened once a process: what both writers may ask of it. Every answer depends on its arguments alone. */
export interface FontFace {
  /** The PostScript name, such as `SourceSerif4-Regular`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  /** Above the baseline, in 1/1000 em. */
  readonly ascent: number;
  /** Below the baseline, in 1/1000 em; negative. */
  readonly descent: number;
  /** Height of capitals and of the letter x, in 1/1000 em. */
  readonly capHeight: number;
  readonly xHeight: number;
  /** Degrees counter-clockwise from the vertical; negative for an italic that leans right. */
  readonly italicAngle: number;
  /** Left, bottom, right and top of the box that holds every glyph, in 1/1000 em. */
  readonly box: readonly [number, number, number, number];
  readonly outlines: GlyphOutlines;
  hasGlyph(codePoint: number): boolean;
  /** OpenType feature tags of the font, such as `smcp`. */
  hasFeature(tag: string): boolean;
  /** Sets a piece of text that no line break divides. `features` are tags to switch on, in a fixed order. */
  shape(text: string, features: readonly string[]): ShapedText;
}

/** Opens a TrueType font. Throws where the bytes are no font with TrueType outlines; the message says what they are not. */
export function openFace(bytes: Uint8Array): FontFace {
  const font = fontkit.create(Buffer.from(bytes));
  if (!('layout' in font)) throw new Error('a font collection is not a single font');
  const scale = 1000 / font.unitsPerEm;
  const features = new Set(font.availableFeatures);
  const { minX, minY, maxX, maxY } = font.bbox;
  return {
    name: font.postscriptName ?? 'unnamed',
    bytes,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    capHeight: (font.capHeight || font.ascent) * scale,
    xHeight: (font.xHeight || 0) * scale,
    italicAngle: font.italicAngle,
    box: [minX * scale, minY * scale, maxX * scale, maxY * scale],
    outlines: readGlyphs(bytes),
    hasGlyph: codePoint => font.hasGlyphForCodePoint(codePoint),
    hasFeature: tag => features.has(tag),
    shape: makeShaper(font, scale),
  };
}
