import { levelColumns } from './balance.ts';
import { type FilledColumn, fillColumn } from './fill-column.ts';
import type { StackedPiece } from './level-lines.ts';
import { type Piece, stackHeight } from './piece.ts';
import { splitPiece } from './split-piece.ts';

/** The pages that a flow runs through. In pt. */
export interface FlowRoom {
  readonly columns: number;
  /** Height of a whole page's text. */
  readonly pageHeight: number;
  /** How much of the first page is taken already. */
  readonly taken: number;
  readonly grid: number | null;
  /** What has to fit under the flow's end, because its last pieces hold on to what follows. */
  readonly reserve: number;
}

/** The part of a flow on one page: its columns from the same line on. */
export interface FlowPage {
  /** From the head of the page's text to the head of the columns, in pt. */
  readonly top: number;
  readonly columns: readonly (readonly StackedPiece[])[];
  /** Height of the tallest column, in pt. */
  readonly height: number;
}

/**
 * Divides a flow over pages and columns in one pass: every page is filled to the last place where a break is good, and the
 * columns of the last page, and of a page before a forced break, are balanced. Nothing is lost: a row taller than a page is
 * split.
 */
export function paginate(pieces: readonly Piece[], room: FlowRoom): FlowPage[] {
  const queue = [...pieces];
  const pages: FlowPage[] = [];
  let next = 0;
  let top = room.taken;
  do {
    const columns = fillPage(queue, next, { ...room, taken: top });
    pages.push({ top, columns: columns.map(c => c.stack), height: heightOf(columns) });
    next = columns.at(-1)?.next ?? next;
    top = 0;
    if (queue[next]?.content.kind === 'pageBreak' && ++next === queue.length) pages.push(NEW_PAGE);
  } while (next < queue.length);
  return pages;
}

const NEW_PAGE: FlowPage = { top: 0, columns: [], height: 0 };

function heightOf(columns: readonly FilledColumn[]): number {
  return Math.max(0, ...columns.map(column => column.height));
}

/** `room.taken`: of the page that is filled. */
function fillPage(queue: Piece[], from: number, room: FlowRoom): FilledColumn[] {
  const full = fillColumns(queue, from, room);
  const to = full.at(-1)?.next ?? from;
  if (to < queue.length && queue[to]?.content.kind !== 'pageBreak') return full;
  const level = levelled(queue, from, to, room) ?? full;
  const isEnd = to === queue.length && room.reserve > 0;
  if (!isEnd || room.taken + heightOf(level) + room.reserve <= room.pageHeight) return level;
  return withoutLast(queue, from, room) ?? level;
}

function levelled(queue: readonly Piece[], from: number, to: number, room: FlowRoom): FilledColumn[] | null {
  if (room.columns === 1 || from === to) return null;
  const height = room.pageHeight - room.taken;
  return levelColumns(queue, { from, to, count: room.columns, height, grid: room.grid });
}

/** The page without what holds on to the flow behind: that begins a new page. Null where there is nothing else on it. */
function withoutLast(queue: readonly Piece[], from: number, room: FlowRoom): FilledColumn[] | null {
  let start = queue.length - 1;
  while (start > from && queue[start - 1]?.bond !== 'free') start--;
  if (start > from) return levelled(queue, from, start, room) ?? [fillColumn(queue, from, roomOf(room, start))];
  return room.taken > 0 ? [{ stack: [], next: from, height: 0, stop: null }] : null;
}

function roomOf({ pageHeight, taken, grid }: FlowRoom, end: number) {
  return { height: pageHeight - taken, grid, force: taken === 0, end };
}

function fillColumns(queue: Piece[], from: number, room: FlowRoom): FilledColumn[] {
  const columns: FilledColumn[] = [];
  for (let i = 0, next = from; i < room.columns; i++) {
    const column = fillSplitting(queue, next, room);
    columns.push(column);
    next = column.next;
  }
  return columns;
}

/** A row that is taller than a page begins where at least this part of a page is left. */
const LEAST = 1 / 4;

/** Fills a column; a piece that is too tall for any is split at its foot. */
function fillSplitting(queue: Piece[], from: number, room: FlowRoom): FilledColumn {
  const { height } = roomOf(room, 0);
  const column = fillColumn(queue, from, roomOf(room, queue.length));
  const { stop } = column;
  const piece = stop && queue[stop.at];
  if (!stop || !piece) return column;
  const isAlone = stop.at === from && room.taken === 0;
  const isTooTall = piece.height + stackHeight(piece.repeated) > room.pageHeight;
  const isRoomy = isTooTall && height - stop.y >= room.pageHeight * LEAST;
  if (!isAlone && !isRoomy) return column;
  const parts = splitPiece(piece, height - stop.y, isAlone);
  if (parts.length === 0) return column;
  queue.splice(stop.at, 1, ...parts);
  return fillColumn(queue, from, roomOf(room, queue.length));
}
