import type { TextStyle } from './text-style.ts';
import { makeWord, type Word, widthOf } from './word.ts';

/** A piece of text between two breaks, not shaped yet. */
export interface WordText {
  readonly style: TextStyle;
  readonly text: string;
  /** The white space behind it. */
  readonly space: string;
  readonly glued: boolean;
  readonly ends: boolean;
}

/** A text of more characters is cut before it is shaped: shaping a megabyte to find that it is too wide takes seconds. */
export const LONG = 120;

/**
 * The words of a piece of text: one, or where it is wider than the measure (a web address, a scraped file without spaces)
 * as many as fit into a line each, cut between characters. The time grows with the text.
 */
export function fittingWords(piece: WordText, width: number): Word[] {
  const { style, text, space, glued, ends } = piece;
  if (text.length > LONG) return splitText(piece, width);
  const word = makeWord(style, text, space, { glued, ends });
  return word.width <= width ? [word] : splitText(piece, width);
}

function splitText({ style, text, space, glued, ends }: WordText, width: number): Word[] {
  const characters = [...text];
  const pieces: Word[] = [];
  for (let from = 0; from < characters.length; ) {
    const to = from + howManyFit(style, characters, from, width);
    const isLast = to === characters.length;
    const behind = isLast ? { glued, ends } : { glued: false, ends: false };
    pieces.push(makeWord(style, characters.slice(from, to).join(''), isLast ? space : '', behind));
    from = to;
  }
  return pieces;
}

/** At least one character; widths are added up character by character, kerning left out. */
function howManyFit(style: TextStyle, characters: readonly string[], from: number, width: number): number {
  let count = 0;
  for (let sum = 0; from + count < characters.length; count++) {
    sum += widthOf(style, style.face.shape(characters[from + count] ?? '', style.features));
    if (sum > width && count > 0) break;
  }
  return count;
}
