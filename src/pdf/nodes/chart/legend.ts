import type { ChartSeries, ChartStyle } from '../../../layout/tree-chart.ts';
import { type Drawing, type FilledBox, makePiece, type Piece } from '../../flow/piece.ts';
import type { SetLine } from '../../text/set-line.ts';
import type { Frame, NodeContext } from '../node-context.ts';
import { centred, setWords, shifted, widestOf } from './words.ts';

/** Between two names of a legend, in squares. */
const BETWEEN = 2;

interface Entry {
  readonly series: ChartSeries;
  readonly lines: readonly SetLine[];
  /** With its square, in pt. */
  readonly width: number;
}

/** What each colour counts: squares and names beside each other, as many rows as they need. None where no series has a name. */
export function legendPieces(
  series: readonly ChartSeries[],
  style: ChartStyle,
  frame: Frame,
  context: NodeContext,
): Piece[] {
  const named = series.filter(({ name }) => name.inlines.length > 0);
  const square = style.swatch + style.gap;
  const entries = named.map((one): Entry => {
    const lines = setWords(one.name, { width: frame.width - square, align: 'left' }, context);
    return { series: one, lines, width: square + widestOf(lines) };
  });
  return rowsOf(entries, frame.width, style.swatch * BETWEEN).map(row => rowPiece(row, style, frame, context));
}

interface PlacedEntry extends Entry {
  readonly x: number;
}

function rowsOf(entries: readonly Entry[], width: number, between: number): PlacedEntry[][] {
  const rows: PlacedEntry[][] = [];
  let x = 0;
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row && x + entry.width <= width) row.push({ ...entry, x });
    else {
      x = 0;
      rows.push([{ ...entry, x }]);
    }
    x += entry.width + between;
  }
  return rows;
}

function rowPiece(row: readonly PlacedEntry[], style: ChartStyle, frame: Frame, context: NodeContext): Piece {
  const boxes: FilledBox[] = [];
  const lines: Drawing['lines'][number][] = [];
  let height: number = style.swatch;
  for (const { series, x, lines: words } of row) {
    const leading = context.styles.paragraph(series.name.style).leading;
    const middle = Math.max(leading, style.swatch) / 2;
    height = Math.max(height, leading * words.length);
    const left = frame.left + x;
    const { swatch: side } = style;
    boxes.push({ x: left, y: middle - side / 2, width: side, height: side, color: series.color });
    const all = middle + ((words.length - 1) * leading) / 2;
    const moved = words.map(line => shifted(line, left + side + style.gap));
    lines.push(...centred(moved, all, series.name, context));
  }
  const drawing = { kind: 'drawing', tag: context.parent, x: frame.left, width: frame.width, boxes, lines } as const;
  return makePiece(drawing, height);
}
