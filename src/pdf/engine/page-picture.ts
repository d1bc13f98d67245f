import type { Picture } from '../../images/picture.ts';
import type { DrawnText } from '../../images/svg/drawing.ts';
import type { Tag } from '../structure/tag.ts';
import type { TextRun } from './compile-line.ts';

/** A picture in its place, in pt from the page's top left corner. */
export interface PagePicture {
  readonly picture: Picture;
  /** The texts of a drawing, ready to be shown. */
  readonly runs: ReadonlyMap<DrawnText, TextRun>;
  readonly tag: Tag;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
