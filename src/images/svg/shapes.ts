import type { Segment } from './drawing.ts';
import { readPathData } from './path-data.ts';

type Attributes = Readonly<Record<string, string>>;

/** The path of each shape that there is (SVG 1.1, 8 and 9); null where its attributes cannot be read. */
export const SHAPES: Readonly<Record<string, (attributes: Attributes) => Segment[] | null>> = {
  path: ({ d = '' }) => readPathData(d),
  rect: rectPath,
  circle: a => ellipsePath(a, a.r, a.r),
  ellipse: a => ellipsePath(a, a.rx, a.ry),
  line: a => linePath([a.x1, a.y1, a.x2, a.y2]),
  polyline: ({ points = '' }) =>
    linePath(
      points
        .trim()
        .split(/[\s,]+/)
        .filter(Boolean),
    ),
  polygon: ({ points = '' }) =>
    closed(
      linePath(
        points
          .trim()
          .split(/[\s,]+/)
          .filter(Boolean),
      ),
    ),
};

/** A number of pixels, 0 where there is none; not a number where it is none. */
function pixels(text: string | undefined): number {
  return text === undefined ? 0 : Number(text.trim().replace(/px$/, ''));
}

function linePath(coordinates: readonly (string | undefined)[]): Segment[] | null {
  const numbers = coordinates.map(pixels);
  if (numbers.some(number => !Number.isFinite(number)) || numbers.length % 2 !== 0) return null;
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({
    kind: i === 0 ? ('move' as const) : ('line' as const),
    to: [numbers[2 * i] ?? 0, numbers[2 * i + 1] ?? 0] as const,
  }));
}

function closed(segments: Segment[] | null): Segment[] | null {
  return segments && segments.length > 0 ? [...segments, { kind: 'close' }] : segments;
}

function rectPath({ x, y, width, height, rx, ry }: Attributes): Segment[] | null {
  const [left, top, wide, high] = [x, y, width, height].map(pixels) as [number, number, number, number]; // of four
  const corners = [pixels(rx ?? ry), pixels(ry ?? rx)];
  if ([left, top, wide, high, ...corners].some(number => !Number.isFinite(number))) return null;
  if (wide <= 0 || high <= 0) return [];
  const [cx, cy] = [Math.min(corners[0] ?? 0, wide / 2), Math.min(corners[1] ?? 0, high / 2)];
  const [right, bottom] = [left + wide, top + high];
  if (cx <= 0 || cy <= 0) return readPathData(`M${left} ${top}L${right} ${top} ${right} ${bottom} ${left} ${bottom}Z`);
  const arc = `A${cx} ${cy} 0 0 1`;
  return readPathData(
    `M${left + cx} ${top}H${right - cx}${arc}${right} ${top + cy}V${bottom - cy}${arc}${right - cx} ${bottom}H${left + cx}${arc}${left} ${bottom - cy}V${top + cy}${arc}${left + cx} ${top}Z`,
  );
}

function ellipsePath({ cx, cy }: Attributes, rx: string | undefined, ry: string | undefined): Segment[] | null {
  const [x, y, wide, high] = [cx, cy, rx, ry].map(pixels) as [number, number, number, number]; // of four
  if ([x, y, wide, high].some(number => !Number.isFinite(number))) return null;
  if (wide <= 0 || high <= 0) return [];
  const arc = `A${wide} ${high} 0 0 1`;
  return readPathData(`M${x + wide} ${y}${arc}${x - wide} ${y}${arc}${x + wide} ${y}Z`);
}
