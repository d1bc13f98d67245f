import { type FilledColumn, fillColumn } from './fill-column.ts';
import { type Piece, stackHeight } from './piece.ts';

/** Columns to be made level: pieces `[from, to)` in `count` columns, none taller than `height`. In pt. */
export interface LevelRoom {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly height: number;
  readonly grid: number | null;
}

/** The steps of a height that are tried where no grid gives them, in pt. */
const STEP = 2;
/** The spaces above and below pieces that columns drop at their ends are worth no more than these steps. */
const DROPPED = 4;

/**
 * The lowest columns that hold all pieces, then the lowest of those behind the first, and so on: columns of text end within
 * a line of each other. Null where the pieces do not fit without a break that has to be forced.
 */
export function levelColumns(pieces: readonly Piece[], room: LevelRoom): FilledColumn[] | null {
  const { from, to, count, grid } = room;
  const step = grid ?? STEP;
  const total = stackHeight(pieces.slice(from, to)) / count;
  for (let i = Math.max(1, Math.floor(total / step) - DROPPED); ; i++) {
    const height = Math.min(room.height, i * step);
    const columns = fillEqually(pieces, { ...room, height });
    const [first, ...others] = columns;
    if (columns.at(-1)?.next === to && first) {
      const rest = count > 2 && levelColumns(pieces, { from: first.next, to, count: count - 1, height, grid });
      return [first, ...(rest || others)];
    }
    if (height >= room.height) return null;
  }
}

function fillEqually(pieces: readonly Piece[], { from, to, count, height, grid }: LevelRoom): FilledColumn[] {
  const columns: FilledColumn[] = [];
  for (let i = 0, next = from; i < count; i++) {
    const column = fillColumn(pieces, next, { height, grid, force: false, end: to });
    columns.push(column);
    next = column.next;
  }
  return columns;
}
