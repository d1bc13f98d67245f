import type { PageGeometry } from '../../layout/tree.ts';

/** What the headers and footers of some pages take, in pt. */
export interface FurnitureHeights {
  readonly header: number;
  readonly footer: number;
}

/** Where the text of pages stands, in pt from the top and the bottom of the paper. */
export interface TextArea {
  readonly top: number;
  readonly bottom: number;
  /** How much less room the first page has, above and below. */
  readonly firstAbove: number;
  readonly firstBelow: number;
}

/** Between the text and a header or footer that reaches over its margin, in pt. */
const GAP = 6;

/** The text begins and ends at the margins, as in Word, or where a header or footer that is taller leaves room. */
export function textArea(page: PageGeometry, first: FurnitureHeights, rest: FurnitureHeights): TextArea {
  const { margins, headerTop, footerBottom } = page;
  const below = (edge: number, height: number, margin: number): number =>
    height > 0 && edge + height > margin ? edge + height + GAP : margin;
  const top = below(headerTop, rest.header, margins.top);
  const bottom = below(footerBottom, rest.footer, margins.bottom);
  return {
    top,
    bottom,
    firstAbove: Math.max(0, below(headerTop, first.header, margins.top) - top),
    firstBelow: Math.max(0, below(footerBottom, first.footer, margins.bottom) - bottom),
  };
}
