import { type ColumnNeed, columnWidths } from '../../base/column-widths.ts';
import type { LayoutBlock, RuleStroke, TableBlock, TableCell, TableRow, TableStyle } from '../../layout/tree.ts';
import type { Bond } from '../flow/bond.ts';
import { heldTogether } from '../flow/hold.ts';
import { type Piece, type Row, type RowCell, stackHeight } from '../flow/piece.ts';
import { childTag, LAYOUT, type Tag } from '../structure/tag.ts';
import { endOf, type SetLine } from '../text/set-line.ts';
import type { Word } from '../text/word.ts';
import { type Frame, type NodeContext, SHORT } from './node-context.ts';
import { asArtifact } from './repeated.ts';
import { cellsOf, holdSpans, type RowSpan, rowPiece } from './row-spans.ts';

/** A table's rows. The head is repeated where the table goes on; it keeps a row, and the last row keeps the one before. */
export function tablePieces(block: TableBlock, frame: Frame, context: NodeContext): readonly Piece[] {
  const style = context.styles.table(block.style);
  const grid = placeCells(block);
  const widths = columnWidths(block.columns, columnNeeds(grid, block.columns.length, style, context), frame.width);
  const table = childTag(context.parent, style.layout ? 'Div' : 'Table');
  const [thead, tbody] = style.layout ? [table, table] : [childTag(table, 'THead'), childTag(table, 'TBody')];
  const rows = grid.map((cells, i) => {
    const group = i < block.headRows ? thead : tbody;
    const parent = style.layout ? group : childTag(group, 'TR');
    const row = makeRow(cells, widths, { style, frame, context: { ...context, parent } });
    const rules = { above: ruleAbove(i, style), below: ruleBelow(i, block, style) };
    return rowPiece({ ...row, ...rules }, rowBond(i, block));
  });
  const room = context.columnHeight - stackHeight(rows.slice(0, block.headRows));
  const held = holdSpans(rows, spansOf(rows, grid), room);
  const head = held.slice(0, block.headRows);
  const repeated = stackHeight(head) > context.columnHeight / 2 ? [] : head.map(asArtifact);
  const pieces = held.map((piece, i) => (i < block.headRows ? piece : { ...piece, repeated }));
  return heldTogether(spaced(pieces, style), context.columnHeight * SHORT);
}

function spansOf(rows: readonly Piece[], grid: readonly (readonly PlacedCell[])[]): RowSpan[] {
  return grid.flatMap((cells, from) =>
    cells.flatMap(({ cell }, i): RowSpan[] => {
      const to = Math.min(from + cell.rowSpan, rows.length) - 1;
      const x = cellsOf(rows[from])[i]?.x;
      return cell.rowSpan > 1 && x !== undefined ? [{ from, to, x }] : [];
    }),
  );
}

/** The head keeps a row, and the last row the one before. */
function rowBond(row: number, { headRows, rows }: TableBlock): Bond {
  if (row < headRows && row < rows.length - 1) return 'heading';
  return row === rows.length - 2 ? 'lines' : 'free';
}

function spaced(rows: readonly Piece[], style: TableStyle): Piece[] {
  return rows.map((row, i) => ({
    ...row,
    before: i === 0 ? style.spaceBefore : 0,
    after: i === rows.length - 1 ? style.spaceAfter : 0,
  }));
}

function ruleAbove(row: number, style: TableStyle): RuleStroke | null {
  return row === 0 ? style.ruleTop : null;
}

function ruleBelow(row: number, { headRows, rows }: TableBlock, style: TableStyle): RuleStroke | null {
  if (row === rows.length - 1) return style.ruleBottom;
  return row === headRows - 1 ? style.ruleUnderHead : style.ruleBetween;
}

/** A cell with the first column that it stands in. */
interface PlacedCell {
  readonly cell: TableCell;
  readonly column: number;
}

