import { type FilledColumn, fillColumn, type StackedPiece } from './fill-column.ts';
import type { Piece } from './piece.ts';
import { splitPiece } from './split-piece.ts';

/** The pages that a flow runs through. In pt. */
export interface FlowRoom {
  readonly columns: number;
  /** Height of a whole page's text. */
  readonly pageHeight: number;
  /** How much of the first page is taken already. */
  readonly taken: number;
  readonly grid: number | null;
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
 * columns of the last page, and of a page before a forced break, are balanced. Nothing is lost: a piece taller than a page
 * is split, or stands alone where it cannot be.
 */
export function paginate(pieces: readonly Piece[], room: FlowRoom): FlowPage[] {
  const pages: FlowPage[] = [];
  let rest = pieces;
  let top = room.taken;
  while (rest.length > 0) {
    const { columns, left } = fillPage(rest, room, top);
    const isEmpty = columns.every(column => column.stack.length === 0);
    const breaks = left[0]?.content.kind === 'pageBreak';
    rest = breaks ? left.slice(1) : left;
    pages.push({ top, columns: columns.map(c => c.stack), height: Math.max(0, ...columns.map(c => c.height)) });
    if (isEmpty && top === 0 && !breaks) rest = splitFirst(rest, room.pageHeight);
    top = 0;
  }
  return pages.length > 0 ? pages : [{ top: room.taken, columns: [], height: 0 }];
}

interface FilledPage {
  readonly columns: readonly FilledColumn[];
  readonly left: readonly Piece[];
}

function fillPage(pieces: readonly Piece[], room: FlowRoom, top: number): FilledPage {
  const height = room.pageHeight - top;
  const full = fillColumns(pieces, room, height, top === 0);
  if (full.left.length > 0 && full.left[0]?.content.kind !== 'pageBreak') return full;
  return room.columns > 1 ? balance(pieces, room, height, full) : full;
}

function fillColumns(pieces: readonly Piece[], room: FlowRoom, height: number, force: boolean): FilledPage {
  const columns: FilledColumn[] = [];
  let next = 0;
  for (let i = 0; i < room.columns; i++) {
    const column = fillColumn(pieces, next, { height, grid: room.grid, force });
    columns.push(column);
    next = column.next;
  }
  return { columns, left: pieces.slice(next) };
}

/** The steps of a height that are tried where no grid gives them, in pt. */
const STEP = 2;

/** The lowest columns that hold as much as the full ones do. */
function balance(pieces: readonly Piece[], room: FlowRoom, height: number, full: FilledPage): FilledPage {
  const step = room.grid ?? STEP;
  let best = full;
  let low = 0;
  let high = Math.ceil(height / step);
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const tried = fillColumns(pieces, room, Math.min(height, middle * step), false);
    if (tried.left.length > full.left.length) low = middle;
    else {
      high = middle;
      best = tried;
    }
  }
  return best;
}

/** The first piece in two where it can be split; else it stands alone, taller than its page. */
function splitFirst(pieces: readonly Piece[], height: number): readonly Piece[] {
  const first = pieces[0];
  if (!first) return pieces;
  return [...splitPiece(first, height), ...pieces.slice(1)];
}
