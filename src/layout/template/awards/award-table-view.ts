import type { AwardEntry } from '../../../model/bulletin.ts';
import { rowView } from './award-row-view.ts';
import { type TablePrint, type TableView, totalsView } from './table-shape.ts';
import { yearTable } from './year-table.ts';

/** More years than this have no room beside each other. */
const MOST_YEARS = 4;
/** A table with more columns than this stands across the columns of the page. */
const MOST_COLUMNS = 4;

/**
 * The tables of awards. Years stand side by side where rows carry different ones, over several tables where there are many;
 * else there is one table, with the year in its row.
 */
export function tablesView(entries: readonly AwardEntry[], print: TablePrint): readonly TableView[] {
  const years = yearsOf(entries);
  if (years.filter(year => year !== null).length < 2) return [singleTable(entries, print)];
  const tables = Math.ceil(years.length / MOST_YEARS);
  const size = Math.ceil(years.length / tables);
  const shares = Array.from({ length: tables }, (_, i) => years.slice(i * size, (i + 1) * size));
  return shares.map(share => {
    const ofYears = entries.filter(({ award }) => share.includes(award.year));
    return yearTable(ofYears, share, print);
  });
}

/** Whether a table has no room in a column of the page. Beside years, others have a column of their own. */
export function isWide({ years, hasYears, hasOthers }: TableView): boolean {
  return 2 + 2 * years.length + (hasYears && hasOthers ? 1 : 0) > MOST_COLUMNS;
}

/** From the first to the last; those who state none come last. */
function yearsOf(entries: readonly AwardEntry[]): (number | null)[] {
  const years = new Set(entries.map(({ award }) => award.year));
  return [...years].sort((a, b) => (a ?? Number.MAX_VALUE) - (b ?? Number.MAX_VALUE));
}

function singleTable(entries: readonly AwardEntry[], print: TablePrint): TableView {
  const rows = entries.map(entry => rowView(entry, print.marksOf([entry]), print));
  return {
    hasYears: false,
    years: [{ year: null }],
    rows: rows.map(row => {
      const { collectives, individuals, named } = row;
      return { ...row, cells: [{ collectives, individuals, named }] };
    }),
    ...totalsView(entries, [entries], print.wording),
  };
}
