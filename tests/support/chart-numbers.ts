import { unzipSync } from 'fflate';
import { docxParts, elementsOf, type XmlElement } from './docx-parts.ts';

/** A chart as a file holds it: names of series, and names with their numbers from the top. */
export interface ReadChart {
  readonly series: readonly string[];
  readonly bars: readonly (readonly [name: string, ...numbers: (number | null)[]])[];
}

/** The charts of a DOCX by their parts' order, and the workbooks behind them: read by readers of their own. */
export function readCharts(bytes: Uint8Array): { parts: ReadChart[]; workbooks: ReadChart[] } {
  const parts = docxParts(bytes);
  const files = unzipSync(bytes);
  const numbered = (pattern: RegExp): string[] => Object.keys(files).filter(path => pattern.test(path));
  return {
    parts: numbered(/^word\/charts\/chart\d+\.xml$/).map(path => readPart(parts[path] ?? '')),
    workbooks: numbered(/^word\/embeddings\/.*\.xlsx$/).map(path => readWorkbook(files[path] ?? new Uint8Array())),
  };
}

function readPart(part: string): ReadChart {
  const series = elementsOf(part).filter(({ name }) => name === 'c:ser');
  const points = (ser: XmlElement, child: string): Map<number, string> => {
    const home = ser.children.filter(({ name }) => name === child).flatMap(descendants);
    const found = home.filter(({ name }) => name === 'c:pt');
    return new Map(found.map(pt => [Number(pt.attributes.idx), pt.children[0]?.text ?? '']));
  };
  const names = [...(series[0] ? points(series[0], 'c:cat') : new Map<number, string>())];
  const numbers = series.map(ser => points(ser, 'c:val'));
  return {
    series: series.map(ser => points(ser, 'c:tx').get(0) ?? ''),
    bars: names.map(([i, name]) => [name, ...numbers.map(values => numberOf(values.get(i)))]),
  };
}

function descendants(element: XmlElement): XmlElement[] {
  return [element, ...element.children.flatMap(descendants)];
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}

function readWorkbook(bytes: Uint8Array): ReadChart {
  const sheet = docxParts(bytes)['xl/worksheets/sheet1.xml'] ?? '';
  const rows = elementsOf(sheet).filter(({ name }) => name === 'row');
  const cells = rows.map(row => new Map(row.children.map(cell => [cell.attributes.r?.charAt(0), textOf(cell)])));
  const width = Math.max(
    ...cells.map(row => Math.max(0, ...[...row.keys()].map(letter => (letter ?? 'A').charCodeAt(0) - 65))),
  );
  const letters = Array.from({ length: width }, (_, i) => String.fromCharCode(66 + i));
  const [head = new Map<string | undefined, string>(), ...body] = cells;
  return {
    series: letters.map(letter => head.get(letter) ?? ''),
    bars: body.map(row => [row.get('A') ?? '', ...letters.map(letter => numberOf(row.get(letter)))]),
  };
}

function textOf(cell: XmlElement): string {
  return descendants(cell)
    .map(({ text }) => text)
    .join('');
}
