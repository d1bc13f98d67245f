import { printGrey } from '../../base/print-grey.ts';
import { rgb } from '../engine/syntax.ts';

/** Writes a colour as the operand and operator of a fill and of a stroke. */
export interface Ink {
  fill(color: string): string;
  stroke(color: string): string;
}

/** The colours as the styles give them (DeviceRGB). */
export const SCREEN_INK: Ink = { fill: color => `${rgb(color)} rg`, stroke: color => `${rgb(color)} RG` };

/** One ink alone (DeviceGray). */
export const BLACK_INK: Ink = { fill: color => `${grey(color)} g`, stroke: color => `${grey(color)} G` };

/** To a thousandth. */
function grey(color: string): string {
  return String(Math.round(printGrey(color) * 1000) / 1000);
}
