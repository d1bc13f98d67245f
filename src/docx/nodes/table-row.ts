import type { RuleStroke } from '../../layout/tree.ts';
import type { TableBlock, TableCell, TableRow } from '../../layout/tree-table.ts';
import { strokeLook } from '../stroke-look.ts';
import { element } from '../xml.ts';
import { cellMarkup } from './cell.ts';
import type { DocxContext, Hold } from './docx-context.ts';

/** A cell that goes on in the rows below: how many more, and the columns that it fills. */
interface OpenCell {
  readonly rows: number;
  readonly columns: number;
}

/** What the rows of a table share. */
export interface TableGrid {
  readonly table: TableBlock;
  /** In pt. */
  readonly widths: readonly number[];
  /** How far the text of a cell ends before its edge, in pt. */
  readonly indents: ReadonlyMap<TableCell, number>;
  /** By first column: what reaches down from the rows above; counted on here. */
  readonly open: Map<number, OpenCell>;
}

interface RowPlace {
  readonly grid: TableGrid;
  readonly index: number;
}

/** A row: whole, and repeated on every page where it belongs to the head. */
export function rowMarkup(row: TableRow, { grid, index }: RowPlace, context: DocxContext): string {
  const { table, widths, open, indents } = grid;
  const isHead = index < table.headRows;
  const properties = element('w:trPr', {}, element('w:cantSplit'), isHead ? element('w:tblHeader') : '');
  const borders = ownBorders(table, index, context);
  const held = { ...context, hold: holdOf(table, index, context.hold) };
  const waiting = [...row.cells];
  const cells: string[] = [];
  for (let column = 0; column < widths.length; ) {
    const above = open.get(column);
    const cell = above ? null : waiting.shift();
    const columns = above?.columns ?? (cell ? spanOf(cell, column, widths.length) : widths.length - column);
    const merge = above ? 'continue' : cell && cell.rowSpan > 1 ? 'restart' : null;
    const width = sum(widths, column, column + columns);
    const right = cell ? (indents.get(cell) ?? 0) : 0;
    cells.push(cellMarkup(cell?.blocks ?? [], { width, columns, merge, borders }, { ...held, measure: width, right }));
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

function sum(widths: readonly number[], from = 0, to = widths.length): number {
  return widths.slice(from, to).reduce((total, width) => total + width, 0);
}

/** As in the PDF: the head keeps a row, the last row and the totals the one before, the last what follows where it has to. */
function holdOf({ rows, headRows, footRows }: TableBlock, row: number, { inside, end }: Hold): Hold {
  const isLast = row === rows.length - 1;
  const firstHeld = Math.min(rows.length - 2, rows.length - footRows - 1);
  const isHeld = isLast ? end : inside || row < headRows || row >= firstHeld;
  return { inside: isHeld, end: isHeld };
}

/** A style knows one row of a head, and one of a foot: under more rows than that the rule is the cells' own. */
function ownBorders({ headRows, footRows, rows, style }: TableBlock, row: number, { styles }: DocxContext): string {
  const look = styles.table[style];
  const under = headRows > 1 && row === headRows - 1 ? look?.ruleUnderHead : null;
  const above = footRows > 1 && row === rows.length - footRows ? look?.ruleAboveFoot : null;
  return border('top', above ?? null) + border('bottom', under ?? null);
}

function border(side: 'top' | 'bottom', rule: RuleStroke | null): string {
  return rule ? element(`w:${side}`, strokeLook(rule)) : '';
}
