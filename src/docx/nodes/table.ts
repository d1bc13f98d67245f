import { columnWidths } from '../../base/column-widths.ts';
import type { LayoutBlock, TableBlock, TableCell, TableRow } from '../../layout/tree.ts';
import { EMPTY, styledParagraph } from '../made-styles.ts';
import { twips } from '../units.ts';
import { element } from '../xml.ts';
import { blocksMarkup } from './blocks.ts';
import type { DocxContext } from './docx-context.ts';

/**
 * A table with the space around it, which Word can give to paragraphs only. The one behind also keeps the table apart from
 * another that follows: Word would make one of both.
 */
export function tableMarkup(table: TableBlock, context: DocxContext): string {
  const { spaceBefore = 0, spaceAfter = 0 } = context.tables[table.style] ?? {};
  const before = spaceBefore > 0 ? styledParagraph(context.spaceStyle(spaceBefore)) : '';
  return before + tableOf(table, context) + styledParagraph(context.spaceStyle(spaceAfter));
}

/** A table with absolute widths, its head repeated on every page, its rows whole (ECMA-376 part 1, 17.4). */
function tableOf(table: TableBlock, context: DocxContext): string {
  const widths = widthsOf(table, context);
  const open = new Map<number, OpenCell>();
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
    ...table.rows.map((row, i) => rowMarkup(row, { isHead: i < table.headRows, widths, open }, context)),
  );
}

/** A cell that goes on in the rows below: how many more, and the columns that it fills. */
interface OpenCell {
  readonly rows: number;
  readonly columns: number;
}

interface RowSetting {
  readonly isHead: boolean;
  readonly widths: readonly number[];
  /** By first column: what reaches down from the rows above; counted on here. */
  readonly open: Map<number, OpenCell>;
}

function rowMarkup(row: TableRow, { isHead, widths, open }: RowSetting, context: DocxContext): string {
  const properties = element('w:trPr', {}, element('w:cantSplit'), isHead ? element('w:tblHeader') : '');
  const waiting = [...row.cells];
  const cells: string[] = [];
  for (let column = 0; column < widths.length; ) {
    const above = open.get(column);
    const cell = above ? null : waiting.shift();
    const columns = above?.columns ?? (cell ? spanOf(cell, column, widths.length) : widths.length - column);
    const merge = above ? 'continue' : cell && cell.rowSpan > 1 ? 'restart' : null;
    cells.push(
      cellMarkup(cell?.blocks ?? [], { width: sum(widths, column, column + columns), columns, merge }, context),
    );
    const rows = above ? above.rows - 1 : (cell?.rowSpan ?? 1) - 1;
    if (rows > 0) open.set(column, { rows, columns });
    else open.delete(column);
    column += columns;
  }
  return element('w:tr', {}, properties, ...cells);
}

/** A cell spans no more columns than there are. */
function spanOf(cell: TableCell, column: number, count: number): number {
  return Math.max(1, Math.min(cell.colSpan, count - column));
}

interface CellShape {
  readonly width: number;
  readonly columns: number;
  readonly merge: 'restart' | 'continue' | null;
}

/** A cell ends with a paragraph, if need be an empty one (17.4.65). */
function cellMarkup(
  blocks: readonly LayoutBlock[],
  { width, columns, merge }: CellShape,
  context: DocxContext,
): string {
  const content = blocksMarkup(blocks, { ...context, measure: width });
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': twips(width), 'w:type': 'dxa' }),
      columns > 1 ? element('w:gridSpan', { 'w:val': columns }) : '',
      merge ? element('w:vMerge', { 'w:val': merge }) : '',
    ),
    content,
    content.endsWith('</w:p>') ? '' : styledParagraph(EMPTY),
  );
}

function sum(widths: readonly number[], from = 0, to = widths.length): number {
  return widths.slice(from, to).reduce((total, width) => total + width, 0);
}

/** Room for what Word sets wider than our fonts say. */
const TOLERANCE = 1;

/** The widths that the PDF's table has: Word gets them ready, because it reckons with what it sees on a screen. */
function widthsOf({ columns, rows, style }: TableBlock, { measure, tables, measureBlocks }: DocxContext): number[] {
  const padding = tables[style]?.padding ?? { left: 0, right: 0 };
  const extra = padding.left + padding.right + TOLERANCE;
  const needs = columns.map(() => ({ least: 0, most: 0 }));
  for (const row of rows) {
    let at = 0;
    for (const cell of row.cells) {
      const need = needs[at];
      at += cell.colSpan;
      if (cell.colSpan > 1 || !need) continue;
      const { least, most } = measureBlocks(cell.blocks);
      need.least = Math.max(need.least, least + extra);
      need.most = Math.max(need.most, most + extra);
    }
  }
  return columnWidths(columns, needs, measure);
}
