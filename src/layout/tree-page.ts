import type { Pt } from '../base/length.ts';

/** Trim size and margins. Text lies between the margins; header and footer lie in the top and bottom margin. */
export interface PageGeometry {
  readonly width: Pt;
  readonly height: Pt;
  readonly margins: PageMargins;
  /** Distance from the trim's top edge to the header's first line. */
  readonly headerTop: Pt;
  /** Distance from the trim's bottom edge to the footer's foot. */
  readonly footerBottom: Pt;
}

/** The margins of a right-hand page, such as the first. */
export interface PageMargins {
  readonly top: Pt;
  readonly right: Pt;
  readonly bottom: Pt;
  readonly left: Pt;
  /** Left and right change places on left-hand pages: `left` is the inner margin, `right` the outer. */
  readonly mirrored: boolean;
}
