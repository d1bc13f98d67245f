import { comparable } from '../../base/comparable.ts';
import { groupBy } from '../../base/group-by.ts';
import { inOrderOf } from '../../base/in-order-of.ts';
import { vietnameseKey } from '../../base/vietnamese-order.ts';
import type { CombinedAward, CombinedFigure, CombinedGroup, Story } from '../../model/bulletin.ts';
import { byEvent } from './events.ts';
import { type KeyedReport, keyedReports } from './keyed-reports.ts';
import { byOccasion } from './occasions.ts';
import { type Topic, topicsOf } from './topics.ts';

/**
 * The awards of all stories, each once: same authority, form and occasion. Where it is not certain that two stories tell of one
 * award, both stand. The order of the stories changes neither the rows nor their figures; authorities stand in Vietnamese order,
 * those that nobody names last.
 */
export function combineAwards(stories: readonly Story[]): CombinedGroup[] {
  const topics = stories.length > 1 ? topicsOf(stories) : new Map<number, Topic>();
  const grants = (reports: readonly KeyedReport[]): KeyedReport[][] =>
    stories.length === 1
      ? reports.map(report => [report]) // one story does not tell of an award twice
      : byOccasion(reports)
          .flatMap(occasion => byEvent(occasion, topics))
          .flatMap(grantsOf);
  const givers = groupBy(withGivers(keyedReports(stories)), ({ giver }) => giver);
  const groups = givers.map(reports => {
    const forms = groupBy(reports, ({ form, named }) => `${form}\n${named}`);
    const authority = fullest(reports.map(report => report.authority?.printed).filter(name => name !== undefined));
    const awards = forms.flatMap(grants).map(grant => combined(grant, authority));
    return { authority, awards: inOrder(awards), key: reports[0]?.giver ?? '' };
  });
  return inOrderOf(groups, ({ authority, key }) =>
    [authority === null ? '1' : '0', vietnameseKey(authority ?? ''), key].join('\u0001'),
  ).map(({ authority, awards }) => ({ authority, awards }));
}

interface GivenReport extends KeyedReport {
  /** Who gives it, as one text: the same for two reports only where that is certain. */
  readonly giver: string;
}

/** Districts of one name in two provinces are two: a district whose article names no province is then nobody's. */
function withGivers(reports: readonly KeyedReport[]): GivenReport[] {
  const provinces = new Map<string, Set<string>>();
  for (const { authority } of reports) {
    if (!authority?.place || authority.province === null) continue;
    const known = provinces.get(authority.place) ?? new Set<string>();
    provinces.set(authority.place, known.add(authority.province));
  }
  return reports.map(report => ({ ...report, giver: JSON.stringify(giverOf(report, provinces)) }));
}

function giverOf(
  { authority, article }: KeyedReport,
  provinces: ReadonlyMap<string, ReadonlySet<string>>,
): readonly (string | null)[] {
  if (authority === null || authority.place === null) return [authority?.body ?? null, `article ${article}`, null];
  const known = [...(provinces.get(authority.place) ?? [])];
  const unsaid = known.length > 1 ? `article ${article}` : (known[0] ?? null);
  return [authority.body, authority.place, authority.province ?? unsaid];
}

/**
 * Reports of one occasion as grants. Where each story tells of one, they all tell of the same; where a story tells of several,
 * equal figures are the same grant, and what is left over is one only where every story has no more than one left.
 */
function grantsOf(reports: readonly KeyedReport[]): KeyedReport[][] {
  if (isOncePerStory(reports)) return [[...reports]];
  const seen = new Map<string, number>();
  const equal = groupBy(reports, ({ story, figures }) => {
    const told = `${story}\n${figures}`;
    const times = seen.get(told) ?? 0;
    seen.set(told, times + 1);
    return `${times}\n${figures}`;
  });
  const single = equal.filter(grant => witnesses(grant) === 1);
  const left = single.flat();
  if (witnesses(left) < 2 || !isOncePerStory(left)) return equal;
  return [...equal.filter(grant => witnesses(grant) > 1), left];
}

function isOncePerStory(reports: readonly KeyedReport[]): boolean {
  return new Set(reports.map(({ story }) => story)).size === reports.length;
}

function witnesses(reports: readonly KeyedReport[]): number {
  return new Set(reports.map(({ article }) => article)).size;
}

function combined(reports: readonly KeyedReport[], authority: string | null): CombinedAward {
  const figure = (countOf: (report: KeyedReport) => number | null): CombinedFigure => combinedFigure(reports, countOf);
  const nouns = groupBy(
    reports.flatMap(({ award }) => award.others.map(({ noun }) => noun)),
    comparable,
  );
  return {
    authority,
    award: fullest(reports.map(({ award }) => award.award)) ?? '',
    year: reports[0]?.year ?? null,
    collectives: figure(({ award }) => award.collectives),
    individuals: figure(({ award }) => award.individuals),
    certificates: figure(({ award }) => award.certificates),
    others: nouns
      .map(spellings => ({
        noun: fullest(spellings) ?? '',
        figure: figure(
          ({ award }) => award.others.find(o => comparable(o.noun) === comparable(spellings[0] ?? ''))?.count ?? null,
        ),
      }))
      .sort((a, b) => order(vietnameseKey(a.noun), vietnameseKey(b.noun))),
    recipients: namesIn(reports),
    reports: reports
      .toSorted((a, b) => a.story - b.story || a.award.span.start - b.award.span.start)
      .map(({ story, award }) => ({ story, award })),
  };
}

/** The longest spelling; of several, the first in the order of their characters. */
function fullest(names: readonly string[]): string | null {
  return names.toSorted((a, b) => b.length - a.length || order(a, b))[0] ?? null;
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function combinedFigure(
  reports: readonly KeyedReport[],
  countOf: (report: KeyedReport) => number | null,
): CombinedFigure {
  const stated = reports.flatMap(report => {
    const count = countOf(report);
    return count === null ? [] : [{ count, story: report.story }];
  });
  const variants = groupBy(stated, ({ count }) => count)
    .map(same => ({
      count: same[0]?.count ?? 0,
      stories: [...new Set(same.map(({ story }) => story))].sort((a, b) => a - b),
    }))
    .sort((a, b) => a.count - b.count);
  return variants.length > 1 ? { count: null, variants } : { count: variants[0]?.count ?? null, variants: [] };
}

/** Everybody named, in the order of the report that names most. */
function namesIn(reports: readonly KeyedReport[]): string[] {
  const lists = reports
    .map(({ award }) => award.recipients)
    .toSorted((a, b) => b.length - a.length || order(a.join('\n'), b.join('\n')));
  const names = new Map<string, string>();
  for (const name of lists.flat()) if (!names.has(comparable(name))) names.set(comparable(name), name);
  return [...names.values()];
}

/** By award, year, figures, and then by story. */
function inOrder(rows: readonly CombinedAward[]): CombinedAward[] {
  return inOrderOf(rows, ({ award, year, collectives, individuals, reports }) => {
    const numbers = [year, collectives.count, individuals.count, reports[0]?.story ?? 0];
    return [vietnameseKey(award), ...numbers.map(n => String(n ?? 0).padStart(12, '0'))].join('\u0001');
  });
}
