import type { HeadingBlock } from '../../layout/tree.ts';
import type { NumberedHeading } from '../../layout/tree-headings.ts';
import type { Role } from './tag.ts';

/** The headings of a document while it is laid out. */
export interface Headings {
  readonly all: ReadonlyMap<HeadingBlock, NumberedHeading>;
  /** Whether a table of contents leads to them. */
  readonly listed: boolean;
  /** The level of the last one so far; 0 before the first. */
  last: number;
}

/** The role of a heading below an earlier one: no level is left out on the way down (ISO 14289-1, 7.4.2). */
export function headingRole(headings: Headings, level: number): Role {
  headings.last = Math.min(level, headings.last + 1);
  return `H${headings.last as 1 | 2 | 3 | 4}`; // levels begin with 1
}
