/** A stretch of the Manuscript's normalised text, in UTF-16 units: `start` is its first unit, `end` the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether `inner` lies wholly inside `outer`. */
export function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
