import type { ParagraphStyle } from '../../layout/tree.ts';
import type { Word } from './word.ts';

/** A word in its place: `x` from the line's left edge, `space` as wide as justification made it. In pt. */
export interface PlacedWord {
  readonly word: Word;
  readonly x: number;
  readonly space: number;
}

/** A line of text, set: nothing is left to decide but where on the page it stands. In pt. */
export interface SetLine {
  readonly words: readonly PlacedWord[];
  /** From its top to the next line's top: the leading. */
  readonly height: number;
  /** From its top to its baseline. */
  readonly baseline: number;
}

/** How a line lies in its measure. In pt. */
export interface LinePlace {
  /** Left edge of the text, indents included. */
  readonly left: number;
  readonly width: number;
  readonly align: ParagraphStyle['align'];
  /** The last line of its paragraph, or one before a forced break: never stretched. */
  readonly isLast: boolean;
  readonly height: number;
  readonly baseline: number;
}

/** A space stretched by more than this part of itself looks like a hole: such a line is left ragged. */
const WIDEST_STRETCH = 2.5;

/** Places words on a line: aligned, or stretched to the measure. */
export function setLine(words: readonly Word[], place: LinePlace): SetLine {
  const glue = words.slice(0, -1).reduce((sum, word) => sum + word.spaceWidth, 0);
  const slack = place.width - glue - words.reduce((sum, word) => sum + word.width, 0);
  const shift = { left: 0, justify: 0, right: slack, center: slack / 2 }[place.align];
  const factor = place.align === 'justify' ? stretchFactor(slack, glue, place.isLast) : 1;
  return { words: placeWords(words, place.left + shift, factor), height: place.height, baseline: place.baseline };
}

function stretchFactor(slack: number, glue: number, isLast: boolean): number {
  if (glue === 0 || (isLast && slack >= 0)) return 1;
  const factor = 1 + slack / glue;
  return factor > 1 + WIDEST_STRETCH ? 1 : factor;
}

function placeWords(words: readonly Word[], start: number, factor: number): PlacedWord[] {
  let x = start;
  return words.map(word => {
    const placed = { word, x, space: word.spaceWidth * factor };
    x += word.width + placed.space;
    return placed;
  });
}
