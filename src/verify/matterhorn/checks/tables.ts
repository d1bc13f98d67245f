import { asName, asNumber, entry, itemsOf, type PdfDict } from '../../pdf/objects.ts';
import type { ReadDocument } from '../../pdf/read-document.ts';
import { attribute } from '../../pdf/structure/attributes.ts';
import type { StructElement } from '../../pdf/structure/read-structure.ts';
import { atElement, type Found } from '../found.ts';

const SCOPES: readonly string[] = ['Row', 'Column', 'Both'];
/** A span beyond this is a fault of the file, not a table. */
const MOST_SPAN = 1000;

/** Checkpoint 15: tables. */
export function* checkTables(document: ReadDocument): Generator<Found> {
  const { elements, classes } = document.structure;
  for (const table of elements) {
    if (table.role !== 'Table') continue;
    const rows = rowsOf(table);
    const cells = rows.flatMap(row => row.children.filter(isCell));
    if (!hasHeaders(cells, classes))
      for (const cell of cells)
        if (cell.role === 'TH' && !SCOPES.includes(asName(attribute(cell.dict, 'Table', 'Scope', classes)) ?? ''))
          yield atElement('15-003', cell, document);
    if (!isRegular(rows, classes)) yield atElement('table-rows', table, document);
  }
}

function isCell({ role }: StructElement): boolean {
  return role === 'TH' || role === 'TD';
}

function rowsOf(table: StructElement): StructElement[] {
  return table.children.flatMap(child => (child.role === 'TR' ? [child] : child.children.filter(c => c.role === 'TR')));
}

/** Whether every data cell names its header cells by their IDs (ISO 32000-1, 14.8.5.7). */
function hasHeaders(cells: readonly StructElement[], classes: PdfDict | null): boolean {
  const heads = new Set(cells.filter(c => c.role === 'TH').map(c => entry(c.dict, 'ID')?.toString()));
  const data = cells.filter(c => c.role === 'TD');
  return (
    data.length > 0 &&
    data.every(cell => {
      const named = itemsOf(attribute(cell.dict, 'Table', 'Headers', classes));
      return named.length > 0 && named.every(id => heads.has(id?.toString()));
    })
  );
}

/** Whether each row fills as many columns, with the cells that reach into it from above. */
function isRegular(rows: readonly StructElement[], classes: PdfDict | null): boolean {
  const span = (cell: StructElement, key: string): number =>
    Math.min(MOST_SPAN, Math.max(1, asNumber(attribute(cell.dict, 'Table', key, classes)) ?? 1));
  const widths = new Set<number>();
  let above: { columns: number; rows: number }[] = [];
  for (const row of rows) {
    const cells = row.children.filter(isCell).map(c => ({ columns: span(c, 'ColSpan'), rows: span(c, 'RowSpan') }));
    widths.add([...above, ...cells].reduce((sum, cell) => sum + cell.columns, 0));
    above = [...above, ...cells].map(c => ({ columns: c.columns, rows: c.rows - 1 })).filter(c => c.rows > 0);
  }
  return widths.size <= 1;
}
