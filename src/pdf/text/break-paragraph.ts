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
    searchBreaks(measureWords(words, from, to), measure, from === 0 ? measure.indentFirst : 0);
    const known = lines.length;
    for (let end = to - from; end > 0; end = room.before[end] ?? 0)
      lines.push({ from: from + (room.before[end] ?? 0), to: from + end });
    reverseFrom(lines, known);
    from = to;
  }
  return lines;
}

/** Behind the word at which the line that begins with word `from` must end: the last one, if no other. */
export function endOfForcedLine(words: readonly Word[], from: number): number {
  let at = from;
  while (at < words.length - 1 && !words[at]?.ends) at++;
  return at + 1;
}

function reverseFrom(lines: LineRange[], start: number): void {
  if (lines.length - start > 1) lines.push(...lines.splice(start).reverse());
}

/** What the search for the breaks of a stretch of words needs, word by word; its arrays are used for one stretch after the other. */
interface Room {
  /** Natural width of all words before each, their spaces included; and of the spaces alone. */
  readonly widths: Float64Array;
  readonly spaces: Float64Array;
  /** The space behind each word. */
  readonly gaps: Float64Array;
  /** Whether no line may end behind a word. */
  readonly glued: Uint8Array;
  /** The cheapest way to each break so far: its demerits, and the break before it. */
  readonly demerits: Float64Array;
  readonly before: Int32Array;
}

function makeRoom(count: number): Room {
  const numbers = (): Float64Array => new Float64Array(count);
  return {
    widths: numbers(),
    spaces: numbers(),
    gaps: numbers(),
    demerits: numbers(),
    glued: new Uint8Array(count),
    before: new Int32Array(count),
  };
}

let room = makeRoom(1024);

/** Words between forced line ends, measured in the room. */
interface Stretch {
  readonly count: number;
  /** Where the words begin that are held together with the last one. */
  readonly lastChain: number;
}

function measureWords(words: readonly Word[], from: number, to: number): Stretch {
  const count = to - from;
  if (count >= room.widths.length) room = makeRoom(count * 2);
  const { widths, spaces, gaps, glued, demerits } = room;
  let [width, space, lastChain] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const word = words[from + i];
    if (!word) break;
    width += word.width + word.spaceWidth;
    space += word.spaceWidth;
    widths[i + 1] = width;
    spaces[i + 1] = space;
    gaps[i] = word.spaceWidth;
    glued[i] = word.glued ? 1 : 0;
    if (!word.glued && i < count - 1) lastChain = i + 1;
  }
  demerits.fill(Infinity, 1, count + 1);
  return { count, lastChain };
}

/** Finds the cheapest way to each place where a line may end, from the first word on. */
function searchBreaks(stretch: Stretch, measure: Measure, indentFirst: number): void {
  const { widths, spaces, gaps, glued } = room;
  const shrink = measure.setting === 'justified' ? SHRINK : 0;
  let first = 0;
  for (let end = 1; end <= stretch.count; end++) {
    if (end < stretch.count && glued[end - 1] === 1) continue;
    // The fullest line that fits when its spaces have shrunk as far as they may.
    const free = measure.width - (widths[end] ?? 0) + (gaps[end - 1] ?? 0) + (spaces[end - 1] ?? 0) * shrink + EPSILON;
    for (; first < end - 1; first++) {
      const used = (spaces[first] ?? 0) * shrink - (widths[first] ?? 0) + (first === 0 ? indentFirst : 0);
      if (free >= used) break;
    }
    findWayTo(end, first, { stretch, measure, indentFirst, shrink });
  }
}

interface Search {
  readonly stretch: Stretch;
  readonly measure: Measure;
  readonly indentFirst: number;
  /** The part of its spaces by which a line may shrink. */
  readonly shrink: number;
}

/** Tries the lines that end before word `end`, from the fullest that fits (it begins with word `first`) to the emptiest. */
function findWayTo(end: number, first: number, { stretch, measure, indentFirst, shrink }: Search): void {
  const { widths, spaces, gaps, demerits, before } = room;
  const { width, setting } = measure;
  const isLast = end === stretch.count;
  const empty = isLast ? Infinity : width * EMPTY[setting];
  const free = width - (widths[end] ?? 0) + (gaps[end - 1] ?? 0);
  const glueEnd = spaces[end - 1] ?? 0;
  let best = Infinity;
  for (let start = first; start < end; start++) {
    const slack = free + (widths[start] ?? 0) - (start === 0 ? indentFirst : 0);
    if (slack > empty && best < Infinity) break;
    const glue = glueEnd - (spaces[start] ?? 0);
    if (slack + glue * shrink < -EPSILON) continue;
    const isFree = isLast && setting !== 'balanced' && slack >= 0;
    const isShort = isLast && start > 0 && start >= stretch.lastChain;
    const cost = isFree ? LINE_BADNESS ** 2 : lineDemerits(slack, glue, measure);
    const sum = (demerits[start] ?? Infinity) + cost + (isShort ? SHORT_LAST_LINE : 0);
    if (sum >= best) continue;
    best = sum;
    before[end] = start;
  }
  // Nothing fits: a chain without a break, or one word wider than the measure.
  for (let start = end - 1; start >= 0 && best === Infinity; start--) {
    best = (demerits[start] ?? Infinity) + OVERFULL;
    before[end] = start;
  }
  demerits[end] = best;
}

/** The demerits of a line, given what it has left of its measure and the natural width of its spaces. */
function lineDemerits(slack: number, glue: number, measure: Measure): number {
  const stretch = stretchOf(slack, glue, measure);
  const badness = LINE_BADNESS + 100 * stretch * stretch * stretch;
  return badness * badness;
}

/** How far a line is from its natural look, at least 0; 1 at the limits above. */
function stretchOf(slack: number, glue: number, { setting, width }: Measure): number {
  if (setting !== 'justified') return Math.max(0, slack) / (width * RAGGED_SLACK);
  if (slack < 0) return -slack / (glue * SHRINK);
  return slack / Math.max(glue * STRETCH, EPSILON + slack / 20);
}
