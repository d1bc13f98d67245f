import type { Word } from './word.ts';

/** What the lines of a paragraph have to fit. Lengths in pt. */
export interface Measure {
  readonly width: number;
  /** How far the first line begins to the right; negative for a hanging indent. */
  readonly indentFirst: number;
  /** `justified`: every line but the last is stretched to the measure. `balanced`: lines of about equal length. */
  readonly setting: 'justified' | 'ragged' | 'balanced';
}

/** A line by its words: `[from, to)`. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** At a stretch of this part of their width spaces have badness 100; they shrink by no more than the second. */
const STRETCH = 1 / 2;
const SHRINK = 1 / 3;
/** A ragged line has badness 100 where it is this part of the measure short. */
const RAGGED_SLACK = 1 / 3;
/** Badness that every line has, so that the way with fewer lines wins between equals. */
const LINE_BADNESS = 10;
/** Demerits of a last line of one word, which readers take for a slip. */
const SHORT_LAST_LINE = 5_000;
/** Demerits of a line wider than the measure, taken only where there is no other way; finite, so that ways still compare. */
const OVERFULL = 1e9;
/** Lengths that differ by less are equal. */
const EPSILON = 1e-6;

/**
 * The breaks with the least sum of demerits over the whole paragraph (Knuth and Plass, "Breaking paragraphs into lines",
 * 1981), without hyphenation, which Vietnamese does not need. The time is the number of words times the words of a line.
 * Every word lies in one line; a piece wider than the measure stands in an overfull line of its own.
 */
export function breakParagraph(words: readonly Word[], measure: Measure): LineRange[] {
  const lines: LineRange[] = [];
  for (let from = 0; from < words.length; ) {
    const to = endOfForcedLine(words, from);
    const indent = from === 0 ? measure.indentFirst : 0;
    for (const line of breakStretch(words.slice(from, to), { ...measure, indentFirst: indent })) {
      lines.push({ from: from + line.from, to: from + line.to });
    }
    from = to;
  }
  return lines;
}

function endOfForcedLine(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length - 1 && !words[at]?.ends) at++;
  return at + 1;
}

/** The cheapest way to each break so far: its demerits, and the break before it. */
interface Ways {
  readonly demerits: Float64Array;
  readonly before: Int32Array;
}

function breakStretch(words: readonly Word[], measure: Measure): LineRange[] {
  const count = words.length;
  const ways: Ways = { demerits: new Float64Array(count + 1).fill(Infinity, 1), before: new Int32Array(count + 1) };
  for (let end = 1; end <= count; end++) {
    if (end === count || !words[end - 1]?.glued) findWayTo(end, words, measure, ways);
  }
  const lines: LineRange[] = [];
  for (let to = count; to > 0; to = ways.before[to] ?? 0) lines.push({ from: ways.before[to] ?? 0, to });
  return lines.reverse();
}

/** Tries every line that ends before word `end`, from the shortest on, until lines no longer fit. */
function findWayTo(end: number, words: readonly Word[], measure: Measure, { demerits, before }: Ways): void {
  let natural = 0;
  let glue = 0;
  for (let start = end - 1; start >= 0; start--) {
    const { width = 0, spaceWidth = 0 } = words[start] ?? {};
    const inner = start < end - 1 ? spaceWidth : 0;
    natural += width + inner;
    glue += inner;
    const slack = measure.width - natural - (start === 0 ? measure.indentFirst : 0);
    const least = measure.setting === 'justified' ? -glue * SHRINK : 0;
    const isOverfull = slack < least - EPSILON;
    if (isOverfull && (demerits[end] ?? Infinity) < Infinity) return;
    const line = { slack, glue, isLast: end === words.length, isShort: end - start === 1 && start > 0 };
    const sum = (demerits[start] ?? Infinity) + (isOverfull ? OVERFULL : lineDemerits(line, measure));
    if (sum < (demerits[end] ?? Infinity)) {
      demerits[end] = sum;
      before[end] = start;
    }
  }
}

interface LineFit {
  /** What the measure has left; negative where the spaces must shrink. */
  readonly slack: number;
  /** Natural width of the spaces inside the line. */
  readonly glue: number;
  readonly isLast: boolean;
  readonly isShort: boolean;
}

function lineDemerits({ slack, glue, isLast, isShort }: LineFit, measure: Measure): number {
  const last = isLast && isShort ? SHORT_LAST_LINE : 0;
  if (isLast && measure.setting !== 'balanced' && slack >= 0) return LINE_BADNESS ** 2 + last;
  const badness = LINE_BADNESS + 100 * stretchOf(slack, glue, measure) ** 3;
  return badness ** 2 + last;
}

/** How far a line is from its natural look, at least 0; 1 at the limits above. */
function stretchOf(slack: number, glue: number, { setting, width }: Measure): number {
  if (setting !== 'justified') return Math.max(0, slack) / (width * RAGGED_SLACK);
  if (slack < 0) return -slack / (glue * SHRINK);
  return slack / Math.max(glue * STRETCH, EPSILON + slack / 20);
}
