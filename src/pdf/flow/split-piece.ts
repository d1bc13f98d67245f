import { fillColumn } from './fill-column.ts';
import { type Piece, type Row, type RowCell, stackHeight } from './piece.ts';

/**
 * A table row as two: each cell gives as many lines as fit into `height`, in pt. Where nothing can be split off there are no
 * parts; unless it must fit (`isForced`): then the piece is made as low as that. A line is that tall only where its style has
 * more leading than the page is high.
 */
export function splitPiece(piece: Piece, height: number, isForced: boolean): Piece[] {
  if (piece.content.kind !== 'row') return isForced ? [lowered(piece, height)] : [];
  const { row } = piece.content;
  const inner = height - row.padding.top - row.padding.bottom;
  const parts = row.cells.map(cell => splitCell(cell, inner));
  if (parts.some(part => part.upper.pieces.length > 0)) return splitRow(piece, row, parts);
  if (!isForced) return [];
  const isBare = row.padding.top + row.padding.bottom === 0;
  return isBare
    ? splitPiece(withLowCells(piece, row, height), height, false)
    : splitPiece(bare(piece, row), height, true);
}

interface CellParts {
  readonly upper: RowCell;
  readonly rest: RowCell;
}

function splitRow(piece: Piece, row: Row, parts: readonly CellParts[]): Piece[] {
  const upper = rowOf(piece, { ...row, cells: parts.map(part => part.upper) });
  if (parts.every(part => part.rest.pieces.length === 0)) return [{ ...upper, repeated: piece.repeated }];
  const lower = rowOf(piece, { ...row, cells: parts.map(part => part.rest), above: null });
  return [
    { ...upper, content: withoutRule(upper), bond: 'free', after: 0 },
    { ...lower, before: 0, names: [] },
  ];
}

function withoutRule({ content }: Piece): Piece['content'] {
  return content.kind === 'row' ? { kind: 'row', row: { ...content.row, below: null } } : content;
}

function splitCell(cell: RowCell, height: number): CellParts {
  const pieces = [...cell.pieces];
  const room = { height, textHeight: height, grid: null, force: true, notes: null };
  let column = fillColumn(pieces, 0, { ...room, end: pieces.length });
  const { stop } = column;
  const piece = stop && pieces[stop.at];
  if (stop && piece?.content.kind === 'row' && stop.at === column.next) {
    const parts = splitPiece(piece, height - stop.y, false);
    if (parts.length > 0) pieces.splice(stop.at, 1, ...parts);
    column = fillColumn(pieces, 0, { ...room, end: pieces.length });
  }
  return {
    upper: { ...cell, pieces: pieces.slice(0, column.next) },
    rest: { ...cell, pieces: pieces.slice(column.next) },
  };
}

function rowOf(piece: Piece, row: Row): Piece {
  const inner = Math.max(0, ...row.cells.map(cell => stackHeight(cell.pieces)));
  const notes = row.cells.flatMap(cell => cell.pieces.flatMap(inside => inside.notes));
  return { ...piece, height: inner + row.padding.top + row.padding.bottom, notes, content: { kind: 'row', row } };
}

/** The row without padding: it may be what is too tall. */
function bare(piece: Piece, row: Row): Piece {
  return rowOf(piece, { ...row, padding: { top: 0, bottom: 0 } });
}

function withLowCells(piece: Piece, row: Row, height: number): Piece {
  const cells = row.cells.map(cell => {
    const [first, ...others] = cell.pieces;
    return first ? { ...cell, pieces: [lowered(first, height), ...others] } : cell;
  });
  return rowOf(piece, { ...row, cells });
}

/** The piece no taller than `height`; its text stands in the middle of what is left of its leading. */
export function lowered(piece: Piece, height: number): Piece {
  if (piece.height <= height) return piece;
  const { content } = piece;
  if (content.kind === 'row') return withLowCells(bare(piece, content.row), content.row, height);
  if (content.kind === 'picture')
    return { ...piece, height, content: { ...content, width: (content.width * height) / piece.height } };
  if (content.kind !== 'line') return { ...piece, height };
  const baseline = content.line.baseline - (content.line.height - height) / 2;
  return { ...piece, height, content: { ...content, line: { ...content.line, height, baseline } } };
}
