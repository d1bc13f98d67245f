import { groupBy } from '../../base/group-by.ts';
import type { KeyedReport } from './keyed-reports.ts';
import { isSameTopic, type Topic } from './topics.ts';

/** More reports than this of one authority, form and time are not compared with each other: there are too many ceremonies. */
const MOST_COMPARED = 120;

/**
 * Reports of one time by what they tell of: those of one topic, and those with the same telling figures. A report whose story
 * says too little of its topic belongs to the one event that there is, or else to none. The order of the reports changes nothing.
 */
export function byEvent(reports: readonly KeyedReport[], topics: ReadonlyMap<number, Topic>): KeyedReport[][] {
  if (reports.length === 1) return [[...reports]];
  const up = reports.map((_, i) => i);
  const rootOf = (i: number): number => (up[i] === undefined || up[i] === i ? i : rootOf(up[i]));
  const isVague = reports.map(() => reports.length <= MOST_COMPARED);
  eachPair(reports, (a, b, i, j) => {
    const isSame = isOneEvent(a, b, topics);
    if (isSame === true) up[rootOf(j)] = rootOf(i);
    if (isSame !== null && a.article !== b.article) isVague[i] = isVague[j] = false;
  });
  const placed = reports.map((report, i) => ({ report, root: rootOf(i), isVague: isVague[i] ?? false }));
  const events = groupBy(
    placed.filter(one => !one.isVague),
    ({ root }) => root,
  );
  const whole = events.length <= 1 ? [placed] : groupBy(placed, ({ root }) => root);
  return whole.map(group => group.map(({ report }) => report));
}

function eachPair(
  reports: readonly KeyedReport[],
  see: (a: KeyedReport, b: KeyedReport, i: number, j: number) => void,
): void {
  if (reports.length > MOST_COMPARED) {
    eachEqualPair(reports, see);
    return;
  }
  reports.forEach((a, i) => {
    for (let j = i + 1; j < reports.length; j++) {
      const b = reports[j];
      if (b) see(a, b, i, j);
    }
  });
}

/** Of very many, only those of equal figures. */
function eachEqualPair(
  reports: readonly KeyedReport[],
  see: (a: KeyedReport, b: KeyedReport, i: number, j: number) => void,
): void {
  const first = new Map<string, number>();
  reports.forEach((report, i) => {
    const at = first.get(report.figures);
    const same = at === undefined ? undefined : reports[at];
    if (same && at !== undefined) see(same, report, at, i);
    else first.set(report.figures, i);
  });
}

/** Null where it cannot be told. Two rows of one article belong to its event. */
function isOneEvent(a: KeyedReport, b: KeyedReport, topics: ReadonlyMap<number, Topic>): boolean | null {
  if (a.article === b.article) return true;
  if (a.figures === b.figures && isTelling(a)) return true;
  const [topicA, topicB] = [topics.get(a.story), topics.get(b.story)];
  return topicA && topicB ? isSameTopic(topicA, topicB) : null;
}

/** So many recipients are not counted twice by chance. */
const TELLING = 10;

function isTelling({ award: { collectives, individuals, recipients, others } }: KeyedReport): boolean {
  const counted = (collectives ?? 0) + (individuals ?? 0) + others.reduce((sum, { count }) => sum + count, 0);
  return counted >= TELLING || recipients.length > 0;
}
