import { columnWidths } from '../../base/column-widths.ts';
import { type PlacedCell, placeCells } from '../../base/place-cells.ts';
import { decimalIndents } from '../../layout/tree-decimals.ts';
import type { TableBlock, TableCell } from '../../layout/tree-table.ts';
import { styledParagraph } from '../made-styles.ts';
import { twips } from '../units.ts';
import { element } from '../xml.ts';
import { paragraphMarkup } from './blocks.ts';
import type { DocxContext } from './docx-context.ts';
import { rowMarkup, type TableGrid } from './table-row.ts';

/**
 * A table with its title, and with the space around it, which Word can give to paragraphs only. The one behind also keeps the
 * table apart from another that follows: Word would make one of both.
 */
export function tableMarkup(table: TableBlock, context: DocxContext): string {
  const { spaceBefore = 0, spaceAfter = 0 } = context.styles.table[table.style] ?? {};
  const { hold } = context;
  const before = spaceBefore > 0 ? styledParagraph(context.spaceStyle(spaceBefore, true)) : '';
  const held = { ...context, hold: { inside: true, end: true } };
  const caption = table.caption ? paragraphMarkup(table.caption, '', { ...held, wordsOf: table.id }) : '';
  const behind = styledParagraph(context.spaceStyle(spaceAfter, hold.end));
  return before + caption + tableOf(table, { ...context, left: 0, right: 0, box: null }) + behind;
}

/** A table with absolute widths, its head repeated on every page, its rows whole (ECMA-376 part 1, 17.4). */
function tableOf(table: TableBlock, context: DocxContext): string {
  const cells = placeCells(table.rows.map(row => row.cells));
  const indents = decimalIndents(table, cells, context.measureText);
  const widths = widthsOf(table, { cells, indents }, context);
  const grid: TableGrid = { table, widths, indents, open: new Map() };
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblStyle', { 'w:val': context.ids.table(table.style) }),
      element('w:tblW', { 'w:w': twips(context.measure), 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      tableLook(table),
    ),
    element('w:tblGrid', {}, ...widths.map(width => element('w:gridCol', { 'w:w': twips(width) }))),
    ...table.rows.map((row, i) => rowMarkup(row, { grid, index: i }, context)),
  );
}

/** Which parts of its style a table has: a head or a foot of one row, and a first column that heads the rows (17.4.55). */
function tableLook({ rows, headRows, footRows }: TableBlock): string {
  const body = rows.slice(headRows, rows.length - footRows);
  const [firstRow, lastRow] = [headRows === 1, footRows === 1];
  const firstColumn = body.length > 0 && body.every(row => row.cells[0]?.heads === 'row');
  const bits = 0x0600 + (firstRow ? 0x20 : 0) + (lastRow ? 0x40 : 0) + (firstColumn ? 0x80 : 0);
  return element('w:tblLook', {
    'w:val': bits.toString(16).toUpperCase().padStart(4, '0'),
    'w:firstRow': Number(firstRow),
    'w:lastRow': Number(lastRow),
    'w:firstColumn': Number(firstColumn),
    'w:lastColumn': 0,
    'w:noHBand': 1,
    'w:noVBand': 1,
  });
}

/** Room for what Word sets wider than our fonts say. */
const TOLERANCE = 1;

interface MeasuredGrid {
  readonly cells: readonly (readonly PlacedCell<TableCell>[])[];
  readonly indents: ReadonlyMap<TableCell, number>;
}

/** The widths that the PDF's table has: Word gets them ready, because it reckons with what it sees on a screen. */
function widthsOf(
  { columns, style }: TableBlock,
  { cells, indents }: MeasuredGrid,
  { measure, styles, measureBlocks }: DocxContext,
): number[] {
  const padding = styles.table[style]?.padding ?? { left: 0, right: 0 };
  const extra = padding.left + padding.right + TOLERANCE;
  const needs = columns.map(() => ({ least: 0, most: 0 }));
  for (const { cell, column } of cells.flat()) {
    const need = needs[column];
    if (cell.colSpan > 1 || !need) continue;
    const { least, most } = measureBlocks(cell.blocks);
    const around = extra + (indents.get(cell) ?? 0);
    need.least = Math.max(need.least, least + around);
    need.most = Math.max(need.most, most + around);
  }
  return columnWidths(columns, needs, measure);
}
