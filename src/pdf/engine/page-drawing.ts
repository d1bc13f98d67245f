import type { FilledBox } from '../flow/piece.ts';
import type { Tag } from '../structure/tag.ts';

/** The boxes of a drawing in their place, and the room that it takes, in pt from the page's top left corner. */
export interface PageDrawing {
  readonly tag: Tag;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FilledBox[];
}
