import { groupBy } from '../../base/group-by.ts';
import type { KeyedReport } from './keyed-reports.ts';

/** Papers report a ceremony within this many days of one another. */
const NEAR_DAYS = 3;
/** A paper that gives the same figures this much later still means the same awards. */
const SAME_FIGURES_DAYS = 31;

/** Reports of one authority and form by their occasion: the honour's year, or else the days in which they were published. */
export function byOccasion(reports: readonly KeyedReport[]): KeyedReport[][] {
  const dated = reports.map(report => ({ ...report, year: report.year ?? yearFromOthers(report, reports) }));
  const years = groupBy(
    dated.filter(report => report.year !== null),
    report => report.year,
  );
  return [...years, ...byDays(dated.filter(report => report.year === null))];
}

/** The year that others give who report the very same figures at about the same time; null where they name several. */
function yearFromOthers(report: KeyedReport, all: readonly KeyedReport[]): number | null {
  const same = all.filter(
    other => other.figures === report.figures && other.article !== report.article && isNear(other, report),
  );
  const years = new Set(same.map(other => other.year).filter(year => year !== null));
  const [year] = years;
  return years.size === 1 ? (year ?? null) : null;
}

function isNear(a: KeyedReport, b: KeyedReport): boolean {
  return a.day === null || b.day === null || Math.abs(a.day - b.day) <= SAME_FIGURES_DAYS;
}

/** Each stretch of days begins with the earliest report that is in none yet; those without a date join a stretch that is alone. */
function byDays(reports: readonly KeyedReport[]): KeyedReport[][] {
  const undated = reports.filter(report => report.day === null);
  const stretches: KeyedReport[][] = [];
  for (const report of reports.filter(({ day }) => day !== null).toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0))) {
    const last = stretches.at(-1);
    const first = last?.[0]?.day ?? null;
    if (last && first !== null && (report.day ?? 0) - first <= NEAR_DAYS) last.push(report);
    else stretches.push([report]);
  }
  const [only] = stretches;
  if (undated.length === 0) return stretches;
  return stretches.length === 1 && only ? [[...only, ...undated]] : [...stretches, undated];
}
