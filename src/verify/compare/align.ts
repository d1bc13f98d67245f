import { likeness } from './likeness.ts';

/** What is compared: two parts with the same key are the same; a kind and a text say how alike others are. */
export interface Part {
  readonly key: string;
  readonly kind: string;
  readonly text: string;
}

/** Parts of two lists side by side; a side that has no part there is null. Positions count from 0. */
export interface Pair {
  readonly expected: number | null;
  readonly found: number | null;
}

/** So many comparisons of one part with another are made between two sure places; beyond it, parts pair by their order. */
const MOST_COMPARISONS = 40_000;

/**
 * Sets two lists side by side. What stands once in each is sure, as long as the order is kept (the longest such order counts);
 * between two sure places parts pair so that the least is changed. The time is that of sorting but for the places between.
 */
export function align(expected: readonly Part[], found: readonly Part[]): Pair[] {
  const pairs: Pair[] = [];
  let [e, f] = [0, 0];
  for (const sure of [...sureplaces(expected, found), { expected: expected.length, found: found.length }]) {
    pairs.push(...fillGap(expected.slice(e, sure.expected), found.slice(f, sure.found), e, f));
    if (sure.expected < expected.length || sure.found < found.length) pairs.push(sure);
    [e, f] = [sure.expected + 1, sure.found + 1];
  }
  return pairs;
}

interface Match {
  readonly expected: number;
  readonly found: number;
}

/** The longest row of matches, in order on both sides, of what stands once in each. */
function sureplaces(expected: readonly Part[], found: readonly Part[]): Match[] {
  const places = onlyPlaces(found);
  const own = onlyPlaces(expected);
  const matches = expected.flatMap(({ key }, i): Match[] => {
    const at = places.get(key);
    return at === undefined || at < 0 || own.get(key) !== i ? [] : [{ expected: i, found: at }];
  });
  return longestRising(matches);
}

/** By key, the place of what stands once; -1 for what stands more often. */
function onlyPlaces(parts: readonly Part[]): Map<string, number> {
  const places = new Map<string, number>();
  parts.forEach(({ key }, i) => void places.set(key, places.has(key) ? -1 : i));
  return places;
}

/** The longest subsequence with rising places on the found side (patience sorting). */
function longestRising(matches: readonly Match[]): Match[] {
  const tops: number[] = [];
  const before = new Array<number>(matches.length);
  matches.forEach(({ found }, i) => {
    let [low, high] = [0, tops.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((matches[tops[middle] ?? 0]?.found ?? 0) < found) low = middle + 1;
      else high = middle;
    }
    before[i] = tops[low - 1] ?? -1;
    tops[low] = i;
  });
  const rising: Match[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const match = matches[at];
    if (match) rising.push(match);
  }
  return rising.reverse();
}

function fillGap(expected: readonly Part[], found: readonly Part[], e: number, f: number): Pair[] {
  const pairs =
    expected.length * found.length > MOST_COMPARISONS ? pairByOrder(expected, found) : pairByCost(expected, found);
  return pairs.map(pair => ({
    expected: pair.expected === null ? null : pair.expected + e,
    found: pair.found === null ? null : pair.found + f,
  }));
}

function pairByOrder(expected: readonly Part[], found: readonly Part[]): Pair[] {
  return Array.from({ length: Math.max(expected.length, found.length) }, (_, i) => ({
    expected: i < expected.length ? i : null,
    found: i < found.length ? i : null,
  }));
}

/** To leave a part out costs 1: two parts pair where that costs less than leaving out both. */
const LEFT_OUT = 1;

function pairByCost(expected: readonly Part[], found: readonly Part[]): Pair[] {
  const costs = costTable(expected, found);
  const at = (e: number, f: number): number => costs[e]?.[f] ?? Infinity;
  const pairs: Pair[] = [];
  let [e, f] = [0, 0];
  while (e < expected.length || f < found.length) {
    const [own, other] = [expected[e], found[f]];
    if (own && other && at(e, f) === at(e + 1, f + 1) + pairCost(own, other)) pairs.push({ expected: e++, found: f++ });
    else if (own && at(e, f) === at(e + 1, f) + LEFT_OUT) pairs.push({ expected: e++, found: null });
    else pairs.push({ expected: null, found: f++ });
  }
  return pairs;
}

/** The least cost of what is left from two places on. */
function costTable(expected: readonly Part[], found: readonly Part[]): Float64Array[] {
  const costs = Array.from({ length: expected.length + 1 }, () => new Float64Array(found.length + 1));
  for (let e = expected.length; e >= 0; e--) {
    const [row, below] = [costs[e], costs[e + 1]];
    for (let f = found.length; row && f >= 0; f--) {
      const [own, other] = [expected[e], found[f]];
      if (!own || !other) row[f] = expected.length - e + found.length - f;
      else {
        const left = Math.min(row[f + 1] ?? Infinity, below?.[f] ?? Infinity) + LEFT_OUT;
        row[f] = Math.min(left, (below?.[f + 1] ?? Infinity) + pairCost(own, other));
      }
    }
  }
  return costs;
}

/** Of one kind, a part pairs with any other; of two kinds, only where most of the text is the same. */
function pairCost(own: Part, other: Part): number {
  if (own.key === other.key) return 0;
  const unlike = 1 - likeness(own.text, other.text);
  return own.kind === other.kind ? 0.1 + 1.8 * unlike : 0.2 + 3 * unlike;
}
