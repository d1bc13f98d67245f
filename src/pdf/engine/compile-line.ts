import type { PlacedWord, SetLine } from '../text/set-line.ts';
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

/** The words of a line as runs to paint: from here on nothing but their codes is kept. */
export function compileWords(words: SetLine['words'], fontOf: FontOf): TextRun[] {
  const runs: TextRun[] = [];
  for (let from = 0, to = 0; from < words.length; from = to) {
    to = endOfRun(words, from);
    const first = words[from];
    if (first) runs.push(compileRun(words.slice(from, to), first, fontOf));
  }
  return runs;
}

/** Words of one style stand in one run, as long as nothing but their own space is between them. */
function endOfRun(words: readonly PlacedWord[], from: number): number {
  let at = from + 1;
  for (; at < words.length; at++) {
    const [before, word] = [words[at - 1], words[at]];
    if (!before || !word || before.word.style !== word.word.style) break;
    if (Math.abs(word.x - before.x - before.word.width - before.space) >= 0.01) break;
  }
  return at;
}

function compileRun(words: readonly PlacedWord[], first: PlacedWord, fontOf: FontOf): TextRun {
  const { style } = first.word;
  const font = fontOf(style);
  const last = words.at(-1) ?? first;
  const isLink = style.href !== null;
  return {
    style,
    font,
    x: first.x,
    end: last.x + last.word.width,
    show: showText(words, font),
    text: isLink ? words.map(({ word }) => word.shape.text + word.space).join('') : '',
  };
}

function showText(words: readonly PlacedWord[], font: DocumentFont): string {
  const parts = ['[('];
  for (const { word, space } of words) parts.push(wordCode(word, font), spaceCode(word, space, font));
  parts.push(')]TJ');
  return parts.join(''); // a string that is added to keeps all its parts, for every line of the document
}

/** A stretched space is its glyph and a TJ number: two-byte fonts know no word spacing (ISO 32000-1, 9.3.3). */
function spaceCode({ style, space: text, spaceWidth }: Word, space: number, font: DocumentFont): string {
  if (text === '') return '';
  const glyphs = font.encode(shapeSpace(style, text));
  const extra = Math.round(((spaceWidth - space) * 10_000) / style.size) / 10;
  return extra === 0 ? glyphs : `${glyphs})${extra}(`;
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
