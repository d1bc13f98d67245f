import type { Picture } from '../../images/picture.ts';
import type { Tag } from '../structure/tag.ts';

/** A picture in its place, in pt from the page's top left corner. */
export interface PagePicture {
  readonly picture: Picture;
  readonly tag: Tag;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
