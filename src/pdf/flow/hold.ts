import { type Bond, stronger } from './bond.ts';
import { type Piece, stackHeight } from './piece.ts';

/** The piece with a bond at least this strong. */
export function bound(piece: Piece, bond: Bond): Piece {
  return { ...piece, bond: stronger(piece.bond, bond) };
}

/** The pieces in one column where they are no taller than `height`, in pt; else as they were. */
export function heldTogether(pieces: readonly Piece[], height: number): readonly Piece[] {
  if (stackHeight(pieces) > height) return pieces;
  return pieces.map((piece, i) => (i < pieces.length - 1 ? bound(piece, 'block') : piece));
}

/** The pieces of a flow with two lines at least under every heading: one that has a line of its own holds the next. */
export function holdTwoLines(pieces: readonly Piece[]): Piece[] {
  let isOwed = false;
  return pieces.map((piece): Piece => {
    const { bond, content } = piece;
    if (bond === 'heading') isOwed = true;
    else if (isOwed && content.kind !== 'rule') {
      isOwed = false;
      if (content.kind === 'line') return bound(piece, 'lines');
    }
    return piece;
  });
}
