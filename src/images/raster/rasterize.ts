import type { Picture } from '../picture.ts';
import type { DrawnText, Segment } from '../svg/drawing.ts';
import { type Matrix, multiply, scaleOf } from '../svg/matrix.ts';
import { encodePng } from '../write-png.ts';
import { Canvas } from './canvas.ts';
import { flatten } from './flatten.ts';
import { strokePolygons } from './stroke.ts';

/** A text as a path, from the beginning of its baseline, y down; and how wide it is. In the text's own coordinates. */
export type OutlineText = (text: DrawnText) => { readonly segments: readonly Segment[]; readonly width: number };

/** Pixels for each of the drawing's: 192 an inch. */
const SCALE = 2;
/** A wider or higher picture has no more pixels than this in a row. */
const MOST = 2000;

/** A drawing as a PNG, for programs that know no SVG. */
export function rasterize({ drawing, width, height }: Picture, outline: OutlineText): Uint8Array {
  const scale = Math.min(SCALE, MOST / Math.max(width, height));
  const canvas = new Canvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const place: Matrix = [canvas.width / width, 0, 0, canvas.height / height, 0, 0];
  for (const item of drawing?.items ?? []) {
    const matrix = multiply(place, item.matrix);
    if (item.kind === 'text') {
      const { segments, width: wide } = outline(item);
      const x = item.x - wide * { start: 0, middle: 1 / 2, end: 1 }[item.anchor];
      const outlines = flatten(segments, multiply(matrix, [1, 0, 0, 1, x, item.y]));
      canvas.fill(
        outlines.map(part => part.points),
        'nonzero',
        item.color,
      );
      continue;
    }
    const outlines = flatten(item.segments, matrix);
    if (item.fill !== null)
      canvas.fill(
        outlines.map(part => part.points),
        item.fillRule,
        item.fill,
      );
    if (item.stroke === null) continue;
    canvas.fill(strokePolygons(outlines, item.stroke, scaleOf(matrix)), 'nonzero', item.stroke.color);
  }
  return encodePng(canvas);
}
