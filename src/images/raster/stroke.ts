import type { DrawnStroke, Point } from '../svg/drawing.ts';
import { dashed } from './dash.ts';
import type { Outline } from './flatten.ts';

/** Corners of the polygon that stands for a circle. */
const ROUND = 16;
/** Lines shorter than this have no direction. */
const EPSILON = 1e-9;

/** A stroke as polygons that all run the same way, so that together they fill what it covers. `scale`: of its lengths. */
export function strokePolygons(outlines: readonly Outline[], stroke: DrawnStroke, scale: number): Point[][] {
  const half = (stroke.width * scale) / 2;
  const lengths = stroke.dashes.map(length => length * scale);
  const parts = lengths.length > 0 ? outlines.flatMap(o => dashed(o, lengths, stroke.dashOffset * scale)) : outlines;
  return parts.flatMap(part => partPolygons(part, half, stroke)).map(sameWay);
}

function partPolygons({ points, isClosed }: Outline, half: number, stroke: DrawnStroke): Point[][] {
  const ring = isClosed ? [...points, points[0] ?? [0, 0]] : points;
  const path = ring.filter((point, i) => i === 0 || distance(point, ring[i - 1] ?? point) > EPSILON);
  const polygons: Point[][] = [];
  for (let i = 1; i < path.length; i++) {
    const [from, to] = [path[i - 1], path[i]];
    if (!from || !to) continue;
    const isStart = !isClosed && i === 1;
    const isEnd = !isClosed && i === path.length - 1;
    const extra = stroke.cap === 'square' ? half : 0;
    polygons.push(bar(from, to, half, [isStart ? extra : 0, isEnd ? extra : 0]));
    const next = isEnd ? null : (path[i + 1] ?? path[1]);
    if (next && (isClosed || i < path.length - 1)) polygons.push(...joint(from, to, next, { half, stroke }));
  }
  const [first, last] = [path[0], path.at(-1)];
  if (stroke.cap === 'round' && !isClosed && first && last) polygons.push(circle(first, half), circle(last, half));
  return polygons;
}

function bar([x1, y1]: Point, [x2, y2]: Point, half: number, [before, after]: readonly [number, number]): Point[] {
  const length = Math.hypot(x2 - x1, y2 - y1);
  const [ux, uy] = [(x2 - x1) / length, (y2 - y1) / length];
  const [nx, ny] = [-uy * half, ux * half];
  const [ax, ay, bx, by] = [x1 - ux * before, y1 - uy * before, x2 + ux * after, y2 + uy * after];
  return [
    [ax + nx, ay + ny],
    [bx + nx, by + ny],
    [bx - nx, by - ny],
    [ax - nx, ay - ny],
  ];
}

interface JointLook {
  readonly half: number;
  readonly stroke: DrawnStroke;
}

/** What fills the outer corner between two bars. */
function joint(from: Point, at: Point, to: Point, { half, stroke }: JointLook): Point[][] {
  if (stroke.join === 'round') return [circle(at, half)];
  const [ux, uy] = direction(from, at);
  const [vx, vy] = direction(at, to);
  const turn = ux * vy - uy * vx;
  if (Math.abs(turn) < EPSILON) return [];
  const side = turn > 0 ? -half : half;
  const a: Point = [at[0] - uy * side, at[1] + ux * side];
  const b: Point = [at[0] - vy * side, at[1] + vx * side];
  const cosine = ux * vx + uy * vy;
  const miter = Math.sqrt(2 / (1 + cosine)); // the length of the tip, in parts of the width
  if (stroke.join === 'bevel' || !(miter <= stroke.miterLimit)) return [[at, a, b]];
  const [mx, my] = [(a[0] + b[0]) / 2 - at[0], (a[1] + b[1]) / 2 - at[1]];
  const reach = (half * miter) / Math.hypot(mx, my);
  return [[at, a, [at[0] + mx * reach, at[1] + my * reach], b]];
}

function direction([x1, y1]: Point, [x2, y2]: Point): Point {
  const length = Math.hypot(x2 - x1, y2 - y1);
  return [(x2 - x1) / length, (y2 - y1) / length];
}

function circle([x, y]: Point, radius: number): Point[] {
  return Array.from({ length: ROUND }, (_, i) => {
    const angle = (2 * Math.PI * i) / ROUND;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
}

function distance([x1, y1]: Point, [x2, y2]: Point): number {
  return Math.hypot(x2 - x1, y2 - y1);
}

function sameWay(polygon: Point[]): Point[] {
  const area = polygon.reduce((sum, [x, y], i) => {
    const [nx, ny] = polygon[(i + 1) % polygon.length] ?? [0, 0];
    return sum + x * ny - nx * y;
  }, 0);
  return area < 0 ? [...polygon].reverse() : polygon;
}
