import type { HeadingBlock } from '../../layout/tree.ts';
import { destinationOf, type NumberedHeading } from '../../layout/tree-headings.ts';
import type { Role } from './tag.ts';

/** The headings of a document while it is laid out. */
export interface Headings {
  readonly all: ReadonlyMap<HeadingBlock, NumberedHeading>;
  /** Whether a table of contents leads to them. */
  readonly listed: boolean;
  /** The level of the last one so far; 0 before the first. */
  last: number;
}

/** The names of a heading's destination: its id, and one for its entry in a table of contents. */
export function headingNames(heading: NumberedHeading, { listed }: Headings): string[] {
  return [...(heading.block.id === null ? [] : [heading.block.id]), ...(listed ? [destinationOf(heading)] : [])];
}

/** The role of a heading below an earlier one: no level is left out on the way down (ISO 14289-1, 7.4.2). */
export function headingRole(headings: Pick<Headings, 'last'>, level: number): Role {
  headings.last = Math.min(level, headings.last + 1);
  return `H${headings.last as 1 | 2 | 3 | 4}`; // levels begin with 1
}
