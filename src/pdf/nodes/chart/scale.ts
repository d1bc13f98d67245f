import type { ChartBlock, ChartStyle } from '../../../layout/tree-chart.ts';
import type { SetLine } from '../../text/set-line.ts';
import type { Frame, NodeContext } from '../node-context.ts';
import { setWords, widestOf, widestWord } from './words.ts';

/** How the bars of a chart lie in its width. Lengths in pt. */
export interface ChartScale {
  /** Width of the names that stand before their bars; 0: all stand above them. */
  readonly names: number;
  /** Where bars begin. */
  readonly zero: number;
  /** The length of a bar for each unit that it counts. */
  readonly unit: number;
  /** The printed numbers, by bar and series, set from 0. */
  readonly numbers: readonly (readonly PlacedNumber[])[];
}

/** A printed number as a line from 0. */
export interface PlacedNumber {
  readonly line: SetLine;
  readonly width: number;
}

/** Bars have at least this part of the width, whatever the names want. */
const LEAST_PLOT = 1 / 4;
/** With less than this part of the width, names stand above their bars. */
const LEAST_NAMES = 0.15;

/** Divides the width into names, bars and the numbers at their ends: the longest bar with its number just fits. */
export function chartScale(block: ChartBlock, style: ChartStyle, frame: Frame, context: NodeContext): ChartScale {
  const numbers = block.bars.map(bar =>
    bar.values.map(({ printed }): PlacedNumber => {
      const [line = NO_LINE] = setWords(printed, { align: 'left' }, context);
      return { line, width: widestOf([line]) };
    }),
  );
  const sides = { left: roomFor(block, numbers, 'left', style), right: roomFor(block, numbers, 'right', style) };
  const most = Math.min(
    frame.width * style.nameShare,
    frame.width * (1 - LEAST_PLOT) - sides.left - sides.right - style.gap,
  );
  const names = namesWidth(block, { most, least: frame.width * LEAST_NAMES }, context);
  const start = names === 0 ? 0 : names + style.gap;
  const { low, high } = rangeOf(block);
  const plot = Math.max(0, frame.width - start - sides.left - sides.right);
  const unit = high > low ? plot / (high - low) : 0;
  return { names, zero: frame.left + start + sides.left - low * unit, unit, numbers };
}

const NO_LINE: SetLine = { parts: [], height: 0, baseline: 0 };

/** Room for the numbers on one side of the bars: negative ones stand at the left. */
function roomFor(
  { bars }: ChartBlock,
  numbers: ChartScale['numbers'],
  side: 'left' | 'right',
  { gap }: ChartStyle,
): number {
  let widest = 0;
  bars.forEach(({ values }, i) => {
    values.forEach(({ number }, j) => {
      const isLeft = number !== null && number < 0;
      if (isLeft === (side === 'left')) widest = Math.max(widest, gap + (numbers[i]?.[j]?.width ?? 0));
    });
  });
  return widest;
}

function rangeOf({ bars }: ChartBlock): { low: number; high: number } {
  const all = bars.flatMap(({ values }) => values.flatMap(({ number }) => number ?? []));
  return all.reduce(({ low, high }, number) => ({ low: Math.min(low, number), high: Math.max(high, number) }), {
    low: 0,
    high: 0,
  });
}

/** How wide the column of names may be, and how wide it has to be able to be, in pt. */
interface NamesRoom {
  readonly most: number;
  readonly least: number;
}

/** Width of the column of names; 0 where one of them would have to be broken inside a word. */
function namesWidth({ bars }: ChartBlock, { most, least }: NamesRoom, context: NodeContext): number {
  if (most < least || bars.some(({ name }) => widestWord(setWords(name, { align: 'left' }, context)) > most)) return 0;
  return Math.max(0, ...bars.map(({ name }) => widestOf(setWords(name, { width: most, align: 'left' }, context))));
}
