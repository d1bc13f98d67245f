import type { Point, Segment } from './drawing.ts';

/** An elliptical arc between two points. */
export interface ArcShape {
  /** Both greater than 0; enlarged where no such ellipse reaches. */
  readonly radii: Point;
  /** Of the ellipse's x axis, in degrees. */
  readonly rotation: number;
  readonly isLarge: boolean;
  /** Towards greater angles. */
  readonly isClockwise: boolean;
}

/** An arc as cubic curves of a quarter turn at most (SVG 1.1, F.6.5). */
export function arcCurves(from: Point, to: Point, { radii, rotation, isLarge, isClockwise }: ArcShape): Segment[] {
  if (from[0] === to[0] && from[1] === to[1]) return [];
  const phi = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)];
  const [dx, dy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * dx + sin * dy, cos * dy - sin * dx];
  const [rx, ry] = enlarged(radii, x, y);
  const square = (rx * rx * ry * ry) / (rx * rx * y * y + ry * ry * x * x) - 1;
  const factor = Math.sqrt(Math.max(0, square)) * (isLarge === isClockwise ? -1 : 1);
  const [cx, cy] = [(factor * rx * y) / ry, (-factor * ry * x) / rx];
  const start = Math.atan2((y - cy) / ry, (x - cx) / rx);
  const end = Math.atan2((-y - cy) / ry, (-x - cx) / rx);
  const turn = wholeTurn(end - start, isClockwise);
  const centre: Point = [cos * cx - sin * cy + (from[0] + to[0]) / 2, sin * cx + cos * cy + (from[1] + to[1]) / 2];
  const place = (px: number, py: number): Point => [
    centre[0] + cos * rx * px - sin * ry * py,
    centre[1] + sin * rx * px + cos * ry * py,
  ];
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9));
  return Array.from({ length: count }, (_, i) => {
    const [a, b] = [start + (turn * i) / count, start + (turn * (i + 1)) / count];
    const isLast = i === count - 1;
    return unitCurve(a, b, place, isLast ? to : null);
  });
}

function enlarged([rx, ry]: Point, x: number, y: number): Point {
  const reach = Math.sqrt((x / rx) ** 2 + (y / ry) ** 2);
  return reach > 1 ? [rx * reach, ry * reach] : [rx, ry];
}

function wholeTurn(turn: number, isClockwise: boolean): number {
  if (isClockwise) return turn < 0 ? turn + 2 * Math.PI : turn;
  return turn > 0 ? turn - 2 * Math.PI : turn;
}

/** A part of the unit circle, put in its place; `to`: where it ends exactly. */
function unitCurve(a: number, b: number, place: (x: number, y: number) => Point, to: Point | null): Segment {
  const pull = (4 / 3) * Math.tan((b - a) / 4);
  const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
  return {
    kind: 'curve',
    first: place(ca - pull * sa, sa + pull * ca),
    second: place(cb + pull * sb, sb - pull * cb),
    to: to ?? place(cb, sb),
  };
}
