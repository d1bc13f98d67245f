/** An affine map: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** First the inner map, then the outer. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Where a point goes. */
export function mapPoint([a, b, c, d, e, f]: Matrix, [x, y]: readonly [number, number]): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** How much longer lines become, on the average of all directions. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

const RADIANS = Math.PI / 180;

/** How many numbers each function of a `transform` takes, and the map that it is. */
const FUNCTIONS: Readonly<Record<string, readonly [counts: readonly number[], map: (n: readonly number[]) => Matrix]>> =
  {
    matrix: [[6], ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]) => [a, b, c, d, e, f]],
    translate: [[1, 2], ([x = 0, y = 0]) => [1, 0, 0, 1, x, y]],
    scale: [[1, 2], ([x = 1, y = x]) => [x, 0, 0, y, 0, 0]],
    rotate: [[1, 3], ([angle = 0, x = 0, y = 0]) => around(turn(angle * RADIANS), x, y)],
    skewX: [[1], ([angle = 0]) => [1, 0, Math.tan(angle * RADIANS), 1, 0, 0]],
    skewY: [[1], ([angle = 0]) => [1, Math.tan(angle * RADIANS), 0, 1, 0, 0]],
  };

function turn(angle: number): Matrix {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos, 0, 0];
}

function around(matrix: Matrix, x: number, y: number): Matrix {
  return multiply([1, 0, 0, 1, x, y], multiply(matrix, [1, 0, 0, 1, -x, -y]));
}

/** A `transform` attribute (SVG 1.1, 7.6); null where it is none. */
export function readTransform(text: string): Matrix | null {
  const calls = [...text.matchAll(/\s*,?\s*(\w+)\s*\(([^()]*)\)\s*/gy)];
  if (calls.reduce((sum, [call]) => sum + call.length, 0) !== text.length) return null;
  let matrix = IDENTITY;
  for (const [, name = '', list = ''] of calls) {
    const [counts, map] = (Object.hasOwn(FUNCTIONS, name) && FUNCTIONS[name]) || [];
    const numbers =
      list.trim() === ''
        ? []
        : list
            .trim()
            .split(/[\s,]+/)
            .map(Number);
    if (!map || !counts?.includes(numbers.length) || numbers.some(number => !Number.isFinite(number))) return null;
    matrix = multiply(matrix, map(numbers));
  }
  return matrix;
}
