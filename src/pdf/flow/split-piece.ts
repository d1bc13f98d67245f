import { fillColumn } from './fill-column.ts';
import type { Piece, Row, RowCell } from './piece.ts';

/**
 * A table row that is taller than a page, as rows that are not: each cell gives as many lines as fit. A line taller than a
 * page (a style with more leading than paper) cannot be split; it is made as tall as the page, and painted whole.
 */
export function splitPiece(piece: Piece, pageHeight: number): Piece[] {
  if (piece.content.kind !== 'row') return [{ ...piece, height: Math.min(piece.height, pageHeight) }];
  const { row } = piece.content;
  const head = piece.repeated.reduce((sum, p) => sum + p.height, 0);
  const height = pageHeight - head - row.padding.top - row.padding.bottom;
  const parts = row.cells.map(cell => splitCell(cell, Math.max(height, 1)));
  if (parts.every(part => part.rest.pieces.length === 0))
    return [{ ...piece, height: Math.min(piece.height, pageHeight), repeated: [] }];
  const upper = rowOf(piece, { ...row, cells: parts.map(part => part.upper), below: null }, pageHeight - head);
  const restHeight = Math.max(...parts.map(part => part.restHeight)) + row.padding.top + row.padding.bottom;
  const lower = rowOf(piece, { ...row, cells: parts.map(part => part.rest), above: null }, restHeight);
  return [
    { ...upper, keepWithNext: false, after: 0 },
    { ...lower, before: 0 },
  ];
}

function splitCell(cell: RowCell, height: number): { upper: RowCell; rest: RowCell; restHeight: number } {
  const column = fillColumn(cell.pieces, 0, { height, grid: null, force: true });
  const next = column.next > 0 ? column.next : 1;
  const rest = cell.pieces.slice(next);
  return {
    upper: { ...cell, pieces: cell.pieces.slice(0, next) },
    rest: { ...cell, pieces: rest },
    restHeight: rest.reduce((sum, p) => sum + p.before + p.height + p.after, 0),
  };
}

function rowOf(piece: Piece, row: Row, height: number): Piece {
  return { ...piece, height, content: { kind: 'row', row } };
}
