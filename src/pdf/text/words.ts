import { NO_BREAK_SPACE, withoutJoiners } from '../../base/break-control.ts';
import { type LineBreak, lineBreaks } from './line-breaks.ts';
import { fittingWords, type WordText } from './split-wide.ts';
import type { TextStyle } from './text-style.ts';
import type { Word } from './word.ts';

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
  const text = runs.map(run => run.text).join('');
  const breaks = lineBreaks(text);
  const words: Word[] = [];
  let start = 0;
  let next = 0;
  for (const run of runs) {
    const end = run.text.length + start;
    while (start < end) {
      const cut = breaks[next];
      const isInside = !cut || cut.at > end; // two runs meet inside a word: no line may end here
      const known = isInside ? undefined : knownWord(run.style, text.slice(start, cut.at - 1), width);
      if (known && !isInside && !cut.ends && text[cut.at - 1] === ' ') words.push(known);
      else
        addWords(words, pieceOf(run.style, text.slice(start, isInside ? end : cut.at), isInside ? null : cut), width);
      start = isInside ? end : cut.at;
      if (!isInside) next++;
    }
  }
  return words;
}

/** A syllable that the style has set before and that fits: nearly all of a text, without making anything. */
function knownWord(style: TextStyle, text: string, width: number): Word | undefined {
  const known = style.words.get(text);
  return known && known.width <= width ? known : undefined;
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
  const whole = made.reduce((sum, word) => sum + word.width + word.spaceWidth, 0) - (made.at(-1)?.spaceWidth ?? 0);
  return whole <= width ? made : made.map(word => (word.space === NO_BREAK_SPACE ? { ...word, glued: false } : word));
}

function pieceOf(style: TextStyle, piece: string, cut: LineBreak | null): WordText {
  let end = piece.length;
  while (end > 0 && (piece[end - 1] === ' ' || piece[end - 1] === '\n')) end--;
  // A forced line end is a space too, for those who read the text and not the lines.
  const space = end === piece.length ? '' : piece.slice(end).replaceAll('\n', '') || ' ';
  return { style, text: withoutJoiners(piece.slice(0, end)), space, glued: cut === null, ends: cut?.ends ?? false };
}
