import type { ElementAttributes } from '../structure/tag.ts';

/** What stands before the items of an unnumbered list, by how many lists it stands in; deeper ones are like the last. */
const BULLETS = ['–', '+', '·'];

const NUMBERINGS = ['Decimal', 'LowerAlpha', 'LowerRoman'] as const;

/** How a list is labelled: for readers of the tags, and what stands before each of its items. */
export interface ListLabels {
  readonly numbering: NonNullable<ElementAttributes['numbering']>;
  readonly labels: readonly string[];
}

/** The labels of a list of this many items: `1.`, `a)`, `i)`, or dashes and crosses as Vietnamese lists have them. */
export function listLabels(count: number, ordered: boolean, depth: number): ListLabels {
  const level = Math.min(depth, BULLETS.length - 1);
  const numbering = ordered ? (NUMBERINGS[level] ?? 'Decimal') : 'None';
  const labels = Array.from({ length: count }, (_, i) => (ordered ? numberOf(i + 1, level) : (BULLETS[level] ?? '–')));
  return { numbering, labels };
}

function numberOf(number: number, level: number): string {
  if (level === 0) return `${number}.`;
  return level === 1 ? `${letterOf(number)})` : `${romanOf(number)})`;
}

/** a to z, then aa, bb and so on, as Word counts. */
function letterOf(number: number): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.ceil(number / 26));
}

const ROMAN = [
  ['m', 1000],
  ['cm', 900],
  ['d', 500],
  ['cd', 400],
  ['c', 100],
  ['xc', 90],
  ['l', 50],
  ['xl', 40],
  ['x', 10],
  ['ix', 9],
  ['v', 5],
  ['iv', 4],
  ['i', 1],
] as const;

function romanOf(number: number): string {
  let [rest, roman] = [number, ''];
  for (const [sign, value] of ROMAN) {
    roman += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return roman;
}
