/**
 * What a break directly after a piece would do, from the least to the worst: nothing; part what stays together where it fits
 * (a list's item, a short table); leave a line alone at the head or foot of a column; strand a heading; tear a cell apart that
 * spans rows. A break is made at the worst places only where a column has no other.
 */
export type Bond = 'free' | 'block' | 'lines' | 'heading' | 'span';

const STRENGTH: Readonly<Record<Bond, number>> = { free: 0, block: 1, lines: 2, heading: 3, span: 4 };

/** The bond that is harder to break. */
export function stronger(a: Bond, b: Bond): Bond {
  return isWeaker(a, b) ? b : a;
}

/** Whether a break at the first is better than one at the second. */
export function isWeaker(a: Bond, b: Bond): boolean {
  return STRENGTH[a] < STRENGTH[b];
}
