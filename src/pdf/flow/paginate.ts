import { levelColumns } from './balance.ts';
import { type ColumnRoom, type FilledColumn, fillColumn } from './fill-column.ts';
import { type Foot, footHeight } from './foot.ts';
import type { StackedPiece } from './level-lines.ts';
import { type Piece, stackHeight } from './piece.ts';
import { splitPiece } from './split-piece.ts';

/** The pages that a flow runs through. In pt. */
export interface FlowRoom {
  /** Height of a whole page's text. */
  readonly pageHeight: number;
  /** How much of the first page is taken already, from above and from below. */
  readonly taken: number;
  readonly below: number;
  /** The notes that stand at the foot of each column of the first page. */
  readonly feet: readonly Foot['placed'][];
  /** What separates notes from the text above them. */
  readonly separator: number;
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
  /** The notes at the foot of each column, with those that stood there before. */
  readonly feet: readonly Foot['placed'][];
  /** Whether pages are numbered anew from this one on. */
  readonly restarts: boolean;
}

/** A page that is filled, and the notes that are carried over to it. */
interface PageRoom extends FlowRoom {
  readonly carried: Foot['waiting'];
  /** For text alone, where that is less than there is. In pt. */
  readonly textHeight: number;
}

/**
 * Divides a flow over pages and columns in one pass: every page is filled to the last place where a break is good, and the
 * columns of the last page, and of a page before a forced break, are balanced. Nothing is lost: a row taller than a page is
 * split, and a note that finds no room goes on at the foot of the next column.
 */
export function paginate(pieces: readonly Piece[], flow: FlowRoom): FlowPage[] {
  const queue = [...pieces];
  const pages: FlowPage[] = [];
  const empty = flow.feet.map(() => []);
  let room: PageRoom = { ...flow, carried: [], textHeight: Number.POSITIVE_INFINITY };
  let next = 0;
  let restarts = false;
  do {
    const columns = fillClear(queue, next, room);
    const feet = room.feet.map((placed, i) => columns[i]?.foot.placed ?? placed);
    pages.push({ top: room.taken, columns: columns.map(c => c.stack), height: heightOf(columns), feet, restarts });
    restarts = false;
    const isStuck = roomOf(room).isWhole && columns.every(c => c.stack.length + c.foot.placed.length === 0);
    next = columns.at(-1)?.next ?? next;
    const following = queue[next]?.content.kind ?? 'pageBreak';
    if (isStuck && following !== 'pageBreak') throw new Error(`a ${following} fits on no page`);
    room = { ...room, taken: 0, below: 0, feet: empty, carried: columns.at(-1)?.foot.waiting ?? [] };
    const content = queue[next]?.content;
    if (room.carried.length > 0 || content?.kind !== 'pageBreak') continue;
    next++;
    restarts = content.restarts;
    if (next === queue.length) pages.push({ top: 0, columns: [], height: 0, feet: empty, restarts });
  } while (next < queue.length || room.carried.length > 0);
  return pages;
}

function heightOf(columns: readonly FilledColumn[]): number {
  return Math.max(0, ...columns.map(column => column.height));
}

const EPSILON = 1e-6;

/** Where earlier notes stand between the text and its own, the text of every column ends above the tallest foot. */
function fillClear(queue: Piece[], from: number, room: PageRoom): FilledColumn[] {
  const columns = fillPage(queue, from, room);
  const clear = roomOf(room).height - tallestFoot(columns, room);
  const isClear = room.below === 0 || heightOf(columns) <= Math.max(0, clear) + EPSILON;
  return isClear ? columns : fillClear(queue, from, { ...room, textHeight: clear });
}

function tallestFoot(columns: readonly FilledColumn[], { separator }: FlowRoom): number {
  return Math.max(0, ...columns.map(column => footHeight(column.foot.placed, separator)));
}

