import type { Matrix } from './matrix.ts';

/** A drawing: what is painted, in that order. Lengths in pixels of 1/96 inch, from its upper left corner, x to the right, y down. */
export interface Drawing {
  readonly items: readonly DrawnItem[];
}

/** A shape or a text. `matrix` leads from its own coordinates to those of the drawing. */
export type DrawnItem = DrawnPath | DrawnText;

/** A shape: opaque, since what could be seen through is mixed with white. */
export interface DrawnPath {
  readonly kind: 'path';
  readonly segments: readonly Segment[];
  readonly matrix: Matrix;
  /** `#RRGGBB`; null: it is not filled. */
  readonly fill: string | null;
  /** How its inside is known where it crosses itself (ISO 32000-1, 8.5.3.3). */
  readonly fillRule: 'nonzero' | 'evenodd';
  /** Null: it has no outline. */
  readonly stroke: DrawnStroke | null;
}

/** An outline, in the shape's own coordinates. */
export interface DrawnStroke {
  readonly color: string;
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  /** Lengths of dashes and gaps in turn; empty: a solid line. */
  readonly dashes: readonly number[];
  readonly dashOffset: number;
}

/** A line of text with its baseline at `x`, `y`. */
export interface DrawnText {
  readonly kind: 'text';
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly matrix: Matrix;
  readonly size: number;
  /** The names of families, the first that there is being meant. */
  readonly families: readonly string[];
  readonly bold: boolean;
  readonly italic: boolean;
  /** Whether `x` is its beginning, middle or end. */
  readonly anchor: 'start' | 'middle' | 'end';
  readonly color: string;
}

/** A step of a path, from where the one before ended. */
export type Segment =
  | { readonly kind: 'move'; readonly to: Point }
  | { readonly kind: 'line'; readonly to: Point }
  | { readonly kind: 'curve'; readonly first: Point; readonly second: Point; readonly to: Point }
  | { readonly kind: 'close' };

export type Point = readonly [x: number, y: number];
