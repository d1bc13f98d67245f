import type { ParagraphStyle } from '../../layout/tree.ts';
import type { ChartStyle } from '../../layout/tree-chart.ts';
import { emu } from '../units.ts';
import { element, escapeXml, NAMESPACES } from '../xml.ts';
import type { ChartData } from './chart-data.ts';
import type { ChartRange } from './chart-range.ts';
import type { ChartSize } from './chart-size.ts';
import { fill, shapeLook, textLook } from './chart-text.ts';
import { sheetRanges } from './sheet-cells.ts';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/';

/** What a chart part is written from. */
export interface ChartPart {
  readonly data: ChartData;
  readonly size: ChartSize;
  readonly style: ChartStyle;
  /** The paragraph styles of its words. */
  readonly words: { readonly legend: ParagraphStyle; readonly names: ParagraphStyle; readonly values: ParagraphStyle };
  readonly decimals: number;
  readonly format: string;
  readonly range: ChartRange;
  readonly language: string;
}

/** `word/charts/chartN.xml` (ECMA-376 part 1, 21.2): horizontal bars in the order of the data, from the top. */
export function chartPart(part: ChartPart): string {
  const { language, size } = part;
  const off = (name: string): string => element(name, { val: 0 });
  return element(
    'c:chartSpace',
    { 'xmlns:c': `${DRAWING}chart`, 'xmlns:a': `${DRAWING}main`, 'xmlns:r': NAMESPACES['xmlns:r'] },
    off('c:date1904'),
    element('c:lang', { val: language }),
    off('c:roundedCorners'),
    element(
      'c:chart',
      {},
      element('c:autoTitleDeleted', { val: 1 }),
      element('c:plotArea', {}, place('inner', size.plot), barChart(part), ...axes(part), shapeLook(null)),
      size.legend ? legend(part, size.legend) : '',
      element('c:plotVisOnly', { val: 1 }),
      element('c:dispBlanksAs', { val: 'gap' }),
    ),
    shapeLook(null),
    element('c:externalData', { 'r:id': 'workbook' }, off('c:autoUpdate')),
  );
}

/** A place that is given by hand, in parts of the chart (21.2.2.95). */
function place(target: 'inner' | null, { x, y, width, height }: ChartSize['plot']): string {
  const values = Object.entries({ x, y, w: width, h: height });
  return element(
    'c:layout',
    {},
    element(
      'c:manualLayout',
      {},
      target ? element('c:layoutTarget', { val: target }) : '',
      element('c:xMode', { val: 'edge' }),
      element('c:yMode', { val: 'edge' }),
      ...values.map(([name, value]) => element(`c:${name}`, { val: Math.round(value * 1e5) / 1e5 })),
    ),
  );
}

function legend({ words, language }: ChartPart, box: ChartSize['plot']): string {
  const position = element('c:legendPos', { val: 't' });
  return element(
    'c:legend',
    {},
    position,
    place(null, box),

    element('c:overlay', { val: 0 }),
    textLook(words.legend, language),
  );
}

/** The ids of the two axes, which name each other. */
const NAMES_AXIS = 1;
const NUMBERS_AXIS = 2;

function barChart(part: ChartPart): string {
  const { data, size } = part;
  return element(
    'c:barChart',
    {},
    element('c:barDir', { val: 'bar' }),
    element('c:grouping', { val: 'clustered' }),
    element('c:varyColors', { val: 0 }),
    ...data.series.map((_, i) => seriesMarkup(i, part)),
    element('c:gapWidth', { val: size.gapWidth }),
    element('c:overlap', { val: size.overlap }),
    element('c:axId', { val: NAMES_AXIS }),
    element('c:axId', { val: NUMBERS_AXIS }),
  );
}

function seriesMarkup(index: number, part: ChartPart): string {
  const { data, words, format, language } = part;
  const ranges = sheetRanges(data);
  const { name = '', color = '' } = data.series[index] ?? {};
  const flags = { showLegendKey: 0, showVal: 1, showCatName: 0, showSerName: 0, showPercent: 0, showBubbleSize: 0 };
  const labels = element(
    'c:dLbls',
    {},
    element('c:numFmt', { formatCode: format, sourceLinked: 0 }),
    shapeLook(null),
    textLook(words.values, language, 'none'),
    element('c:dLblPos', { val: 'outEnd' }),
    ...Object.entries(flags).map(([flag, val]) => element(`c:${flag}`, { val })),
  );
  return element(
    'c:ser',
    {},
    element('c:idx', { val: index }),
    element('c:order', { val: index }),
    name === '' ? '' : element('c:tx', {}, strings(ranges.series(index), [name])),
    shapeLook(color),
    element('c:invertIfNegative', { val: 0 }),
    labels,
    element(
      'c:cat',
      {},
      strings(
        ranges.names,
        data.bars.map(bar => bar.name),
      ),
    ),
    element(
      'c:val',
      {},
      numbers(
        ranges.numbers(index),
        data.bars.map(bar => bar.numbers[index] ?? null),
        format,
      ),
    ),
  );
}

/** Cells of text, with what they hold (21.2.2.201). */
function strings(formula: string, texts: readonly string[]): string {
  const points = texts.map((text, idx) => element('c:pt', { idx }, element('c:v', {}, escapeXml(text))));
  const cache = element('c:strCache', {}, element('c:ptCount', { val: texts.length }), ...points);
  return element('c:strRef', {}, element('c:f', {}, formula), cache);
}

/** Cells of numbers; what is not known has no point. */
function numbers(formula: string, values: readonly (number | null)[], format: string): string {
  const points = values.map((value, idx) =>
    value === null ? '' : element('c:pt', { idx }, element('c:v', {}, String(value))),
  );
  const count = element('c:ptCount', { val: values.length });
  const cache = element('c:numCache', {}, element('c:formatCode', {}, escapeXml(format)), count, ...points);
  return element('c:numRef', {}, element('c:f', {}, formula), cache);
}

/** Bars run from the foot up unless the axis of names is turned round; that of numbers is not shown. */
function axes({ style, words, range, language }: ChartPart): string[] {
  const val = (name: string, value: string | number): string => element(`c:${name}`, { val: value });
  const limit = (name: 'max' | 'min', value: number | null): string => (value === null ? '' : val(name, value));
  const line = style.axis
    ? element('a:ln', { w: emu(style.axis.width) }, fill(style.axis.color))
    : element('a:ln', {}, element('a:noFill'));
  const marks = [val('majorTickMark', 'none'), val('minorTickMark', 'none')];
  const names = element(
    'c:catAx',
    {},
    val('axId', NAMES_AXIS),
    element('c:scaling', {}, val('orientation', 'maxMin')),
    val('delete', 0),
    val('axPos', 'l'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    ...marks,
    val('tickLblPos', 'low'),
    element('c:spPr', {}, line),
    textLook(words.names, language),
    val('crossAx', NUMBERS_AXIS),
    val('crosses', 'autoZero'),
    val('auto', 0),
    val('lblAlgn', 'ctr'),
    val('lblOffset', 100),
    val('noMultiLvlLbl', 1),
  );
  const numbers = element(
    'c:valAx',
    {},
    val('axId', NUMBERS_AXIS),
    element('c:scaling', {}, val('orientation', 'minMax'), limit('max', range.high), limit('min', range.low)),
    val('delete', 1),
    val('axPos', 't'),
    element('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
    ...marks,
    val('tickLblPos', 'none'),
    val('crossAx', NAMES_AXIS),
    val('crosses', 'autoZero'),
    val('crossBetween', 'between'),
  );
  return [names, numbers];
}
