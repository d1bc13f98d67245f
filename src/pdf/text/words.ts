import LineBreaker from 'linebreak';
import { fittingWords, type WordText } from './split-wide.ts';
import type { TextStyle } from './text-style.ts';
import type { Word } from './word.ts';

/** A stretch of a paragraph in one style; a line feed is a forced line end. */
export interface Run {
  readonly style: TextStyle;
  readonly text: string;
}

interface Cut {
  readonly at: number;
  /** No line may end here: two runs meet inside a word. */
  readonly glued: boolean;
  readonly ends: boolean;
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
  for (const run of runs) {
    const end = start + run.text.length;
    for (const cut of cutsWithin(breaks, start, end)) {
      for (const word of fittingWords(pieceOf(run.style, text.slice(start, cut.at), cut), width)) words.push(word);
      start = cut.at;
    }
  }
  return words;
}

/** Where a line may end: offset, and whether it must. The end of the text is a break. */
function lineBreaks(text: string): Map<number, boolean> {
  const breaks = new Map<number, boolean>();
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    breaks.set(next.position, text[next.position - 1] === '\n');
  }
  return breaks;
}

function cutsWithin(breaks: ReadonlyMap<number, boolean>, start: number, end: number): Cut[] {
  const cuts: Cut[] = [];
  for (let at = start + 1; at <= end; at++) {
    const ends = breaks.get(at);
    if (ends !== undefined) cuts.push({ at, glued: false, ends });
    else if (at === end) cuts.push({ at, glued: true, ends: false });
  }
  return cuts;
}

function pieceOf(style: TextStyle, piece: string, { glued, ends }: Cut): WordText {
  let end = piece.length;
  while (end > 0 && (piece[end - 1] === ' ' || piece[end - 1] === '\n')) end--;
  return { style, text: piece.slice(0, end), space: piece.slice(end).replaceAll('\n', ''), glued, ends };
}
