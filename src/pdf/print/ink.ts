import { lightOf, printGrey } from '../../base/print-grey.ts';
import { rgb } from '../engine/syntax.ts';

/** Writes a colour as the operand and operator of a fill and of a stroke. */
export interface Ink {
  fill(color: string): string;
  stroke(color: string): string;
  /** A surface, and a line of a picture: they may be grey where thin strokes and letters of the text may not. */
  tint(color: string): string;
  outline(color: string): string;
}

/** The colours as the styles give them (DeviceRGB). */
export const SCREEN_INK: Ink = {
  fill: color => `${rgb(color)} rg`,
  stroke: color => `${rgb(color)} RG`,
  tint: color => `${rgb(color)} rg`,
  outline: color => `${rgb(color)} RG`,
};

/** One ink alone (DeviceGray). */
export const BLACK_INK: Ink = {
  fill: color => `${thousandth(printGrey(color))} g`,
  stroke: color => `${thousandth(printGrey(color))} G`,
  tint: color => `${thousandth(lightOf(color))} g`,
  outline: color => `${thousandth(lightOf(color))} G`,
};

function thousandth(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
