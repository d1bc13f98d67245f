import type { ChartBar, ChartBlock, ChartStyle } from '../../../layout/tree-chart.ts';
import { type Drawing, type FilledBox, makePiece, type Piece } from '../../flow/piece.ts';
import type { Frame, NodeContext } from '../node-context.ts';
import { type ChartScale, chartScale, type PlacedNumber } from './scale.ts';
import { centred, setWords, shifted } from './words.ts';

/** Room for rounding, so that a name which fits exactly is not broken. */
const TOLERANCE = 0.01;
/** A name that takes more of a column than this stands above its bars, and can be divided. */
const TALLEST_NAME = 1 / 2;

interface Setting {
  readonly frame: Frame;
  readonly context: NodeContext;
}

interface Plan extends Setting {
  readonly block: ChartBlock;
  readonly style: ChartStyle;
  readonly scale: ChartScale;
}

/** A piece for each name with its bars and numbers; all belong to the context's parent. */
export function barPieces(block: ChartBlock, style: ChartStyle, { frame, context }: Setting): Piece[] {
  const scale = chartScale(block, style, frame, context);
  return block.bars.flatMap((bar, i) =>
    groupPieces(bar, scale.numbers[i] ?? [], { block, style, scale, frame, context }),
  );
}

/** The name beside its bars; above them where it is too tall for that. */
function groupPieces(bar: ChartBar, numbers: readonly PlacedNumber[], plan: Plan): Piece[] {
  const { frame, context, scale, style } = plan;
  const beside = scale.names === 0 ? [] : setWords(bar.name, { width: scale.names + TOLERANCE }, context);
  const height = beside.length * context.styles.paragraph(bar.name.style).leading;
  if (scale.names > 0 && height <= context.columnHeight * TALLEST_NAME) {
    const lines = beside.map(line => shifted(line, frame.left));
    return [groupPiece(bar, numbers, { height, lines }, plan)];
  }
  const above = setWords(bar.name, { width: frame.width, align: 'left' }, context);
  const pieces = above.map((line, i) => {
    const drawing = drawingOf(plan, [], [{ line: shifted(line, frame.left), y: 0 }]);
    const isInside = i > 1 && i < above.length - 2;
    return makePiece(drawing, line.height, {
      bond: isInside ? 'free' : 'heading',
      before: i === 0 ? style.groupGap : 0,
    });
  });
  return [...pieces, groupPiece(bar, numbers, { height: 0, lines: [] }, plan)];
}

/** The lines of a name, and their height in pt. */
interface NameLines {
  readonly height: number;
  readonly lines: ReturnType<typeof setWords>;
}

function groupPiece(bar: ChartBar, numbers: readonly PlacedNumber[], name: NameLines, plan: Plan): Piece {
  const { style, scale, block, context } = plan;
  const pitch = pitchOf(bar, plan);
  const stack = pitch * bar.values.length - style.barGap;
  const height = Math.max(stack, name.height) + style.groupGap;
  const boxes: FilledBox[] = [];
  const lines: Drawing['lines'][number][] = [...centred(name.lines, height / 2, bar.name, context)];
  bar.values.forEach(({ number, printed }, i) => {
    const middle = (height - stack) / 2 + i * pitch + (pitch - style.barGap) / 2;
    const length = (number ?? 0) * scale.unit;
    const left = scale.zero + Math.min(0, length);
    const color = block.series[i]?.color ?? '';
    if (length !== 0)
      boxes.push({ x: left, y: middle - style.barHeight / 2, width: Math.abs(length), height: style.barHeight, color });
    const { line, width } = numbers[i] ?? NOTHING;
    const x = length < 0 || (number ?? 0) < 0 ? left - style.gap - width : scale.zero + length + style.gap;
    lines.push(...centred([shifted(line, x)], middle, printed, context));
  });
  return makePiece(drawingOf(plan, [...boxes, ...axis(plan, height)], lines), height);
}

const NOTHING: PlacedNumber = { line: { parts: [], height: 0, baseline: 0 }, width: 0 };

/** From one bar to the next: their numbers must not touch. */
function pitchOf({ values }: ChartBar, { style, context }: Plan): number {
  const [first] = values;
  const { size } = first ? context.styles.paragraph(first.printed.style) : { size: 0 };
  return Math.max(style.barHeight, size) + style.barGap;
}

function axis({ style, scale }: Plan, height: number): FilledBox[] {
  if (style.axis === null || style.axis.width === 0) return [];
  const { width, color } = style.axis;
  return [{ x: scale.zero - width / 2, y: 0, width, height, color }];
}

function drawingOf({ frame, context }: Plan, boxes: readonly FilledBox[], lines: Drawing['lines']): Drawing {
  return { kind: 'drawing', tag: context.parent, x: frame.left, width: frame.width, boxes, lines };
}
