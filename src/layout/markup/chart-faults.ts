import type { Language } from '../labels.ts';
import type { Fault } from './attribute-faults.ts';
import { readNumber } from './chart-number.ts';
import { chartParts, textOf, valuesOf } from './chart-parts.ts';
import { DEFAULT_CHART_STYLE } from './elements.ts';
import type { MarkupElement, TemplatePoint } from './parse-markup.ts';

/** A fault of a chart, at the element that has it. */
export interface ChartFault {
  readonly at: TemplatePoint | null;
  readonly fault: Fault;
}

/** What is wrong with a chart whose data is merged: bars of other lengths than the series, too many series, no numbers. */
export function chartFaults(
  chart: MarkupElement,
  charts: ReadonlyMap<string, number>,
  language: Language,
): readonly ChartFault[] {
  const { series, bars } = chartParts(chart);
  const count = Math.max(1, series.length);
  const colors = charts.get(chart.attributes.style ?? DEFAULT_CHART_STYLE) ?? count;
  const uncolored = series.filter(one => one.attributes.color === undefined).length;
  const many = uncolored > colors ? [{ at: chart.at, fault: tooManySeries(uncolored, colors) }] : [];
  return [...many, ...bars.flatMap(bar => barFaults(bar, count, language))];
}

function barFaults(bar: MarkupElement, count: number, language: Language): ChartFault[] {
  const values = valuesOf(bar);
  const wrong = values.filter(value => readNumber(textOf(value), language) === undefined);
  const faults = wrong.map(value => ({ at: value.at, fault: noNumber(textOf(value), language) }));
  return values.length === count ? faults : [{ at: bar.at, fault: otherCount(values.length, count) }, ...faults];
}

function noNumber(text: string, language: Language): Fault {
  const example = language === 'vi' ? '2.255 hoặc 1,5' : '2,255 or 1.5';
  return [
    { en: `"${text}" is no number that a chart can show`, vi: `"${text}" không phải số mà biểu đồ vẽ được` },
    {
      en: `write digits (${example.replace('hoặc', 'or')}), or leave it empty where the number is unknown`,
      vi: `viết bằng chữ số (${example.replace('or', 'hoặc')}), hoặc để trống nếu không rõ`,
    },
  ];
}

function otherCount(found: number, wanted: number): Fault {
  return [
    {
      en: `the bar has ${found} values, the chart has ${wanted} series`,
      vi: `thanh có ${found} giá trị, biểu đồ có ${wanted} dãy số`,
    },
    {
      en: 'write a <value> for each <series>, empty where it is unknown',
      vi: 'mỗi <series> cần một <value>, để trống nếu không rõ',
    },
  ];
}

function tooManySeries(found: number, colors: number): Fault {
  return [
    {
      en: `the chart has ${found} series, its style has ${colors} colours`,
      vi: `biểu đồ có ${found} dãy số, kiểu chỉ có ${colors} màu`,
    },
    {
      en: 'add a colour to the style in template.yaml, or write color="…"',
      vi: 'thêm màu vào kiểu trong template.yaml, hoặc viết color="…"',
    },
  ];
}
