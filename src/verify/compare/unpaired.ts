import type { Pair, Part } from './align.ts';
import { type Difference, type DifferencePlace, difference, quoted } from './differences.ts';

/** Both lists of a comparison. */
export interface Sides {
  readonly expected: readonly Part[];
  readonly found: readonly Part[];
}

/**
 * What stands on one side alone: it is missing, or stands elsewhere, or is there besides what is expected, or twice.
 * `placeOf` gives the place of two positions, either of them -1 where there is none.
 */
export function unpairedDifferences(
  pairs: readonly Pair[],
  { expected, found }: Sides,
  placeOf: (expected: number, found: number) => DifferencePlace,
): Difference[] {
  const extra = pairs.flatMap(pair => (pair.expected === null && pair.found !== null ? [pair.found] : []));
  const differences: Difference[] = [];
  let last = -1;
  for (const pair of pairs) {
    if (pair.found !== null) last = pair.found;
    const own = pair.expected === null ? undefined : expected[pair.expected];
    if (pair.expected === null || pair.found !== null || !own) continue;
    const at = extra.findIndex(other => found[other]?.key === own.key);
    const other = extra[at];
    if (other === undefined) differences.push(missing(own, placeOf(pair.expected, last)));
    else {
      extra.splice(at, 1);
      differences.push(moved(own, found[other - 1], placeOf(pair.expected, other)));
    }
  }
  const keys = new Set(expected.map(({ key }) => key));
  const before = placesBefore(pairs);
  for (const other of extra) {
    const part = found[other];
    if (part) differences.push(besides(part, keys.has(part.key), placeOf(before.get(other) ?? -1, other)));
  }
  return differences;
}

/** By position of what is extra, the position of the expected part that stands before it. */
function placesBefore(pairs: readonly Pair[]): Map<number, number> {
  const before = new Map<number, number>();
  let last = -1;
  for (const { expected, found } of pairs) {
    if (expected !== null) last = expected;
    else if (found !== null) before.set(found, last);
  }
  return before;
}

function missing({ text }: Part, place: DifferencePlace): Difference {
  return difference('compare-missing', place, {
    en: `it is missing; ${quoted(text)} was expected`,
    vi: `bị thiếu; lẽ ra có ${quoted(text)}`,
  });
}

function moved({ text }: Part, before: Part | undefined, place: DifferencePlace): Difference {
  const [en, vi] =
    before === undefined
      ? ['at the beginning', 'ở đầu']
      : [`behind ${quoted(before.text)}`, `sau ${quoted(before.text)}`];
  return difference('compare-moved', place, {
    en: `${quoted(text)} stands in another place, ${en}`,
    vi: `${quoted(text)} đứng ở chỗ khác, ${vi}`,
  });
}

function besides({ text }: Part, isTwice: boolean, place: DifferencePlace): Difference {
  if (isTwice)
    return difference('compare-twice', place, {
      en: `behind it ${quoted(text)} stands once more than it should`,
      vi: `sau đó ${quoted(text)} bị lặp lại`,
    });
  return difference('compare-extra', place, {
    en: `behind it stands ${quoted(text)}, which was not expected`,
    vi: `sau đó có ${quoted(text)}, lẽ ra không có`,
  });
}
