/** From 0, black, to 1: how light a colour (`#RRGGBB`) is by the luminance of sRGB (IEC 61966-2-1, without its curve). */
export function lightOf(color: string): number {
  const part = (at: number): number => Number.parseInt(color.slice(at, at + 2), 16) / 255;
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}

const MIDDLE = 0.5;

/**
 * The grey of a colour in one ink, from 0, black, to 1. What is darker than middle grey becomes solid: a press prints grey as
 * dots, which eat up thin strokes and small type.
 */
export function printGrey(color: string): number {
  const light = lightOf(color);
  return light < MIDDLE ? 0 : light;
}
