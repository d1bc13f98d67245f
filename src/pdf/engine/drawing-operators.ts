import type { Picture } from '../../images/picture.ts';
import type { DrawnPath, DrawnStroke, DrawnText, Point, Segment } from '../../images/svg/drawing.ts';
import { type Matrix, mapPoint, multiply, scaleOf } from '../../images/svg/matrix.ts';
import type { Ink } from '../print/ink.ts';
import type { TextRun } from './compile-line.ts';
import { pdfNumber } from './syntax.ts';

/** Where and with what a drawing is painted. */
export interface DrawingPlace {
  readonly runs: ReadonlyMap<DrawnText, TextRun>;
  /** From the drawing's pixels to the page, in pt, y down. */
  readonly place: Matrix;
  readonly ink: Ink;
}

/** A drawing as operators (ISO 32000-1, 8.5 and 9.4), cut off at its edges. Its numbers are those of the page. */
export function drawingOperators({ drawing, width, height }: Picture, at: DrawingPlace): string {
  const corners: readonly Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  const edge = corners.map((corner, i) => `${numbers(mapPoint(at.place, corner))} ${i === 0 ? 'm' : 'l'}`);
  const items = (drawing?.items ?? []).map(item =>
    item.kind === 'path' ? pathOperators(item, at) : textOperators(item, at),
  );
  return [...edge, 'h W n', ...items].join('\n');
}

function pathOperators({ segments, matrix, fill, fillRule, stroke }: DrawnPath, { place, ink }: DrawingPlace): string {
  const full = multiply(place, matrix);
  const star = fillRule === 'evenodd' ? '*' : '';
  const paint = fill === null ? (stroke === null ? 'n' : 'S') : stroke === null ? `f${star}` : `B${star}`;
  return [
    fill === null ? '' : ink.tint(fill),
    stroke === null ? '' : strokeOperators(stroke, scaleOf(full), ink),
    ...segments.map(segment => segmentOperator(segment, full)),
    paint,
  ]
    .filter(Boolean)
    .join('\n');
}

function segmentOperator(segment: Segment, matrix: Matrix): string {
  const at = (point: Point): string => numbers(mapPoint(matrix, point));
  if (segment.kind === 'close') return 'h';
  if (segment.kind === 'curve') return `${at(segment.first)} ${at(segment.second)} ${at(segment.to)} c`;
  return `${at(segment.to)} ${segment.kind === 'move' ? 'm' : 'l'}`;
}

const CAPS = { butt: 0, round: 1, square: 2 } as const;
const JOINS = { miter: 0, round: 1, bevel: 2 } as const;

function strokeOperators(stroke: DrawnStroke, scale: number, ink: Ink): string {
  const { color, width, cap, join, miterLimit, dashes, dashOffset } = stroke;
  const lengths = dashes.map(length => pdfNumber(length * scale)).join(' ');
  const ends = `${CAPS[cap]} J ${JOINS[join]} j ${pdfNumber(miterLimit)} M`;
  return `${ink.outline(color)} ${pdfNumber(width * scale)} w ${ends} [${lengths}] ${pdfNumber(dashOffset * scale)} d`;
}

const SHIFT = { start: 0, middle: 1 / 2, end: 1 } as const;

/** Letters stand upright where y runs up: the matrix of the text turns that of the page over. */
function textOperators(text: DrawnText, { runs, place, ink }: DrawingPlace): string {
  const run = runs.get(text);
  if (!run) return '';
  const x = text.x - (run.end - run.x) * SHIFT[text.anchor];
  const [a, b, c, d, e, f] = multiply(multiply(place, text.matrix), [1, 0, 0, 1, x, text.y]);
  const turn = [a, b, -c, -d].map(fine).join(' ');
  const font = `/${run.font.id} ${pdfNumber(run.style.size)} Tf`;
  return `${ink.tint(text.color)}\nBT\n${font}\n0 Tc\n${turn} ${numbers([e, f])} Tm\n${run.show}\nET`;
}

function numbers([x, y]: Point): string {
  return `${pdfNumber(x)} ${pdfNumber(y)}`;
}

/** A part of a matrix, to a ten-thousandth. */
function fine(value: number): string {
  return String(Math.round(value * 10_000) / 10_000 || 0);
}
