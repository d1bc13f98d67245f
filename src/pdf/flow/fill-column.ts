import { type Bond, isWeaker, stronger } from './bond.ts';
import { closeGap, placeBelow, type StackedPiece } from './level-lines.ts';
import { type Piece, stackHeight, type TextLine } from './piece.ts';

/** A filled column: what stands in it, and the first piece that does not. */
export interface FilledColumn {
  readonly stack: readonly StackedPiece[];
  readonly next: number;
  /** Down to the foot of its last piece. */
  readonly height: number;
  /** The piece that found no room, and where it would have begun; null where the pieces ended first. */
  readonly stop: { readonly at: number; readonly y: number } | null;
}

/** How a column is filled. In pt. */
export interface ColumnRoom {
  readonly height: number;
  /** The leading of lines that stand level over columns; null: none. */
  readonly grid: number | null;
  /** Break between pieces that want to stay together rather than place nothing: the column cannot grow. */
  readonly force: boolean;
  /** Where the pieces end. */
  readonly end: number;
}

const EPSILON = 1e-6;

/** Fills a column from piece `from` on, up to the last place where a break is good. */
export function fillColumn(pieces: readonly Piece[], from: number, room: ColumnRoom): FilledColumn {
  const stack = repeatedHead(pieces[from]);
  const head = stack.length;
  const breaks = new Map<Bond, number>();
  let at = from;
  let stop: FilledColumn['stop'] = null;
  for (; at < room.end; at++) {
    const piece = pieces[at];
    if (!piece || piece.content.kind === 'pageBreak') break;
    const y = placeBelow(stack, piece, room.grid);
    if (y + piece.height > room.height + EPSILON) {
      stop = { at, y };
      break;
    }
    closeGap(stack, { piece, y }, head);
    stack.push({ piece, y });
    breaks.set(at === from ? bondOfFirst(pieces, from) : piece.bond, at + 1);
  }
  const next = stop ? bestBreak(breaks, room.force, from) : at;
  const kept = next === from ? [] : stack.slice(0, head + next - from);
  return { stack: kept, next, height: footOf(kept), stop };
}

/** A line from the middle of a paragraph does not stand alone in a column either. */
function bondOfFirst(pieces: readonly Piece[], from: number): Bond {
  const [before, first, second] = [from - 1, from, from + 1].map(i => lineOf(pieces[i]));
  const isInside = first && first.tag === before?.tag && first.tag === second?.tag;
  return stronger(pieces[from]?.bond ?? 'free', isInside ? 'lines' : 'free');
}

function lineOf(piece: Piece | undefined): TextLine | null {
  return piece?.content.kind === 'line' ? piece.content : null;
}

/** The last place where a break is free; where there is none and one has to be, the last of those that do the least. */
function bestBreak(breaks: ReadonlyMap<Bond, number>, force: boolean, from: number): number {
  const free = breaks.get('free');
  if (free !== undefined || !force) return free ?? from;
  const [best] = [...breaks].sort(([a], [b]) => (isWeaker(a, b) ? -1 : 1));
  return best?.[1] ?? from;
}

function footOf(stack: readonly StackedPiece[]): number {
  const last = stack.at(-1);
  return last ? last.y + last.piece.height : 0;
}

function repeatedHead(piece: Piece | undefined): StackedPiece[] {
  const head = piece?.repeated ?? [];
  return head.map((repeated, i) => ({ piece: repeated, y: stackHeight(head.slice(0, i)) }));
}
