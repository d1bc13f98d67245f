import type { ChartBlock } from '../../layout/tree-chart.ts';
import type { ChartNeeds, ChartSize } from './chart-size.ts';

/** The least and the greatest number that a chart's axis shows; null: Word decides, also when an editor changes the numbers. */
export interface ChartRange {
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Bars begin at 0, and those of a divided chart have one scale. Negative numbers stand inside of the bars' room, between them
 * and the names: the axis reaches that much further down.
 */
export function chartRange({ bars }: ChartBlock, needs: ChartNeeds, size: ChartSize, isDivided: boolean): ChartRange {
  const numbers = bars.flatMap(({ values }) => values.flatMap(({ number }) => number ?? []));
  const low = numbers.reduce((least, number) => Math.min(least, number), 0);
  const high = numbers.reduce((most, number) => Math.max(most, number), 0);
  const plot = size.plot.width * size.width;
  const room = low === 0 ? 0 : ((high - low) * needs.left) / Math.max(1, plot - needs.left);
  return { low: round(low - room), high: isDivided && high > 0 ? high : null };
}

/** To six digits: what an axis shows needs no more. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}
