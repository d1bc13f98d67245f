import { type Bond, isWeaker, stronger } from './bond.ts';
import { type Foot, type FootRoom, footHeight, NO_FOOT, settled, withNotes } from './foot.ts';
import { closeGap, placeBelow, type StackedPiece } from './level-lines.ts';
import { type Piece, stackHeight, type TextLine } from './piece.ts';

/** A filled column: what stands in it, and the first piece that does not. */
export interface FilledColumn {
  readonly stack: readonly StackedPiece[];
  readonly next: number;
  /** Down to the foot of its last piece. */
  readonly height: number;
  readonly foot: Foot;
  /** The piece that found no room, and where it would have begun; null where the pieces ended first. */
  readonly stop: { readonly at: number; readonly y: number } | null;
}

/** How a column is filled. In pt. */
export interface ColumnRoom {
  /** For text and notes. */
  readonly height: number;
  /** For text alone, where that is less. */
  readonly textHeight: number;
  /** The leading of lines that stand level over columns; null: none. */
  readonly grid: number | null;
  /** Break between pieces that want to stay together rather than place nothing: the column cannot grow. */
  readonly force: boolean;
  /** Where the pieces end. */
  readonly end: number;
  /** Null: the notes of these pieces stand elsewhere. */
  readonly notes: FootRoom | null;
}

/** Where a column may end: before piece `next`, with these notes at its foot. */
interface Break {
  readonly next: number;
  readonly foot: Foot;
}

const EPSILON = 1e-6;

/** Fills a column from piece `from` on, up to the last place where a break is good. */
export function fillColumn(pieces: readonly Piece[], from: number, room: ColumnRoom): FilledColumn {
  const stack = repeatedHead(pieces[from]);
  const head = stack.length;
  const breaks = new Map<Bond, Break>();
  const start = startFoot(room);
  const force = room.force && start.placed.length + start.waiting.length === 0;
  let foot = start;
  let at = from;
  let stop: FilledColumn['stop'] = null;
  for (; at < room.end; at++) {
    const piece = pieces[at];
    if (!piece || piece.content.kind === 'pageBreak') break;
    // Under a head that is repeated, what begins the column has no space above it either.
    const y = at === from ? stackHeight(stack.map(head => head.piece)) : placeBelow(stack, piece, room.grid);
    const under = footUnder(piece, y, foot, room) ?? (force && at === from ? forcedFoot(piece, y, room) : null);
    if (!under) {
      stop = { at, y };
      break;
    }
    foot = under;
    closeGap(stack, { piece, y }, head);
    stack.push({ piece, y });
    breaks.set(at === from ? bondOfFirst(pieces, from) : piece.bond, { next: at + 1, foot });
  }
  const end = stop ? bestBreak(breaks, room.force) : { next: at, foot };
  const { next } = end ?? { next: from };
  const kept = next === from ? [] : stack.slice(0, head + next - from);
  return { stack: kept, next, height: lowestOf(kept), foot: end?.foot ?? start, stop };
}

/** Notes that are carried over come first; what stands there already stays. */
function startFoot({ notes, height }: ColumnRoom): Foot {
  return notes ? settled(notes.foot, height, notes.separator) : NO_FOOT;
}

/** The notes under a piece that stands at `y`; null where it does not fit with the beginning of its own. */
function footUnder(piece: Piece, y: number, foot: Foot, room: ColumnRoom): Foot | null {
  const bottom = y + piece.height + piece.foot;
  if (foot.waiting.length > 0 || bottom > Math.min(room.textHeight, room.height) + EPSILON) return null;
  if (!room.notes) return foot;
  const { separator } = room.notes;
  const left = room.height - bottom;
  if (piece.notes.length > 0) return withNotes(foot, piece.notes, left, separator);
  return footHeight(foot.placed, separator) <= left + EPSILON ? foot : null;
}

/** Nothing else stands in the column, and it cannot grow: a piece that fits goes before its notes, which begin where they can. */
function forcedFoot(piece: Piece, y: number, { height, textHeight, notes }: ColumnRoom): Foot | null {
  const left = height - y - piece.height;
  if (!notes || left < -EPSILON || y + piece.height > textHeight + EPSILON) return null;
  return settled({ placed: [], waiting: piece.notes.flat() }, left, notes.separator);
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
function bestBreak(breaks: ReadonlyMap<Bond, Break>, force: boolean): Break | null {
  const free = breaks.get('free');
  if (free || !force) return free ?? null;
  const [best] = [...breaks].sort(([a], [b]) => (isWeaker(a, b) ? -1 : 1));
  return best?.[1] ?? null;
}

function lowestOf(stack: readonly StackedPiece[]): number {
  const last = stack.at(-1);
  return last ? last.y + last.piece.height + last.piece.foot : 0;
}

function repeatedHead(piece: Piece | undefined): StackedPiece[] {
  const head = piece?.repeated ?? [];
  return head.map((repeated, i) => ({ piece: repeated, y: stackHeight(head.slice(0, i)) }));
}