/** Gives every cell its column: cells that span rows push those of the rows below to the right. */
function placeCells({ rows, columns }: TableBlock): PlacedCell[][] {
  const taken = columns.map(() => 0);
  return rows.map(row => placeRow(row, taken));
}

/** `taken`: for how many more rows each column is filled from above; counted down here. */
function placeRow(row: TableRow, taken: number[]): PlacedCell[] {
  const placed: PlacedCell[] = [];
  let column = 0;
  const filled = taken.map(rows => rows > 0);
  for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
  for (const cell of row.cells) {
    while (filled[column]) column++;
    placed.push({ cell, column });
    for (let i = column; i < column + cell.colSpan; i++) taken[i] = Math.max(taken[i] ?? 0, cell.rowSpan - 1);
    column += cell.colSpan;
  }
  return placed;
}

function columnNeeds(
  grid: readonly (readonly PlacedCell[])[],
  count: number,
  { padding }: TableStyle,
  context: NodeContext,
): ColumnNeed[] {
  const needs = Array.from({ length: count }, () => ({ least: 0, most: 0 }));
  for (const { cell, column } of grid.flat()) {
    const need = needs[column];
    if (cell.colSpan > 1 || !need) continue;
    const { least, most } = textNeed(cell.blocks, context);
    need.least = Math.max(need.least, least + padding.left + padding.right);
    need.most = Math.max(need.most, most + padding.left + padding.right);
  }
  return needs;
}

/** Wider than any page, so that a paragraph is one line; and so narrow that every line is one word. */
const NO_LIMIT = 1e6;
/** Room for rounding, so that text which fits exactly is not broken. */
const TOLERANCE = 0.01;

function textNeed(blocks: readonly LayoutBlock[], context: NodeContext): ColumnNeed {
  const pieces = context.blocks(blocks, { left: 0, width: NO_LIMIT }, { ...context, parent: LAYOUT });
  const lines = pieces.flatMap(({ content }) => (content.kind === 'line' ? [content.line] : []));
  const words = lines.flatMap(line => line.parts.flatMap(part => part.words));
  return {
    least: Math.max(0, ...heldWidths(words)) + TOLERANCE,
    most: Math.max(0, ...lines.map(lineWidth)) + TOLERANCE,
  };
}

/** The widths of words, and of those that are held together, with the spaces between them. */
function heldWidths(words: readonly Word[]): number[] {
  const widths: number[] = [];
  let held = 0;
  for (const { width, spaceWidth, glued } of words) {
    held += width;
    if (glued) held += spaceWidth;
    else {
      widths.push(held);
      held = 0;
    }
  }
  return [...widths, held];
}

function lineWidth({ parts }: SetLine): number {
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? endOf(last) - first.x : 0;
}

interface RowRoom {
  readonly style: TableStyle;
  readonly frame: Frame;
  readonly context: NodeContext;
}

function makeRow(cells: readonly PlacedCell[], widths: readonly number[], { style, frame, context }: RowRoom): Row {
  const { padding } = style;
  const left = (column: number): number => frame.left + widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const made = cells.map(({ cell, column }): RowCell => {
    const x = left(column) + padding.left;
    const width = left(column + cell.colSpan) - padding.right - x;
    return {
      x,
      pieces: context
        .blocks(cell.blocks, { left: x, width }, { ...context, grid: null, parent: cellTag(cell, style, context) })
        .filter(piece => piece.content.kind !== 'pageBreak'), // a row stands on one page
      spansRows: cell.rowSpan > 1,
    };
  });
  return { cells: made, x: frame.left, width: left(widths.length) - frame.left, above: null, below: null, padding };
}

function cellTag(cell: TableCell, { layout }: TableStyle, { parent }: NodeContext): Tag {
  if (layout) return parent;
  const { header, colSpan: columns, rowSpan: rows } = cell;
  if (!header) return childTag(parent, 'TD', { columns, rows });
  const isInHead = parent.kind === 'element' && parent.parent?.role === 'THead';
  return childTag(parent, 'TH', { scope: isInHead ? 'Column' : 'Row', columns, rows });
}
