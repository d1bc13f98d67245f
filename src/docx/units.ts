/** Points as twentieths of a point (ECMA-376 part 1, 17.18.81), rounded once, here. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points as English metric units, 12,700 to a point (20.1.10.16). */
export function emu(points: number): number {
  return Math.round(points * 12_700);
}

/** Points as half points (17.18.42). */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** Points as eighths of a point, for borders (17.18.23): at least the thinnest that Word draws. */
export function eighths(points: number): number {
  return Math.max(2, Math.round(points * 8));
}
