import { type Piece, stackHeight } from './piece.ts';

/** Whether no break is free in these pieces: then their flow stands with the next. */
export function holdsOn(pieces: readonly Piece[]): boolean {
  return pieces.every(piece => piece.bond !== 'free');
}

/** Height of what may not be parted at the beginning of the flows that follow, in pt. */
export function firstNeed(flows: readonly (readonly Piece[])[]): number {
  let need = 0;
  for (const pieces of flows) {
    const end = pieces.findIndex(piece => piece.bond === 'free');
    need += stackHeight(end < 0 ? pieces : pieces.slice(0, end + 1));
    if (end >= 0) break;
  }
  return need;
}

/** A page break at the end of everything would leave an empty page. */
export function withoutLastBreak(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.at(-1)?.content.kind === 'pageBreak' ? pieces.slice(0, -1) : pieces;
}