function fillPage(queue: Piece[], from: number, room: PageRoom): FilledColumn[] {
  const full = fillColumns(queue, from, room);
  const last = full.at(-1);
  const to = last?.next ?? from;
  const goesOn = to < queue.length && queue[to]?.content.kind !== 'pageBreak';
  if (goesOn || (last?.foot.waiting.length ?? 0) > 0) return full;
  const level = levelled(queue, from, to, room) ?? full;
  const isEnd = to === queue.length && room.reserve > 0;
  return isEnd && !hasReserve(level, room) ? (withoutLast(queue, from, room) ?? level) : level;
}

/** Whether there is room for what has to stand under the flow. */
function hasReserve(columns: readonly FilledColumn[], room: PageRoom): boolean {
  const { pageHeight, taken, below, reserve } = room;
  return taken + heightOf(columns) + reserve + tallestFoot(columns, room) + below <= pageHeight;
}

function levelled(queue: readonly Piece[], from: number, to: number, room: PageRoom): FilledColumn[] | null {
  if (room.feet.length === 1 || from === to) return null;
  const { grid, separator, feet, carried } = room;
  const { height } = roomOf(room);
  const textHeight = Math.min(height, room.textHeight);
  return levelColumns(queue, { from, to, height, textHeight, grid, separator, feet, carried });
}

/** The page without what holds on to the flow behind: that begins a new page. Null where there is nothing else on it. */
function withoutLast(queue: readonly Piece[], from: number, room: PageRoom): FilledColumn[] | null {
  let start = queue.length - 1;
  while (start > from && queue[start - 1]?.bond !== 'free') start--;
  if (start <= from && roomOf(room).isWhole) return null;
  const level = levelled(queue, from, start, room);
  if (level) return level;
  const column = fillColumn(queue, from, columnRoom(room, 0, room.carried, start));
  return column.next === start ? [column] : null;
}

/** A page is whole where nothing stands on it yet: what finds no room there finds none anywhere. */
function roomOf({ pageHeight, taken, below, feet }: PageRoom): { height: number; isWhole: boolean } {
  const isWhole = taken === 0 && below === 0 && feet.every(foot => foot.length === 0);
  return { height: pageHeight - taken - below, isWhole };
}

/** A column of the page by its number. */
function columnRoom(room: PageRoom, column: number, waiting: Foot['waiting'], end: number): ColumnRoom {
  const { height, isWhole } = roomOf(room);
  const { grid, separator, feet } = room;
  const notes = { separator, foot: { placed: feet[column] ?? [], waiting } };
  return { height, textHeight: Math.min(height, room.textHeight), grid, force: isWhole, end, notes };
}

function fillColumns(queue: Piece[], from: number, room: PageRoom): FilledColumn[] {
  const columns: FilledColumn[] = [];
  let next = from;
  let waiting = room.carried;
  for (let i = 0; i < room.feet.length; i++) {
    const carried = waiting;
    const column = fillSplitting(queue, next, () => columnRoom(room, i, carried, queue.length), room.pageHeight);
    columns.push(column);
    next = column.next;
    waiting = column.foot.waiting;
  }
  return columns;
}

/** A row that is taller than a page begins where at least this part of a page is left. */
const LEAST = 1 / 4;

/** Fills a column; a piece that is too tall for any is split at its foot. The room ends where the queue does. */
function fillSplitting(queue: Piece[], from: number, roomNow: () => ColumnRoom, pageHeight: number): FilledColumn {
  const room = roomNow();
  const column = fillColumn(queue, from, room);
  const { stop, foot } = column;
  const piece = stop && queue[stop.at];
  if (!stop || !piece || foot.waiting.length > 0) return column;
  const left = Math.min(room.textHeight, room.height - footHeight(foot.placed, room.notes?.separator ?? 0)) - stop.y;
  const isAlone = stop.at === from && room.force && foot.placed.length === 0;
  const isTooTall = piece.height + stackHeight(piece.repeated) > pageHeight;
  if (!isAlone && !(isTooTall && left >= pageHeight * LEAST)) return column;
  const parts = splitPiece(piece, left, isAlone);
  if (parts.length === 0) return column;
  queue.splice(stop.at, 1, ...parts);
  return fillColumn(queue, from, roomNow());
}
