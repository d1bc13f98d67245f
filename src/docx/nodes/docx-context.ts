import type { StyleIds } from '../style-ids.ts';

/** What the writers of nodes share. */
export interface DocxContext {
  readonly ids: StyleIds;
  /** Width of the text, in pt. */
  readonly measure: number;
  /** The relationship of a link's address, made once for each. */
  readonly linkId: (href: string) => string;
  /** The number of a new list. */
  readonly listNumber: (ordered: boolean) => number;
  /** The bookmark around a block with an id: hidden in Word, for finding the block again. Both parts. */
  readonly bookmark: (id: string | null) => readonly [string, string];
}
