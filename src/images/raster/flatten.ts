import type { Point, Segment } from '../svg/drawing.ts';
import { type Matrix, mapPoint } from '../svg/matrix.ts';

/** A part of a path as straight lines. */
export interface Outline {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
}

/** Straight lines that a curve becomes: more than a screen of 192 dots an inch shows. */
const STEPS = 16;

/** A path's parts as straight lines, in the coordinates that the matrix leads to. */
export function flatten(segments: readonly Segment[], matrix: Matrix): Outline[] {
  const outlines: { points: Point[]; isClosed: boolean }[] = [];
  let start: Point = [0, 0];
  const current = (): Point[] => {
    const last = outlines.at(-1);
    if (last && !last.isClosed) return last.points;
    const points: Point[] = [start];
    outlines.push({ points, isClosed: false });
    return points;
  };
  for (const segment of segments) {
    if (segment.kind === 'move') {
      start = mapPoint(matrix, segment.to);
      outlines.push({ points: [start], isClosed: false });
    } else if (segment.kind === 'line') current().push(mapPoint(matrix, segment.to));
    else if (segment.kind === 'curve') addCurve(current(), segment, matrix);
    else {
      const last = outlines.at(-1);
      if (last) last.isClosed = true;
    }
  }
  return outlines;
}

function addCurve(points: Point[], curve: Extract<Segment, { kind: 'curve' }>, matrix: Matrix): void {
  const [x0, y0] = points.at(-1) ?? [0, 0];
  const [x1, y1] = mapPoint(matrix, curve.first);
  const [x2, y2] = mapPoint(matrix, curve.second);
  const [x3, y3] = mapPoint(matrix, curve.to);
  for (let i = 1; i <= STEPS; i++) {
    const t = i / STEPS;
    const u = 1 - t;
    const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    points.push([a * x0 + b * x1 + c * x2 + d * x3, a * y0 + b * y1 + c * y2 + d * y3]);
  }
}
