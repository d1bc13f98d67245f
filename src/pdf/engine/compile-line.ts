import type { LinePart } from '../text/set-line.ts';
import { shapeSpace, type TextStyle } from '../text/text-style.ts';
import type { Word } from '../text/word.ts';
import type { DocumentFont } from './document-font.ts';

/** A run of one style as PDF shows it, `x` and `end` in pt from the line's left edge. */
export interface TextRun {
  readonly style: TextStyle;
  readonly font: DocumentFont;
  readonly x: number;
  readonly end: number;
  /** The operand of a show-text operator, and more of them where glyphs are raised (ISO 32000-1, 9.4.3). */
  readonly show: string;
  /** Its text where it is a link, for the annotation; else empty. */
  readonly text: string;
}

/** Gives a face's font in the document that is written. */
export type FontOf = (style: TextStyle) => DocumentFont;

/** The parts of a line as runs to paint: from here on nothing but their codes is kept. */
export function compileParts(parts: readonly LinePart[], fontOf: FontOf): TextRun[] {
  const runs: TextRun[] = [];
  for (const part of parts) addRuns(runs, part, fontOf);
  return runs;
}

/** A run for each stretch of words in one style. */
function addRuns(runs: TextRun[], { words, x, stretch }: LinePart, fontOf: FontOf): void {
  let left = x;
  for (let from = 0; from < words.length; ) {
    const style = words[from]?.style;
    if (!style) return;
    const font = fontOf(style);
    const codes = ['[('];
    let [at, end, to] = [left, left, from];
    let gap = NO_GAP; // all spaces of a run are stretched alike
    for (let word = words[to]; word?.style === style; word = words[++to]) {
      if (word.space !== gap.space) gap = gapBehind(word, stretch, font);
      codes.push(wordCode(word, font), gap.code);
      end = at + word.width;
      at = end + gap.width;
    }
    codes.push(')]TJ');
    // Joined at once: a string that is added to keeps all its parts, for every line of the document.
    runs.push({ style, font, x: left, end, show: codes.join(''), text: linkText(words, from, to) });
    [left, from] = [at, to];
  }
}

function linkText(words: readonly Word[], from: number, to: number): string {
  if (words[from]?.style.href === null) return '';
  return words
    .slice(from, to)
    .map(({ shape, space }) => shape.text + space)
    .join('');
}

/** The space behind a word as it is painted. `width` in pt. */
interface Gap {
  readonly space: string;
  readonly code: string;
  readonly width: number;
}

const NO_GAP: Gap = { space: '', code: '', width: 0 };

/** A stretched space is its glyph and a TJ number: two-byte fonts know no word spacing (ISO 32000-1, 9.3.3). */
function gapBehind({ style, space, spaceWidth }: Word, stretch: number, font: DocumentFont): Gap {
  if (space === '') return NO_GAP;
  const glyphs = font.encode(shapeSpace(style, space));
  const width = spaceWidth * stretch;
  const extra = Math.round(((spaceWidth - width) * 10_000) / style.size) / 10;
  return { space, width, code: extra === 0 ? glyphs : `${glyphs})${extra}(` };
}

function wordCode({ shape, style }: Word, font: DocumentFont): string {
  if (shape.offsets === null) return font.encode(shape);
  return shape.offsets
    .map((offset, i) => {
      const glyph = font.encodeGlyph(shape, i);
      const code = offset.y === 0 ? glyph : raised(glyph, (offset.y * style.size) / 1000);
      return `)${tenth(-offset.x)}(${code})${tenth(offset.x + (shape.adjust[i] ?? 0))}(`;
    })
    .join('');
}

/** A glyph above or below the line: the show-text operator is closed for it and opened again. */
function raised(glyph: string, rise: number): string {
  return `)]TJ ${Math.round(rise * 1000) / 1000} Ts[(${glyph})]TJ 0 Ts[(`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10 || 0;
}
