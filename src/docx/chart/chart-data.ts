import type { ParagraphBlock } from '../../layout/tree.ts';
import type { ChartBlock } from '../../layout/tree-chart.ts';

/** A chart's words and numbers, as a chart part and its workbook hold them. */
export interface ChartData {
  /** An empty name: the only series has none. */
  readonly series: readonly { readonly name: string; readonly color: string }[];
  readonly bars: readonly { readonly name: string; readonly numbers: readonly (number | null)[] }[];
}

/**
 * The data of some bars of a chart. Word prints nothing where there is no number, and would print 0 for a dash: what is not
 * known stands behind the name, `Bộ Y tế (Cá nhân: –)`.
 */
export function chartData(chart: ChartBlock, bars: ChartBlock['bars']): ChartData {
  const series = chart.series.map(({ name, color }) => ({ name: plainWords(name), color }));
  return {
    series,
    bars: bars.map(({ name, values }) => {
      const unknown = values.flatMap(({ number, printed }, i) => {
        const [what, dash] = [series[i]?.name ?? '', plainWords(printed)];
        return number === null ? [what === '' ? dash : `${what}:\u00a0${dash}`] : [];
      });
      const remark = unknown.length > 0 ? ` (${unknown.join(', ')})` : '';
      return { name: plainWords(name) + remark, numbers: values.map(({ number }) => number) };
    }),
  };
}

/** A paragraph's text. */
export function plainWords({ inlines }: ParagraphBlock): string {
  return inlines.map(inline => (inline.kind === 'text' ? inline.text : '')).join('');
}
