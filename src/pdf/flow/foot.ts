import { type Piece, stackHeight } from './piece.ts';

/** The notes at the foot of a column: lines that stand there, and those that have to go on at the next column's foot. */
export interface Foot {
  readonly placed: readonly Piece[];
  readonly waiting: readonly Piece[];
}

/** How much room notes have. In pt. */
export interface FootRoom {
  /** What separates notes from the text above: a rule and the space around it. */
  readonly separator: number;
  /** What stands at the foot already, and what is carried over from the column before. */
  readonly foot: Foot;
}

export const NO_FOOT: Foot = { placed: [], waiting: [] };

/** Height of a column's foot, its separator included; 0 where there are no notes. */
export function footHeight(placed: readonly Piece[], separator: number): number {
  return placed.length === 0 ? 0 : separator + stackHeight(placed);
}

const EPSILON = 1e-6;

/** The foot with as many of its waiting lines as fit into `height`; one alone, where not two fit, so that notes come to an end. */
export function settled(foot: Foot, height: number, separator: number): Foot {
  const next = filled(foot, height, separator);
  const [first, ...others] = next.waiting;
  if (next.placed.length > 0 || !first || footHeight([first], separator) > height + EPSILON) return next;
  return { placed: [first], waiting: others };
}

/** The foot with as many of its waiting lines as fit and leave none alone. */
function filled({ placed, waiting }: Foot, height: number, separator: number): Foot {
  const fits = (count: number): boolean =>
    footHeight([...placed, ...waiting.slice(0, count)], separator) <= height + EPSILON;
  let count = waiting.length;
  while (count > 0 && !(endsWell(waiting, count) && fits(count))) count--;
  return { placed: [...placed, ...waiting.slice(0, count)], waiting: waiting.slice(count) };
}

function endsWell(lines: readonly Piece[], count: number): boolean {
  return count === lines.length || lines[count - 1]?.bond === 'free';
}

/**
 * The foot with the notes of a line of text: all of them, or as much as there is room for; null where the last note cannot
 * begin there.
 */
export function withNotes(foot: Foot, notes: Piece['notes'], height: number, separator: number): Foot | null {
  const lines = notes.flat();
  const next = filled({ placed: foot.placed, waiting: [...foot.waiting, ...lines] }, height, separator);
  const last = notes.at(-1)?.length ?? 0;
  const isFull = footHeight(next.placed, separator) > height + EPSILON;
  return isFull || (last > 0 && next.waiting.length >= last) ? null : next;
}
