import type { PlacedCell } from '../../base/place-cells.ts';
import type { TableCell } from '../../layout/tree-table.ts';
import type { Bond } from '../flow/bond.ts';
import { bound } from '../flow/hold.ts';
import { type Gap, makePiece, type Piece, type Row, type RowCell, stackHeight } from '../flow/piece.ts';

/** A cell that spans the rows `from` to `to`, found by the left edge of its text. */
export interface RowSpan {
  readonly from: number;
  readonly to: number;
  readonly x: number;
}

/** Where cells go on in the row below, so that no rule is drawn there. In pt. */
export function gapsUnder(
  row: number,
  grid: readonly (readonly PlacedCell<TableCell>[])[],
  { left, widths }: { readonly left: number; readonly widths: readonly number[] },
): Gap[] {
  const sum = (from: number, to: number): number => widths.slice(from, to).reduce((total, width) => total + width, 0);
  return grid
    .slice(0, row + 1)
    .flatMap((cells, from) =>
      cells
        .filter(({ cell }) => from + cell.rowSpan - 1 > row)
        .map(({ cell, column }) => ({ x: left + sum(0, column), width: sum(column, column + cell.colSpan) })),
    );
}

/** A row as a piece: as tall as its tallest cell that it holds alone. */
export function rowPiece(row: Row, bond: Bond): Piece {
  const inner = Math.max(0, ...row.cells.filter(cell => !cell.spansRows).map(cell => stackHeight(cell.pieces)));
  const notes = row.cells.flatMap(cell => cell.pieces.flatMap(piece => piece.notes));
  return makePiece({ kind: 'row', row }, inner + row.padding.top + row.padding.bottom, { bond, notes });
}

/** The cells of a row. */
export function cellsOf(piece: Piece | undefined): readonly RowCell[] {
  return piece?.content.kind === 'row' ? piece.content.row.cells : [];
}

/**
 * Rows that a cell spans are not separated, and the last of them is as tall as the cell needs. Where they are taller than a
 * column (`height`, in pt) the cell's text is shared out among them instead, so that each can stand by itself.
 */
export function holdSpans(rows: readonly Piece[], spans: readonly RowSpan[], height: number): readonly Piece[] {
  return linkedSpans(spans).reduce((kept, group) => {
    const held = group.reduce(holdSpan, kept);
    const [from, to] = [Math.min(...group.map(span => span.from)), Math.max(...group.map(span => span.to))];
    return stackHeight(held.slice(from, to + 1)) <= height ? held : group.reduce(shareSpan, kept);
  }, rows);
}

/** Spans in groups that have rows in common. */
function linkedSpans(spans: readonly RowSpan[]): RowSpan[][] {
  const groups: RowSpan[][] = [];
  let end = -1;
  for (const span of spans) {
    if (span.from > end) groups.push([]);
    groups.at(-1)?.push(span);
    end = Math.max(end, span.to);
  }
  return groups;
}

function holdSpan(rows: readonly Piece[], { from, to, x }: RowSpan): readonly Piece[] {
  const missing = cellHeight(rows[from], x) - stackHeight(rows.slice(from, to + 1));
  return rows.map((row, i) => {
    if (i >= from && i < to) return bound(row, 'span');
    return i === to ? { ...row, height: row.height + Math.max(0, missing) } : row;
  });
}

/** Each row gets as much of the cell's text as fits beside its own, the last all that is left. */
function shareSpan(rows: readonly Piece[], { from, to, x }: RowSpan): readonly Piece[] {
  let pieces = cellsOf(rows[from]).find(cell => cell.x === x)?.pieces ?? [];
  return rows.map((piece, i) => {
    if (i < from || i > to || piece.content.kind !== 'row') return piece;
    const { row } = piece.content;
    const inner = piece.height - row.padding.top - row.padding.bottom;
    const count = i === to ? pieces.length : howManyFit(pieces, inner);
    const shared: RowCell = { x, pieces: pieces.slice(0, count), spansRows: false };
    const cells = [...row.cells.filter(cell => cell.x !== x), shared].sort((a, b) => a.x - b.x);
    pieces = pieces.slice(count);
    return rowPiece({ ...row, cells }, piece.bond);
  });
}

function howManyFit(pieces: readonly Piece[], height: number): number {
  let count = 0;
  while (count < pieces.length && stackHeight(pieces.slice(0, count + 1)) <= height) count++;
  return count;
}

function cellHeight(piece: Piece | undefined, x: number): number {
  if (piece?.content.kind !== 'row') return 0;
  const { padding, cells } = piece.content.row;
  return stackHeight(cells.find(cell => cell.x === x)?.pieces ?? []) + padding.top + padding.bottom;
}
