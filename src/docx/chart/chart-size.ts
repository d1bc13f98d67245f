import type { ParagraphBlock, ParagraphStyle } from '../../layout/tree.ts';
import type { ChartBlock, ChartStyle } from '../../layout/tree-chart.ts';
import type { MeasureBlocks } from '../text-width.ts';
import { chartData } from './chart-data.ts';

/** How large a chart is in Word, and where its parts stand in it: all but `width` and `height` in parts of these. */
export interface ChartSize {
  /** In pt. */
  readonly width: number;
  readonly height: number;
  readonly legend: Box | null;
  readonly plot: Box;
  /** Between two names, in hundredths of a bar's height (ECMA-376 part 1, 21.2.2.75); between two bars, negative (21.2.2.131). */
  readonly gapWidth: number;
  readonly overlap: number;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What the sizes are worked out from. */
export interface SizeSetting {
  readonly style: ChartStyle;
  readonly paragraphs: Readonly<Record<string, ParagraphStyle>>;
  readonly measureBlocks: MeasureBlocks;
  /** Width of the text, in pt. */
  readonly measure: number;
}

/** What a chart needs, worked out once for all its parts; in pt. */
export interface ChartNeeds {
  readonly style: ChartStyle;
  readonly width: number;
  readonly names: number;
  /** For the numbers at the ends of bars to the left and to the right. */
  readonly left: number;
  readonly right: number;
  /** The bars of one name. */
  readonly bars: number;
  /** One name with its bars: the same for all, Word knows no other. */
  readonly group: number;
  /** Width and height, 0 where no series has a name. */
  readonly legend: { readonly width: number; readonly height: number };
}

/** Word sets words wider and lines higher than our fonts say: this much more. */
const TOLERANCE = 1.08;
const LINE_TOLERANCE = 1.15;
/** Bars have at least this part of the width. */
const LEAST_PLOT = 1 / 3;
/** Names that want more have at least this part of it. */
const LEAST_NAMES = 1 / 4;
/** The widest gap that Word knows. */
const WIDEST_GAP = 500;
/** A lower chart is squeezed out of shape, in pt. */
const LEAST_HEIGHT = 36;

/** Works out what a chart needs. */
export function chartNeeds(chart: ChartBlock, setting: SizeSetting): ChartNeeds {
  const { style, paragraphs, measure } = setting;
  const left = numbersWidth(chart, setting, 'left');
  const right = numbersWidth(chart, setting, 'right');
  const wanted = nameWidths(chart, setting);
  const most = Math.min(measure * style.nameShare, measure * (1 - LEAST_PLOT) - left - right);
  const names = Math.max(1, Math.min(Math.max(0, ...wanted), Math.max(most, measure * LEAST_NAMES)));
  const [first] = chart.bars;
  const leading = (first && paragraphs[first.name.style]?.leading) ?? 0;
  const lines = Math.max(1, ...wanted.map(width => Math.ceil((width - 1) / names)));
  const bars = chart.series.length * (style.barHeight + style.barGap) - style.barGap;
  const group = Math.max(bars, lines * leading * LINE_TOLERANCE) + style.groupGap;
  return { style, width: measure, names, left, right, bars, group, legend: legendNeed(chart, setting) };
}

/** The size of a chart of so many names. */
export function chartSize(count: number, { style, width, names, right, bars, group, legend }: ChartNeeds): ChartSize {
  const head = legend.height === 0 ? 0 : legend.height + style.groupGap;
  const height = Math.max(LEAST_HEIGHT, head + group * count);
  const inner = height - head;
  const start = names + style.gap;
  return {
    width,
    height,
    legend: head === 0 ? null : { x: 0, y: 0, width: legend.width / width, height: legend.height / height },
    plot: { x: start / width, y: head / height, width: (width - start - right) / width, height: inner / height },
    gapWidth: Math.min(WIDEST_GAP, Math.round(((inner / count - bars) / style.barHeight) * 100)),
    overlap: -Math.min(100, Math.round((style.barGap / style.barHeight) * 100)),
  };
}

/** How many names one chart holds at a height, in pt; at least one. */
export function namesIn(height: number, { style, group, legend }: ChartNeeds): number {
  return Math.max(1, Math.floor((height - legend.height - style.groupGap) / group));
}

/** Each square of a legend has this much room around it, in squares. */
const LEGEND_ROOM = 3;

function legendNeed({ series }: ChartBlock, setting: SizeSetting): ChartNeeds['legend'] {
  const { style, paragraphs, measure } = setting;
  const named = series.filter(({ name }) => name.inlines.length > 0);
  const widths = named.map(({ name }) => widthOf(name, setting) * TOLERANCE + style.swatch * (1 + LEGEND_ROOM));
  const leading = (named[0] && paragraphs[named[0].name.style]?.leading) ?? 0;
  const width = widths.reduce((sum, one) => sum + one, 0);
  const rows = Math.ceil(width / measure);
  return { width: Math.min(measure, width), height: rows * Math.max(leading, style.swatch) * LINE_TOLERANCE };
}

/** The widths of the names as the chart part has them, in one line each. */
function nameWidths(chart: ChartBlock, setting: SizeSetting): number[] {
  const { bars } = chartData(chart, chart.bars);
  return chart.bars.map(({ name }, i) => {
    const text = { kind: 'text', text: bars[i]?.name ?? '', style: null, fallback: null } as const;
    return widthOf({ ...name, inlines: [text] }, setting) * TOLERANCE + 1;
  });
}

/** Room for the numbers on one side of the bars: negative ones stand at the left. */
function numbersWidth({ bars }: ChartBlock, setting: SizeSetting, side: 'left' | 'right'): number {
  const all = bars.flatMap(({ values }) => values);
  const there = all.filter(({ number }) => (number !== null && number < 0) === (side === 'left'));
  const widest = there.reduce((most, { printed }) => Math.max(most, widthOf(printed, setting)), 0);
  return there.length === 0 ? 0 : widest * TOLERANCE + setting.style.gap;
}

function widthOf(words: ParagraphBlock, { measureBlocks }: SizeSetting): number {
  return measureBlocks([words]).most;
}
