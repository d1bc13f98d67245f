import { type Piece, stackHeight } from './piece.ts';

/** A piece in its place: `y` from the head of its column, in pt. */
export interface StackedPiece {
  readonly piece: Piece;
  readonly y: number;
}

/** A filled column: what stands in it, and the first piece that does not. */
export interface FilledColumn {
  readonly stack: readonly StackedPiece[];
  readonly next: number;
  /** Down to the foot of its last piece. */
  readonly height: number;
}

/** How a column is filled. In pt. */
export interface ColumnRoom {
  readonly height: number;
  /** The leading of lines that stand level over columns; null: none. */
  readonly grid: number | null;
  /** Break between pieces that want to stay together rather than place nothing: the column cannot grow. */
  readonly force: boolean;
}

const EPSILON = 1e-6;

/** Fills a column from piece `from` on, up to the last place where a break is allowed. */
export function fillColumn(pieces: readonly Piece[], from: number, room: ColumnRoom): FilledColumn {
  const stack = repeatedHead(pieces[from]);
  const head = stack.length;
  let at = from;
  let end = { stack: 0, next: from };
  for (; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece || piece.content.kind === 'pageBreak') break;
    const y = placeBelow(stack, piece, room.grid);
    if (y + piece.height > room.height + EPSILON) break;
    closeGap(stack, { piece, y }, head);
    stack.push({ piece, y });
    if (!piece.keepWithNext || at === pieces.length - 1) end = { stack: stack.length, next: at + 1 };
  }
  if (pieces[at]?.content.kind === 'pageBreak') end = { stack: stack.length, next: at };
  const isForced = end.next === from && room.force && stack.length > head;
  const kept = isForced ? stack : stack.slice(0, end.stack);
  return { stack: kept, next: isForced ? at : end.next, height: footOf(kept) };
}

function footOf(stack: readonly StackedPiece[]): number {
  const last = stack.at(-1);
  return last ? last.y + last.piece.height : 0;
}

function repeatedHead(piece: Piece | undefined): StackedPiece[] {
  const head = piece?.repeated ?? [];
  return head.map((repeated, i) => ({ piece: repeated, y: stackHeight(head.slice(0, i)) }));
}

/** Where a piece stands under those before it: space above is dropped at a column's head, lines of text keep to the grid. */
function placeBelow(stack: readonly StackedPiece[], piece: Piece, grid: number | null): number {
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
  // A heading at the head of a column has lost the space above it: the space below it gives way.
  if (heading && first === 0) return stack.at(-1)?.piece.after ?? 0;
  return heading ? Math.min(heading.before, stack[first - 1]?.piece.after ?? 0) : 0;
}

/** Where the heading begins that the stack ends with; the stack's length where it ends with none. */
function firstOfHeading(stack: readonly StackedPiece[]): number {
  return stack.findLastIndex(({ piece: p }) => p.onGrid || !p.keepWithNext || p.content.kind === 'row') + 1;
}

/**
 * What the grid adds or takes above a line of text belongs above its heading, not between the two: the heading moves. One at
 * the column's head stays there.
 */
function closeGap(stack: StackedPiece[], { piece, y }: StackedPiece, head: number): void {
  const above = stack.at(-1);
  if (!above || !piece.onGrid || above.piece.onGrid) return;
  const first = firstOfHeading(stack);
  if (first <= head) return;
  const gap = y - below(above, piece);
  for (let i = first; i < stack.length; i++) stack[i] = moved(stack[i] ?? above, gap);
}

function moved(placed: StackedPiece, by: number): StackedPiece {
  return { ...placed, y: placed.y + by };
}
