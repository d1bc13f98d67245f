/** A tint behind text, in pt from the page's top left corner. */
export interface PageTint {
  /** `#RRGGBB`. */
  readonly color: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
