import { foldTone } from '../../../base/fold-tone.ts';
import type { AwardEntry } from '../../../model/bulletin.ts';
import { countInPrint, type Wording } from '../../labels.ts';
import { type RowView, rowView } from './award-row-view.ts';
import { type CellView, type TablePrint, type TableView, totalsView } from './table-shape.ts';

/** A table with years side by side; null is the year of those who state none. */
export function yearTable(
  entries: readonly AwardEntry[],
  years: readonly (number | null)[],
  print: TablePrint,
): TableView {
  const columns = years.map(year => entries.filter(({ award }) => award.year === year));
  return {
    hasYears: true,
    years: years.map(year => ({ year: year === null ? print.wording.label('noYear') : String(year) })),
    rows: linesOf(entries).map(line => lineView(line, years, print)),
    ...totalsView(entries, columns, print.wording),
  };
}

/** What one authority gave in one form over the years, first entry first. */
type Line = readonly [AwardEntry, ...AwardEntry[]];

/** Entries in lines; a second one of the same year begins a line of its own. */
function linesOf(entries: readonly AwardEntry[]): Line[] {
  const lines: { readonly key: string; line: Line }[] = [];
  for (const entry of entries) {
    const { authority, award, year } = entry.award;
    const key = foldTone(`${authority ?? ''}\n${award}`);
    const known = lines.find(one => one.key === key && one.line.every(other => other.award.year !== year));
    if (known) known.line = [...known.line, entry];
    else lines.push({ key, line: [entry] });
  }
  return lines.map(({ line }) => line);
}

/** A line as it is printed: what has no room in a year's columns stands behind the award, with its year. */
function lineView(line: Line, years: readonly (number | null)[], print: TablePrint): TableView['rows'][number] {
  const rows = line.map(entry => rowView(entry, [], print));
  const said = (textOf: (row: RowView) => string | null): string | null =>
    rows.flatMap(row => withYear(row, textOf(row)) ?? []).join('; ') || null;
  return {
    ...rowView(line[0], print.marksOf(line), print),
    year: null,
    named: null,
    namedLong: null,
    beside: said(row => row.beside ?? row.namedLong),
    others: said(row => row.others),
    cells: years.map(year => cellView(rows[line.findIndex(entry => entry.award.year === year)], print.wording)),
  };
}

function withYear({ year }: RowView, text: string | null): string | null {
  return text === null || year === null ? text : `${year}: ${text}`;
}

/** Long names are elsewhere in the row; that there are some stands in their year. */
function cellView(row: RowView | undefined, wording: Wording): CellView {
  if (!row)
    return {
      collectives: countInPrint(null, wording.language),
      individuals: countInPrint(null, wording.language),
      named: null,
    };
  const { collectives, individuals, named, namedLong } = row;
  return { collectives, individuals, named: namedLong === null ? named : wording.label('named') };
}
