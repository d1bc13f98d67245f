/** A place on a page that links lead to, in pt from the page's top left corner. */
export interface PageTarget {
  readonly names: readonly string[];
  readonly x: number;
  readonly y: number;
}
