import type { ParagraphBlock } from '../../src/layout/tree.ts';
import type { ChartBlock } from '../../src/layout/tree-chart.ts';

/** A chart as a test writes it: names with their numbers, which are printed as `2.255`. */
export interface ChartSketch {
  readonly series?: readonly string[];
  readonly bars: readonly (readonly [name: string, ...numbers: (number | null)[]])[];
  readonly title?: string;
  readonly remark?: string;
}

const COLORS = ['#101010', '#c0c0c0', '#808080'];

/** A chart for `flowTree`. */
export function chart({ series = [''], bars, title, remark }: ChartSketch): ChartBlock {
  return {
    kind: 'chart',
    id: null,
    style: 'bars',
    alt: 'Biểu đồ',
    above: title === undefined ? [] : [words(title, 'heading')],
    series: series.map((name, i) => ({ name: words(name, 'caption'), color: COLORS[i] ?? '' })),
    bars: bars.map(([name, ...numbers]) => ({
      id: null,
      name: words(name, 'cell'),
      values: numbers.map(number => ({ number, printed: words(printed(number), 'cell') })),
    })),
    decimals: 0,
    below: remark === undefined ? [] : [words(remark, 'caption')],
  };
}

function printed(number: number | null): string {
  if (number === null) return '–';
  return String(number)
    .replace('-', '−')
    .replace(/\B(?=(\d{3})+$)/g, '.');
}

function words(text: string, style: string): ParagraphBlock {
  const inlines = text === '' ? [] : [{ kind: 'text', text, style: null, fallback: null } as const];
  return { kind: 'paragraph', id: null, style, inlines };
}
