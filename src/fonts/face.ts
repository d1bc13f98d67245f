import * as fontkit from 'fontkit';

/** One font file, opened once: what both writers may ask of it. Every answer is a function of its arguments alone. */
export interface FontFace {
  /** The PostScript name, such as `SourceSerif4-Regular`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly unitsPerEm: number;
  /** Above the baseline, in 1/1000 em. */
  readonly ascent: number;
  /** Below the baseline, in 1/1000 em; negative. */
  readonly descent: number;
  hasGlyph(codePoint: number): boolean;
}

/** Opens a TrueType font. Throws where the bytes are none; the message says what the file is not. */
export function openFace(bytes: Uint8Array): FontFace {
  const font = fontkit.create(Buffer.from(bytes));
  if (!('layout' in font)) throw new Error('a font collection is not a single font');
  const scale = 1000 / font.unitsPerEm;
  return {
    name: font.postscriptName ?? 'unnamed',
    bytes,
    unitsPerEm: font.unitsPerEm,
    ascent: font.ascent * scale,
    descent: font.descent * scale,
    hasGlyph: codePoint => font.hasGlyphForCodePoint(codePoint),
  };
}
