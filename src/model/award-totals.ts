import type { Award, OtherRecipients } from './article.ts';

/** The sum of one column of awards, which says when it is not the whole. */
export interface CountTotal {
  /** The sum of the stated counts; null where no row states one. */
  readonly sum: number | null;
  /** How many rows give to somebody whom they do not count: the whole is more than the sum. */
  readonly unknown: number;
}

/** What rows of awards come to. */
export interface AwardTotals {
  readonly rows: number;
  readonly collectives: CountTotal;
  readonly individuals: CountTotal;
  /** Households and others, a noun once, in the order of the rows. */
  readonly others: readonly OtherRecipients[];
  /** Rows that are in no sum: they only name recipients, do not even that, or have counts that differ between stories. */
  readonly uncounted: { readonly named: number; readonly silent: number; readonly disputed: number };
}

/** A row of awards, as far as totals go: an award, and the counts that stories differ in. */
interface TotalRow {
  readonly award: Award;
  readonly variants: { readonly collectives: readonly number[]; readonly individuals: readonly number[] };
}

/**
 * The totals of awards. A row that counts anybody says whom its award went to: where it has no individuals, there were none to
 * add. A row that counts nobody makes both columns the least that can be said.
 */
export function awardTotals(rows: readonly TotalRow[]): AwardTotals {
  const awards = rows.map(row => row.award);
  const disputed = rows.filter(isDisputed);
  const uncounted = rows.filter(row => !isDisputed(row) && !isCounted(row.award));
  const named = uncounted.filter(({ award }) => award.recipients.length > 0).length;
  const total = (column: 'collectives' | 'individuals'): CountTotal => ({
    sum: sumOf(awards.map(award => award[column])),
    unknown: uncounted.length + disputed.filter(({ variants }) => variants[column].length > 0).length,
  });
  return {
    rows: rows.length,
    collectives: total('collectives'),
    individuals: total('individuals'),
    others: othersOf(awards.flatMap(award => award.others)),
    uncounted: { named, silent: uncounted.length - named, disputed: disputed.length },
  };
}

function isDisputed({ variants: { collectives, individuals } }: TotalRow): boolean {
  return collectives.length + individuals.length > 0;
}

/** Whether a row counts anybody: collectives, individuals or others. */
export function isCounted({ collectives, individuals, others }: Award): boolean {
  return collectives !== null || individuals !== null || others.length > 0;
}

function sumOf(counts: readonly (number | null)[]): number | null {
  const stated = counts.filter(count => count !== null);
  return stated.length > 0 ? stated.reduce((sum, count) => sum + count, 0) : null;
}

function othersOf(all: readonly OtherRecipients[]): OtherRecipients[] {
  const counts = new Map<string, number>();
  for (const { noun, count } of all) counts.set(noun, (counts.get(noun) ?? 0) + count);
  return [...counts].map(([noun, count]) => ({ noun, count }));
}
