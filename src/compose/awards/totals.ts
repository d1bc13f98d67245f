import type { CountTotal } from '../../model/award-totals.ts';
import type { CombinedAward, CombinedFigure, CombinedTotals } from '../../model/bulletin.ts';

/** Totals over combined awards. A figure that differs between its sources is in no sum. */
export function combinedTotals(rows: readonly CombinedAward[]): CombinedTotals {
  return {
    rows: rows.length,
    collectives: total(rows.map(row => row.collectives.count)),
    individuals: total(rows.map(row => row.individuals.count)),
    disputed: rows.filter(isDisputed).length,
  };
}

/** Whether a combined award has a figure that differs between its sources. */
export function isDisputed(row: CombinedAward): boolean {
  return figuresIn(row).some(({ figure }) => figure.variants.length > 0);
}

/** A figure of a combined award, and what it counts. */
export interface NamedFigure {
  readonly noun: string;
  readonly figure: CombinedFigure;
}

/** All figures of a combined award, with what they count in the words of a page. */
export function figuresIn({ award, collectives, individuals, certificates, others }: CombinedAward): NamedFigure[] {
  return [
    { noun: 'tập thể', figure: collectives },
    { noun: 'cá nhân', figure: individuals },
    { noun: award, figure: certificates },
    ...others,
  ];
}

function total(counts: readonly (number | null)[]): CountTotal {
  const stated = counts.filter(count => count !== null);
  return {
    sum: stated.length > 0 ? stated.reduce((sum, count) => sum + count, 0) : null,
    unknown: counts.length - stated.length,
  };
}
