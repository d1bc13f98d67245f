import { NO_BREAK_SPACE, withoutJoiners } from '../../base/break-control.ts';
import { breaksAtSpace, isPlain, type LineBreak, lineBreaks } from './line-breaks.ts';
import { fittingWords, LONG, type WordText } from './split-wide.ts';
import type { TextStyle, Token } from './text-style.ts';
import { heldWidths, type Word } from './word.ts';

/** A stretch of a paragraph in one style; a line feed is a forced line end. */
export interface Run {
  readonly style: TextStyle;
  readonly text: string;
}

/**
 * The words of a paragraph: its text cut at every place where a line may end (UAX #14 over the whole paragraph, so that
 * a break does not depend on where styles change), where the style changes, and where it is wider than `width`, in pt.
 */
export function wordsOf(runs: readonly Run[], width: number): Word[] {
  const [only] = runs;
  return (only && runs.length === 1 ? knownWords(only, width) : null) ?? cutWords(runs, width);
}

/**
 * Words of a text in one style, token by token: between two spaces at which a line may end, a text is cut the same wherever it
 * stands, and a style keeps how. Null where the text is none that can be cut so.
 */
function knownWords({ style, text }: Run, width: number): Word[] | null {
  const words: Word[] = [];
  for (let start = 0; start < text.length; ) {
    const end = tokenEnd(text, start);
    const written = text.slice(start, end);
    const token = style.tokens.get(written) ?? makeToken(style, written);
    if (token === null) return null;
    const fitting = token.width <= width ? token.words : cutWords([{ style, text: written }], width);
    for (const word of fitting) words.push(word);
    start = end;
  }
  return words;
}

/** Behind the next space at which a line may end, or at the end of the text. */
function tokenEnd(text: string, start: number): number {
  for (let space = text.indexOf(' ', start); space >= 0; space = text.indexOf(' ', space + 1))
    if (space + 1 === text.length || breaksAtSpace(text, space)) return space + 1;
  return text.length;
}

/** A bound on the tokens that a style keeps. */
const MOST_TOKENS = 10_000;

/** The words of a token and the space behind it, kept by its style; null where it has to be cut with what stands beside it. */
function makeToken(style: TextStyle, text: string): Token | null {
  if (text.length > LONG || !isPlain(text)) return null;
  const words = cutWords([{ style, text }], Infinity);
  const token = { words, width: Math.max(...heldWidths(words)) };
  if (style.tokens.size >= MOST_TOKENS) style.tokens.clear();
  style.tokens.set(text, token);
  return token;
}

/** Any text as words, cut as they are needed. */
function cutWords(runs: readonly Run[], width: number): Word[] {
  const breaks = lineBreaks(runs.map(run => run.text).join(''));
  const words: Word[] = [];
  let start = 0;
  let next = 0;
  for (const { style, text } of runs) {
    const [from, end] = [start, start + text.length];
    while (start < end) {
      const cut = breaks[next];
      const isInside = !cut || cut.at > end; // two runs meet inside a word: no line may end here
      const to = isInside ? end : cut.at;
      addWords(words, pieceOf(style, text.slice(start - from, to - from), isInside ? null : cut), width);
      start = to;
      if (!isInside) next++;
    }
  }
  return words;
}

function addWords(words: Word[], piece: WordText, width: number): void {
  const { text } = piece;
  if (text.lastIndexOf(NO_BREAK_SPACE) <= 0) for (const word of fittingWords(piece, width)) words.push(word);
  else for (const word of heldWords(piece, width)) words.push(word);
}

/**
 * A no-break space parts words like any other, so that it may be stretched; only no line ends at it, unless what it holds
 * together is wider than the measure.
 */
function heldWords(piece: WordText, width: number): Word[] {
  const texts = piece.text.split(NO_BREAK_SPACE);
  const held = { ...piece, space: NO_BREAK_SPACE, glued: true, ends: false };
  const made = texts.flatMap((text, i) =>
    fittingWords(i < texts.length - 1 ? { ...held, text } : { ...piece, text }, width),
  );
  const [whole = 0] = heldWidths(made.map((word, i) => ({ ...word, glued: i < made.length - 1 })));
  return whole <= width ? made : made.map(word => (word.space === NO_BREAK_SPACE ? { ...word, glued: false } : word));
}

function pieceOf(style: TextStyle, piece: string, cut: LineBreak | null): WordText {
  let end = piece.length;
  while (end > 0 && (piece[end - 1] === ' ' || piece[end - 1] === '\n')) end--;
  // A forced line end is a space too, for those who read the text and not the lines.
  const space = end === piece.length ? '' : piece.slice(end).replaceAll('\n', '') || ' ';
  return { style, text: withoutJoiners(piece.slice(0, end)), space, glued: cut === null, ends: cut?.ends ?? false };
}
