import type { Drawing } from './svg/drawing.ts';

/** A picture for the page, checked: both writers can set it. Sizes in pixels. */
export interface Picture {
  /** The name that the template calls it by. */
  readonly name: string;
  readonly format: 'png' | 'jpeg' | 'svg';
  readonly width: number;
  readonly height: number;
  /** The file. */
  readonly bytes: Uint8Array;
  /** What an SVG draws; null where the picture is made of pixels. */
  readonly drawing: Drawing | null;
}

/** Why a file is no picture that can be set, in both languages; what to do is always to save it anew. */
export interface PictureFault {
  readonly en: string;
  readonly vi: string;
}

/** A picture, or what is wrong with its file. */
export type ReadPicture =
  | { readonly picture: Picture; readonly fault: null }
  | { readonly picture: null; readonly fault: PictureFault };

/** The name of the publication's logo, which the settings name. */
export const LOGO_PICTURE = 'imprint:logo';

/** How the name of a picture begins that came with an article and not with the template. */
export const ARTICLE_PICTURE = 'article:';
