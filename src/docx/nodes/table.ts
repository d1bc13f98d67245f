import type { LayoutBlock, TableBlock, TableRow } from '../../layout/tree.ts';
import { twips } from '../units.ts';
import { element } from '../xml.ts';
import { blocksMarkup } from './blocks.ts';
import type { DocxContext } from './docx-context.ts';

/** A table with absolute widths, its head repeated on every page, its rows whole (ECMA-376 part 1, 17.4). */
export function tableMarkup(table: TableBlock, context: DocxContext): string {
  const widths = estimateWidths(table, context.measure);
  return element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblStyle', { 'w:val': context.ids.table(table.style) }),
      element('w:tblW', { 'w:w': twips(context.measure), 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', {
        'w:val': '0020',
        'w:firstRow': 1,
        'w:lastRow': 0,
        'w:firstColumn': 0,
        'w:lastColumn': 0,
        'w:noHBand': 1,
        'w:noVBand': 1,
      }),
    ),
    element('w:tblGrid', {}, ...widths.map(width => element('w:gridCol', { 'w:w': twips(width) }))),
    ...table.rows.map((row, i) => rowMarkup(row, i < table.headRows, widths, context)),
  );
}

function rowMarkup(row: TableRow, isHead: boolean, widths: readonly number[], context: DocxContext): string {
  const properties = element('w:trPr', {}, element('w:cantSplit'), isHead ? element('w:tblHeader') : '');
  let column = 0;
  const cells = row.cells.map(cell => {
    const width = widths.slice(column, column + cell.colSpan).reduce((sum, value) => sum + value, 0);
    column += cell.colSpan;
    const span = cell.colSpan > 1 ? element('w:gridSpan', { 'w:val': cell.colSpan }) : '';
    const content = blocksMarkup(cell.blocks, context);
    return element(
      'w:tc',
      {},
      element('w:tcPr', {}, element('w:tcW', { 'w:w': twips(width), 'w:type': 'dxa' }), span),
      content || element('w:p'),
    );
  });
  return element('w:tr', {}, properties, ...cells);
}

/** A character of table text is about this wide, in pt: Word sets the text anew anyway. */
const CHARACTER = 4.6;
const PADDING = 6;

/** Automatic columns as wide as their longest text, up to a third of the table; shares divide the rest. */
function estimateWidths({ columns, rows }: TableBlock, measure: number): number[] {
  const wanted = columns.map(({ width }, i) => {
    if (width.kind === 'fixed') return width.value;
    return width.kind === 'share'
      ? 0
      : Math.min(measure / 3, Math.max(...rows.map(row => cellLength(row, i))) * CHARACTER + PADDING);
  });
  const shares = columns.map(({ width }) => (width.kind === 'share' ? width.value : 0));
  const left = measure - wanted.reduce((sum, width) => sum + width, 0);
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (all === 0 || left < measure / 6)
    return scaled(
      wanted.map((width, i) => width || (shares[i] ?? 0) * (measure / 4)),
      measure,
    );
  return wanted.map((width, i) => width + (left * (shares[i] ?? 0)) / all);
}

function scaled(widths: readonly number[], measure: number): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0) || 1;
  return widths.map(width => (width * measure) / all);
}

function cellLength(row: TableRow, column: number): number {
  let at = 0;
  for (const cell of row.cells) {
    if (at === column && cell.colSpan === 1) return textLength(cell.blocks);
    at += cell.colSpan;
  }
  return 0;
}

function textLength(blocks: readonly LayoutBlock[]): number {
  return Math.max(
    0,
    ...blocks.map(block =>
      'inlines' in block
        ? block.inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 0), 0)
        : 0,
    ),
  );
}
