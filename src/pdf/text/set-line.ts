import type { ParagraphStyle } from '../../layout/tree.ts';
import type { PageOf } from './text-style.ts';
import { makeWord, type Word } from './word.ts';

/** Words that follow each other, from `x` on (from the line's left edge, in pt), each space `stretch` times its natural width. */
export interface LinePart {
  readonly words: readonly Word[];
  readonly x: number;
  readonly stretch: number;
  /** How the words lie in their measure, where some of them are page numbers that are not known yet (`resettable`). */
  readonly place?: LinePlace;
}

/** A line of text, set: nothing is left to decide but where on the page it stands. In pt. */
export interface SetLine {
  readonly parts: readonly LinePart[];
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
  const { glue, natural } = widthsOf(words);
  const slack = place.width - natural;
  const shift = { left: 0, justify: 0, right: slack, center: slack / 2 }[place.align];
  const stretch = place.align === 'justify' ? stretchFactor(slack, glue, place.isLast) : 1;
  return { parts: [{ words, x: place.left + shift, stretch }], height: place.height, baseline: place.baseline };
}

/** A line that keeps how it was set, if a page number stands in it that is not known yet. */
export function resettable(line: SetLine, place: LinePlace): SetLine {
  const isLate = line.parts.some(part => part.words.some(word => word.style.pageOf !== null));
  return isLate ? { ...line, parts: line.parts.map(part => ({ ...part, place })) } : line;
}

/** The parts of a line with its page numbers, set again in their measure: nothing shows how much room was kept for them. */
export function withPages(parts: readonly LinePart[], numberOf: (page: PageOf) => number): readonly LinePart[] {
  return parts.flatMap(part => {
    if (!part.place) return [part];
    const words = part.words.map(word => {
      const { style, space } = word;
      return style.pageOf === null ? word : makeWord(style, String(numberOf(style.pageOf)), space, word);
    });
    return setLine(words, part.place).parts;
  });
}

/** Where a part's last word ends, from the line's left edge, in pt. */
export function endOf({ words, x, stretch }: LinePart): number {
  const { glue, natural } = widthsOf(words);
  return x + natural + glue * (stretch - 1);
}

/** Natural width of words in a row, and of the spaces between them; the space behind the last does not count. */
function widthsOf(words: readonly Word[]): { glue: number; natural: number } {
  let glue = 0;
  let letters = 0;
  for (let i = 0; i < words.length; i++) {
    letters += words[i]?.width ?? 0;
    if (i < words.length - 1) glue += words[i]?.spaceWidth ?? 0;
  }
  return { glue, natural: glue + letters };
}

function stretchFactor(slack: number, glue: number, isLast: boolean): number {
  if (glue === 0 || (isLast && slack >= 0)) return 1;
  const factor = 1 + slack / glue;
  return factor > 1 + WIDEST_STRETCH ? 1 : factor;
}
