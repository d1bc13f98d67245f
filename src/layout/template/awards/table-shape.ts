import { awardTotals } from '../../../model/award-totals.ts';
import type { AwardEntry } from '../../../model/bulletin.ts';
import type { Wording } from '../../labels.ts';
import type { MarkView } from './award-notes.ts';
import type { RowPrint, RowView } from './award-row-view.ts';
import { othersInWords, totalInWords } from './award-words.ts';

/** What stands in a pair of columns, collectives and individuals; names across both. */
export type CellView = Pick<RowView, 'collectives' | 'individuals' | 'named'>;

/** A table of awards: one pair of columns, or one for each year. */
export interface TableView {
  /** Whether the pairs of columns are years side by side. */
  readonly hasYears: boolean;
  /** Whether a column holds households and others. */
  readonly hasOthers: boolean;
  /** The head of each pair of columns; of a single pair it is null. */
  readonly years: readonly { readonly year: string | null }[];
  readonly rows: readonly (RowView & { readonly cells: readonly CellView[] })[];
  /** The totals of each pair of columns. */
  readonly totals: readonly Pick<RowView, 'collectives' | 'individuals'>[];
  readonly othersTotal: string | null;
}

/** How a table is printed. */
export interface TablePrint extends RowPrint {
  /** The marks of a row's notes. */
  readonly marksOf: (entries: readonly AwardEntry[]) => readonly MarkView[];
}

/** The totals of a table whose pairs of columns hold these entries. */
export function totalsView(
  entries: readonly AwardEntry[],
  columns: readonly (readonly AwardEntry[])[],
  wording: Wording,
): Pick<TableView, 'hasOthers' | 'othersTotal' | 'totals'> {
  const { others } = awardTotals(entries);
  return {
    hasOthers: others.length > 0,
    othersTotal: othersInWords(others, wording),
    totals: columns.map(column => {
      const { collectives, individuals } = awardTotals(column);
      return { collectives: totalInWords(collectives, wording), individuals: totalInWords(individuals, wording) };
    }),
  };
}
