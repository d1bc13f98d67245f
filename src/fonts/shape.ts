import type { Font } from 'fontkit';
import type { PlainShaper } from './plain-shaper.ts';
import type { GlyphRun } from './tables/rules.ts';

/** A piece of text as glyphs. All measures in 1/1000 em. */
export interface ShapedText {
  readonly text: string;
  readonly width: number;
  readonly ids: readonly number[];
  /** What is taken away after each glyph's own advance (kerning), with the sign of a PDF TJ number. */
  readonly adjust: readonly number[];
  /** The text that each glyph stands for, as UTF-16BE in hexadecimal: for copying and searching. */
  readonly unicode: readonly string[];
  /** Where glyphs stand off their place (combining marks); null for nearly all text. */
  readonly offsets: readonly { readonly x: number; readonly y: number }[] | null;
}

/** A bound on what a process keeps; the output does not depend on it. */
const MOST_KEPT = 100_000;

/** What shapes the texts of a face. */
export interface ShapingTools {
  /** From font units to 1/1000 em. */
  readonly scale: number;
  /** The fast way, for nearly all text; null where the font has none. */
  readonly plain: PlainShaper | null;
  /** The font opened with fontkit, for all other text. */
  readonly font: () => Font;
}

/** A shaper with a memory: a text is shaped once a process and set of features. */
export function makeShaper(tools: ShapingTools): (text: string, features: readonly string[]) => ShapedText {
  const known = new Map<string, Map<string, ShapedText>>();
  return (text, features) => {
    const key = features.join(',');
    const shapes = roomFor(known, key);
    const found = shapes.get(text);
    if (found) return found;
    const run = tools.plain?.(text, features) ?? null;
    const made = run ? shapePlain(text, run, tools.scale) : shapeText(tools.font(), tools.scale, text, features);
    shapes.set(text, made);
    return made;
  };
}

function roomFor(known: Map<string, Map<string, ShapedText>>, key: string): Map<string, ShapedText> {
  const found = known.get(key);
  if (found && found.size < MOST_KEPT) return found;
  const empty = new Map<string, ShapedText>();
  known.set(key, empty);
  return empty;
}

/** The same words as below, for a run without marks. */
function shapePlain(text: string, { ids, codes, widths, advances }: GlyphRun, scale: number): ShapedText {
  return {
    text,
    width: advances.reduce((sum, advance) => sum + advance * scale, 0),
    ids,
    adjust: advances.map((advance, i) => round(((widths[i] ?? 0) - advance) * scale)),
    unicode: codes.map(utf16Hex),
    offsets: null,
  };
}

function shapeText(font: Font, scale: number, text: string, features: readonly string[]): ShapedText {
  // fontkit keeps the code points of a glyph's first use in the process, so that extraction would depend on history:
  // it has to forget its glyphs before each call. The field is not in its types.
  (font as unknown as { _glyphs: Record<number, unknown> })._glyphs = {};
  const { glyphs, positions } = font.layout(text, [...features]);
  const offsets = positions.map(p => ({ x: p.xOffset * scale, y: p.yOffset * scale }));
  return {
    text,
    width: positions.reduce((sum, p) => sum + p.xAdvance * scale, 0),
    ids: glyphs.map(g => g.id),
    adjust: positions.map((p, i) => round(((glyphs[i]?.advanceWidth ?? 0) - p.xAdvance) * scale)),
    unicode: glyphs.map(g => utf16Hex(g.codePoints)),
    offsets: offsets.some(o => o.x !== 0 || o.y !== 0) ? offsets : null,
  };
}

/** A bound on what a process keeps of the code points that it has written. */
const MOST_CODES = 10_000;
const knownCodes = new Map<number, string>();

function utf16Hex(codePoints: readonly number[]): string {
  return codePoints.map(codeHex).join('');
}

function codeHex(codePoint: number): string {
  const found = knownCodes.get(codePoint);
  if (found !== undefined) return found;
  const text = String.fromCodePoint(codePoint);
  const hex = Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0')).join('');
  if (knownCodes.size < MOST_CODES) knownCodes.set(codePoint, hex);
  return hex;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
