import { child, textOf, type XmlElement } from '../../read/docx/xml-tree.ts';
import { descendants } from './read-runs.ts';

/** What a chart prints: the names of its series, and each name with its numbers, with a dash where it has none. */
export interface ChartWords {
  readonly series: string;
  readonly bars: string;
}

/** Reads a chart part (ECMA-376 part 1, 21.2). */
export function chartWords(chart: XmlElement): ChartWords {
  const series = descendants(chart, 'c:ser');
  const names = series.map(one => pointsOf(child(one, 'c:tx')).get('0') ?? '');
  const values = series.map(one => pointsOf(child(one, 'c:val')));
  const formats = series.map(one => child(child(one, 'c:dLbls'), 'c:numFmt')?.attributes.formatCode ?? '');
  const bars = [...pointsOf(child(series[0], 'c:cat'))].map(([at, name]) => {
    const printed = values.map((points, i) => printedNumber(points.get(at), formats[i] ?? ''));
    return [printed.includes(UNKNOWN) ? withoutRemark(name) : name, ...printed].join(' ');
  });
  return { series: names.join(' '), bars: bars.join(' ') };
}

const UNKNOWN = '–';

/** What is not known stands behind the name too, for those who see the chart. */
function withoutRemark(name: string): string {
  return name.replace(/ \((?:[^()]*:\s)?–(?:, [^()]*:\s–)*\)$/u, '');
}

function pointsOf(home: XmlElement | undefined): Map<string, string> {
  const points = home ? descendants(home, 'c:pt') : [];
  return new Map(points.map(point => [point.attributes.idx ?? '', textOf(child(point, 'c:v') ?? '')]));
}

/** A number in the separators that its format says (18.8.31): those of English unless it has others, or Vietnamese. */
function printedNumber(value: string | undefined, format: string): string {
  if (value === undefined) return UNKNOWN;
  const isVietnamese = format.includes('\\.') || format.includes('[$-42A]');
  const decimals = /0\.(0+)/.exec(format)?.[1]?.length ?? 0;
  const [whole = '', part] = Math.abs(Number(value)).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, isVietnamese ? '.' : ',');
  return `${Number(value) < 0 ? '−' : ''}${grouped}${part ? (isVietnamese ? ',' : '.') + part : ''}`;
}
