import type { Piece } from '../flow/piece.ts';
import { PAGINATION } from '../structure/tag.ts';

/** What is printed again where a table or a chart goes on: no part of the text (ISO 14289-1, 7.1). */
export function asArtifact(piece: Piece): Piece {
  const { content } = piece;
  if (content.kind === 'line')
    return { ...piece, notes: [], names: [], content: { ...content, tag: PAGINATION, marker: null, anchor: null } };
  if (content.kind === 'drawing') return { ...piece, names: [], content: { ...content, tag: PAGINATION } };
  if (content.kind !== 'row') return piece;
  const cells = content.row.cells.map(cell => ({ ...cell, pieces: cell.pieces.map(asArtifact) }));
  return { ...piece, notes: [], names: [], content: { kind: 'row', row: { ...content.row, cells } } };
}
