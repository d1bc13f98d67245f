import { type FilledColumn, fillColumn } from './fill-column.ts';
import { type Foot, NO_FOOT } from './foot.ts';
import { type Piece, stackHeight } from './piece.ts';

/** Columns to be made level: pieces `[from, to)`, none taller than `height`. In pt. */
export interface LevelRoom {
  readonly from: number;
  readonly to: number;
  /** For text and notes. */
  readonly height: number;
  /** For text alone. */
  readonly textHeight: number;
  readonly grid: number | null;
  readonly separator: number;
  /** The notes that stand at the foot of each column already. */
  readonly feet: readonly Foot['placed'][];
  /** Notes that are carried over into the first column. */
  readonly carried: Foot['waiting'];
}

/** The steps of a height that are tried where no grid gives them, in pt. */
const STEP = 2;
/** The spaces above and below pieces that columns drop at their ends are worth no more than these steps. */
const DROPPED = 4;

/**
 * The lowest columns that hold all pieces, then the lowest of those behind the first, and so on: columns of text end within
 * a line of each other. Null where the pieces or their notes do not fit without a break that has to be forced.
 */
export function levelColumns(pieces: readonly Piece[], room: LevelRoom): FilledColumn[] | null {
  const { from, to, feet, grid } = room;
  const step = grid ?? STEP;
  const total = stackHeight(pieces.slice(from, to)) / feet.length;
  for (let i = Math.max(1, Math.floor(total / step) - DROPPED); ; i++) {
    const textHeight = Math.min(room.textHeight, i * step);
    const columns = fillEqually(pieces, { ...room, textHeight });
    const [first, ...others] = columns;
    const last = columns.at(-1);
    if (first && last?.next === to && last.foot.waiting.length === 0) {
      const behind = { ...room, from: first.next, textHeight, feet: feet.slice(1), carried: first.foot.waiting };
      const rest = feet.length > 2 && levelColumns(pieces, behind);
      return [first, ...(rest || others)];
    }
    if (textHeight >= room.textHeight) return null;
  }
}

function fillEqually(pieces: readonly Piece[], room: LevelRoom): FilledColumn[] {
  const { from, to, carried, feet, separator, ...heights } = room;
  const columns: FilledColumn[] = [];
  let next = from;
  let waiting = carried;
  for (const placed of feet) {
    const notes = { separator, foot: { ...NO_FOOT, placed, waiting } };
    const column = fillColumn(pieces, next, { ...heights, force: false, end: to, notes });
    columns.push(column);
    next = column.next;
    waiting = column.foot.waiting;
  }
  return columns;
}
