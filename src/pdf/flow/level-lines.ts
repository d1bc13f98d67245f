import type { Piece } from './piece.ts';

/** A piece in its place: `y` from the head of its column, in pt. */
export interface StackedPiece {
  readonly piece: Piece;
  readonly y: number;
}

const EPSILON = 1e-6;

/** Where a piece stands under those before it: space above is dropped at a column's head, lines of text keep to the grid. */
export function placeBelow(stack: readonly StackedPiece[], piece: Piece, grid: number | null): number {
  const above = stack.at(-1);
  if (!above) return 0;
  const y = below(above, piece);
  if (grid === null || !piece.onGrid || above.piece.onGrid) return y;
  return Math.ceil((y - yielding(stack) - EPSILON) / grid) * grid;
}

function below(above: StackedPiece, piece: Piece): number {
  return above.y + above.piece.height + above.piece.after + piece.before;
}

/** How much of the space around a heading may go, so that the grid does not cost a line. */
function yielding(stack: readonly StackedPiece[]): number {
  const first = firstOfHeading(stack);
  const heading = stack[first]?.piece;
  return heading && first > 0 ? Math.min(heading.before, stack[first - 1]?.piece.after ?? 0) : 0;
}

/** Where the heading begins that the stack ends with; the stack's length where it ends with none. */
function firstOfHeading(stack: readonly StackedPiece[]): number {
  return stack.findLastIndex(({ piece: p }) => p.onGrid || p.bond === 'free' || p.content.kind === 'row') + 1;
}

/**
 * What the grid adds or takes above a line of text belongs above its heading, not between the two: the heading moves, at the
 * head of a column too. The first `head` pieces, which a table repeats, stay.
 */
export function closeGap(stack: StackedPiece[], { piece, y }: StackedPiece, head: number): void {
  const above = stack.at(-1);
  if (!above || !piece.onGrid || above.piece.onGrid) return;
  const first = firstOfHeading(stack);
  if (first < head) return;
  const gap = y - below(above, piece);
  for (let i = first; i < stack.length; i++) stack[i] = moved(stack[i] ?? above, gap);
}

function moved(placed: StackedPiece, by: number): StackedPiece {
  return { ...placed, y: placed.y + by };
}
