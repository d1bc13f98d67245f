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
/** Demerits of a last line of one word, or of words that are held together, which readers take for a slip. */
const SHORT_LAST_LINE = 5_000;
/** Demerits of a line wider than the measure, taken only where there is no other way; finite, so that ways still compare. */
const OVERFULL = 1e9;
/** A line with more than this part of its measure left is tried only where there is no other way to its end. */
const EMPTY = { justified: 0.35, ragged: 0.6, balanced: 0.6 } as const;
/** Lengths that differ by less are equal. */
const EPSILON = 1e-6;

/**
 * The breaks with the least sum of demerits over the whole paragraph (Knuth and Plass, "Breaking paragraphs into lines",
 * 1981), without hyphenation, which Vietnamese does not need. The time is the number of words times the lines that could end
 * at each.
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

/** A stretch of words between forced line ends, with what the search for its breaks needs. */
interface Stretch {
  readonly words: readonly Word[];
  readonly measure: Measure;
  /** Natural width of all words before each, their spaces included; and of the spaces alone. */
  readonly widths: Float64Array;
  readonly spaces: Float64Array;
  /** The cheapest way to each break so far: its demerits, and the break before it. */
  readonly demerits: Float64Array;
  readonly before: Int32Array;
  /** Where the words begin that are held together with the last one. */
  readonly lastChain: number;
}

function breakStretch(words: readonly Word[], measure: Measure): LineRange[] {
  const count = words.length;
  const stretch = makeStretch(words, measure);
  let first = 0;
  for (let end = 1; end <= count; end++) {
    if (end < count && words[end - 1]?.glued) continue;
    while (first < end - 1 && slackBeyond(stretch, first, end) < -EPSILON) first++;
    findWayTo(end, first, stretch);
  }
  const lines: LineRange[] = [];
  for (let to = count; to > 0; to = stretch.before[to] ?? 0) lines.push({ from: stretch.before[to] ?? 0, to });
  return lines.reverse();
}

function makeStretch(words: readonly Word[], measure: Measure): Stretch {
  const count = words.length;
  const widths = new Float64Array(count + 1);
  const spaces = new Float64Array(count + 1);
  words.forEach(({ width, spaceWidth }, i) => {
    widths[i + 1] = (widths[i] ?? 0) + width + spaceWidth;
    spaces[i + 1] = (spaces[i] ?? 0) + spaceWidth;
  });
  const demerits = new Float64Array(count + 1).fill(Infinity, 1);
  let lastChain = count - 1;
  while (lastChain > 0 && words[lastChain - 1]?.glued) lastChain--;
  return { words, measure, widths, spaces, demerits, before: new Int32Array(count + 1), lastChain };
}

/** What a line of words has left of its measure, in pt; the space behind its last word does not count. */
function slackOf({ words, measure, widths }: Stretch, start: number, end: number): number {
  const natural = (widths[end] ?? 0) - (widths[start] ?? 0) - (words[end - 1]?.spaceWidth ?? 0);
  return measure.width - natural - (start === 0 ? measure.indentFirst : 0);
}

function glueOf({ spaces }: Stretch, start: number, end: number): number {
  return (spaces[end - 1] ?? 0) - (spaces[start] ?? 0);
}

/** What is left when the spaces have shrunk as far as they may; negative where the line does not fit. */
function slackBeyond(stretch: Stretch, start: number, end: number): number {
  const shrink = stretch.measure.setting === 'justified' ? glueOf(stretch, start, end) * SHRINK : 0;
  return slackOf(stretch, start, end) + shrink;
}

/** Tries the lines that end before word `end`, from the fullest that fits (it begins with word `first`) to the emptiest. */
function findWayTo(end: number, first: number, stretch: Stretch): void {
  const { demerits, measure, words } = stretch;
  const isLast = end === words.length;
  for (let start = first; start < end; start++) {
    const slack = slackOf(stretch, start, end);
    if (slack > measure.width * EMPTY[measure.setting] && !isLast && (demerits[end] ?? Infinity) < Infinity) return;
    if (slackBeyond(stretch, start, end) < -EPSILON) continue;
    const short = isLast && start > 0 && start >= stretch.lastChain ? SHORT_LAST_LINE : 0;
    const isFree = isLast && measure.setting !== 'balanced' && slack >= 0;
    const cost = isFree ? LINE_BADNESS ** 2 : lineDemerits(slack, glueOf(stretch, start, end), measure);
    take(stretch, start, end, cost + short);
  }
  // Nothing fits: a chain without a break, or one word wider than the measure.
  for (let start = end - 1; start >= 0 && demerits[end] === Infinity; start--) take(stretch, start, end, OVERFULL);
}

function take({ demerits, before }: Stretch, start: number, end: number, cost: number): void {
  const sum = (demerits[start] ?? Infinity) + cost;
  if (sum >= (demerits[end] ?? Infinity)) return;
  demerits[end] = sum;
  before[end] = start;
}

/** The demerits of a line, given what it has left of its measure and the natural width of its spaces. */
function lineDemerits(slack: number, glue: number, measure: Measure): number {
  const stretch = stretchOf(slack, glue, measure);
  return (LINE_BADNESS + 100 * stretch * stretch * stretch) ** 2;
}

/** How far a line is from its natural look, at least 0; 1 at the limits above. */
function stretchOf(slack: number, glue: number, { setting, width }: Measure): number {
  if (setting !== 'justified') return Math.max(0, slack) / (width * RAGGED_SLACK);
  if (slack < 0) return -slack / (glue * SHRINK);
  return slack / Math.max(glue * STRETCH, EPSILON + slack / 20);
}
