import type { Language, Wording } from '../labels.ts';
import type { WrittenChart } from '../template/chart-schema.ts';
import type { ParagraphBlock } from '../tree.ts';
import type { ChartBar, ChartBlock } from '../tree-chart.ts';
import { type BuildContext, paragraphOf, styleOf } from './build-blocks.ts';
import { spokenChart } from './chart-alt.ts';
import { printNumber, readNumber } from './chart-number.ts';
import { chartParts, textOf, valuesOf } from './chart-parts.ts';
import { DEFAULT_CHART_STYLE } from './elements.ts';
import type { MarkupElement } from './parse-markup.ts';

/** A chart of its bars; nothing where there are none. The markup was checked (`chartFaults`). */
export function buildChart(node: MarkupElement, context: BuildContext): ChartBlock[] {
  const name = node.attributes.style ?? DEFAULT_CHART_STYLE;
  const written = context.charts[name];
  if (!written) throw new Error(`the markup was not checked for the chart style "${name}"`);
  const { titles, series, bars, captions } = chartParts(node);
  if (bars.length === 0) return [];
  const read = readBars(bars, context.wording.language);
  const unit = node.attributes.unit?.trim() ?? '';
  const names = series.map(textOf);
  const ordered = node.attributes.order === 'value' ? byValue(read) : read;
  const decimals = read.reduce((most, bar) => Math.max(most, ...bar.decimals), 0);
  const built = ordered.map(bar => barOf(bar, decimals, written, context.wording.language));
  const above = titles.map(title => paragraphOf(title, title.attributes.style ?? written.title));
  const given = node.attributes.alt?.trim();
  return [
    {
      kind: 'chart',
      id: node.attributes.id ?? null,
      style: name,
      alt: given ? given : spokenChart({ series: names, unit, bars: spokenBars(built) }, context.wording),
      above: unit === '' ? above : [...above, unitLine(unit, written, context.wording)],
      series: seriesOf(series, written, context.colors),
      bars: built,
      decimals,
      below: captions.map(caption => paragraphOf(caption, styleOf(caption))),
    },
  ];
}

interface ReadBar {
  readonly id: string | null;
  readonly name: string;
  readonly numbers: readonly (number | null)[];
  readonly decimals: readonly number[];
}

function readBars(bars: readonly MarkupElement[], language: Language): ReadBar[] {
  return bars.map(bar => {
    const values = valuesOf(bar).map(value => readNumber(textOf(value), language) ?? { number: null, decimals: 0 });
    return {
      id: bar.attributes.id ?? null,
      name: (bar.attributes.label ?? '').replace(/[ \t\n\r]+/g, ' ').trim(),
      numbers: values.map(({ number }) => number),
      decimals: values.map(({ decimals }) => decimals),
    };
  });
}

/** The greatest sums first, those without a number last; equal ones as they were. */
function byValue(bars: readonly ReadBar[]): ReadBar[] {
  const sum = ({ numbers }: ReadBar): number => {
    const known = numbers.filter(number => number !== null);
    return known.length === 0 ? -Infinity : known.reduce((total, number) => total + number, 0);
  };
  return bars.toSorted((a, b) => (sum(a) === sum(b) ? 0 : sum(b) - sum(a)));
}

function barOf(bar: ReadBar, decimals: number, written: WrittenChart, language: Language): ChartBar {
  const values = bar.numbers.map(number => {
    return { number, printed: wordsIn(written.values, printNumber(number, decimals, language)) };
  });
  return { id: bar.id, name: wordsIn(written.names, bar.name), values };
}

function seriesOf(
  series: readonly MarkupElement[],
  written: WrittenChart,
  colors: Readonly<Record<string, string>>,
): ChartBlock['series'] {
  const own = series.length > 0 ? series.map(one => ({ name: textOf(one), color: one.attributes.color })) : [UNNAMED];
  const color = (name: string): string => (name.startsWith('#') ? name : (colors[name] ?? '#000000'));
  let next = 0;
  return own.map(one => ({
    name: wordsIn(written.legend, one.name),
    color: color(one.color ?? written.colors[next++] ?? 'text'),
  }));
}

const UNNAMED = { name: '', color: undefined };

function unitLine(unit: string, written: WrittenChart, { label }: Wording): ParagraphBlock {
  return wordsIn(written.unit, `${label('unit')}: ${unit}`);
}

function wordsIn(style: string, text: string): ParagraphBlock {
  const inlines = text === '' ? [] : [{ kind: 'text', text, style: null, fallback: null } as const];
  return { kind: 'paragraph', id: null, style, inlines };
}

function spokenBars(bars: readonly ChartBar[]): { name: string; values: (string | null)[] }[] {
  const plain = ({ inlines }: ParagraphBlock): string =>
    inlines.map(inline => (inline.kind === 'text' ? inline.text : '')).join('');
  return bars.map(({ name, values }) => ({
    name: plain(name),
    values: values.map(({ number, printed }) => (number === null ? null : plain(printed))),
  }));
}
