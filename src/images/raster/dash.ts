import type { Point } from '../svg/drawing.ts';
import type { Outline } from './flatten.ts';

/** More dashes than an eye can tell apart: then the line is solid. */
const MOST = 10_000;

/** The dashes of a line; `lengths` are dashes and gaps in turn, an even number of them, not all 0. */
export function dashed({ points, isClosed }: Outline, lengths: readonly number[], offset: number): Outline[] {
  const ring = isClosed ? [...points, points[0] ?? [0, 0]] : points;
  const period = lengths.reduce((sum, length) => sum + length, 0);
  const total = ring.reduce((sum, point, i) => sum + (i === 0 ? 0 : distance(ring[i - 1] ?? point, point)), 0);
  if (total / period > MOST) return [{ points, isClosed }];
  const parts: { points: Point[]; isClosed: false }[] = [];
  let [index, left] = startOf(lengths, ((offset % period) + period) % period);
  let from = ring[0];
  const isDash = (): boolean => index % 2 === 0;
  if (from && isDash()) parts.push({ points: [from], isClosed: false });
  for (const to of ring.slice(1)) {
    for (let length = from ? distance(from, to) : 0; from && length > left; length = distance(from, to)) {
      const at: Point = between(from, to, left / length);
      if (isDash()) parts.at(-1)?.points.push(at);
      index = (index + 1) % lengths.length;
      left = lengths[index] ?? 0;
      if (isDash()) parts.push({ points: [at], isClosed: false });
      from = at;
    }
    left -= from ? distance(from, to) : 0;
    if (isDash()) parts.at(-1)?.points.push(to);
    from = to;
  }
  return parts;
}

function startOf(lengths: readonly number[], offset: number): [index: number, left: number] {
  let rest = offset;
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i] ?? 0;
    if (rest < length) return [i, length - rest];
    rest -= length;
  }
  return [0, lengths[0] ?? 0];
}

function between([x1, y1]: Point, [x2, y2]: Point, part: number): Point {
  return [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}
