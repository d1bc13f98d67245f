import { columnWidths } from '../../base/column-widths.ts';
import { type PlacedCell, placeCells } from '../../base/place-cells.ts';
import type { RuleStroke, TableStyle } from '../../layout/tree.ts';
import { decimalIndents } from '../../layout/tree-decimals.ts';
import type { TableBlock, TableCell } from '../../layout/tree-table.ts';
import type { Bond } from '../flow/bond.ts';
import { bound, heldTogether } from '../flow/hold.ts';
import { type Piece, stackHeight } from '../flow/piece.ts';
import { childTag, type Tag } from '../structure/tag.ts';
import { type Frame, type NodeContext, SHORT } from './node-context.ts';
import { paragraphPieces } from './paragraph.ts';
import { asArtifact } from './repeated.ts';
import { cellsOf, gapsUnder, holdSpans, type RowSpan, rowPiece } from './row-spans.ts';
import { columnNeeds, type Grid, makeRow } from './table-row.ts';

/** A table's rows. The head is repeated where the table goes on; it keeps a row, and the last row keeps the one before. */
export function tablePieces(block: TableBlock, frame: Frame, context: NodeContext): readonly Piece[] {
  const style = context.styles.table(block.style);
  const cells = placeCells(block.rows.map(row => row.cells));
  const indents = decimalIndents(block, cells, (text, name) => context.styles.widthOf(text, name));
  const grid: Grid = { cells, indents, count: block.columns.length };
  const widths = columnWidths(block.columns, columnNeeds(grid, style, context), frame.width);
  const table = childTag(context.parent, style.layout ? 'Div' : 'Table');
  const caption = captionPieces(block, frame, { ...context, grid: null, parent: table });
  const sectionOf = style.layout ? () => table : sectionTags(block, table);
  const rows = cells.map((row, i) => {
    const inside = { ...context, parent: style.layout ? table : childTag(sectionOf(i), 'TR') };
    const made = makeRow(row, widths, { style, frame, indents, context: inside });
    const rules = { above: ruleAbove(i, style), below: ruleBelow(i, block, style) };
    return rowPiece({ ...made, ...rules, gaps: gapsUnder(i, cells, { left: frame.left, widths }) }, rowBond(i, block));
  });
  const room = context.columnHeight - stackHeight(rows.slice(0, block.headRows));
  const held = holdSpans(rows, spansOf(rows, cells), room);
  const head = held.slice(0, block.headRows);
  const repeated = stackHeight(head) > context.columnHeight / 2 ? [] : head.map(asArtifact);
  const pieces = held.map((piece, i) => (i < block.headRows ? piece : { ...piece, repeated }));
  return heldTogether(spaced([...caption, ...pieces], style, caption.length > 0), context.columnHeight * SHORT);
}

/** The title stands above the rows and holds on to them. */
function captionPieces({ caption }: TableBlock, frame: Frame, context: NodeContext): Piece[] {
  if (!caption) return [];
  const { parent } = context;
  const isTable = parent.kind === 'element' && parent.role === 'Table';
  const pieces = paragraphPieces(caption, frame, {
    ...context,
    parent: isTable ? childTag(parent, 'Caption') : parent,
  });
  return pieces.map(piece => bound(piece, 'heading'));
}

/** Head, body and foot are made in this order, which is that of the structure tree. */
function sectionTags({ headRows, footRows, rows }: TableBlock, table: Tag): (row: number) => Tag {
  const [head, body, foot] = [childTag(table, 'THead'), childTag(table, 'TBody'), childTag(table, 'TFoot')];
  return row => (row < headRows ? head : row < rows.length - footRows ? body : foot);
}

function spansOf(rows: readonly Piece[], grid: readonly (readonly PlacedCell<TableCell>[])[]): RowSpan[] {
  return grid.flatMap((cells, from) =>
    cells.flatMap(({ cell }, i): RowSpan[] => {
      const to = Math.min(from + cell.rowSpan, rows.length) - 1;
      const x = cellsOf(rows[from])[i]?.x;
      return cell.rowSpan > 1 && x !== undefined ? [{ from, to, x }] : [];
    }),
  );
}

/** The head keeps a row, and the last row and the totals the one before. */
function rowBond(row: number, { headRows, footRows, rows }: TableBlock): Bond {
  if (row < headRows && row < rows.length - 1) return 'heading';
  const firstHeld = Math.min(rows.length - 2, rows.length - footRows - 1);
  return row >= firstHeld && row < rows.length - 1 ? 'lines' : 'free';
}

/** The table's own space stands around it with its title. */
function spaced(pieces: readonly Piece[], style: TableStyle, hasCaption: boolean): Piece[] {
  return pieces.map((piece, i) => ({
    ...piece,
    before: i > 0 ? piece.before : style.spaceBefore + (hasCaption ? piece.before : 0),
    after: i < pieces.length - 1 ? piece.after : style.spaceAfter,
  }));
}

function ruleAbove(row: number, style: TableStyle): RuleStroke | null {
  return row === 0 ? style.ruleTop : null;
}

function ruleBelow(row: number, { headRows, footRows, rows }: TableBlock, style: TableStyle): RuleStroke | null {
  if (row === rows.length - 1) return style.ruleBottom;
  if (row === headRows - 1) return style.ruleUnderHead;
  return row === rows.length - footRows - 1 ? (style.ruleAboveFoot ?? style.ruleBetween) : style.ruleBetween;
}
