import { rgb } from '../engine/syntax.ts';

/** Writes a colour as the operand and operator of a fill and of a stroke. */
export interface Ink {
  fill(color: string): string;
  stroke(color: string): string;
}

/** The colours as the styles give them (DeviceRGB). */
export const SCREEN_INK: Ink = { fill: color => `${rgb(color)} rg`, stroke: color => `${rgb(color)} RG` };

/**
 * One ink alone (DeviceGray). What is darker than middle grey becomes solid: a press prints grey as dots, which eat up thin
 * strokes and small type.
 */
export const BLACK_INK: Ink = { fill: color => `${grey(color)} g`, stroke: color => `${grey(color)} G` };

const MIDDLE = 0.5;

/** From 0, black, to 1, by the luminance of sRGB (IEC 61966-2-1, without its curve). */
function grey(color: string): string {
  const [red = 0, green = 0, blue = 0] = rgb(color).split(' ').map(Number);
  const light = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return light < MIDDLE ? '0' : String(Math.round(light * 1000) / 1000);
}
