import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { LayoutBlock, LayoutTree } from '../../src/layout/tree.ts';
import type { ChartBlock } from '../../src/layout/tree-chart.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { chart } from '../support/chart-block.ts';
import { type ReadChart, readCharts } from '../support/chart-numbers.ts';
import { docxParts, elementsOf, type XmlElement } from '../support/docx-parts.ts';
import { flowTree, lines } from '../support/flow-tree.ts';
import { pdfTexts } from '../support/pdf-words.ts';

async function write(body: readonly LayoutBlock[] | LayoutTree): Promise<Uint8Array> {
  return (await writeDocx('body' in body ? body : flowTree(body), loadFonts())).value;
}

const TWO = chart({
  title: 'Khen 2.343 tập thể',
  series: ['Tập thể', 'Cá nhân'],
  bars: [
    ['Bộ Công an', 88, 205],
    ['Bộ “Y tế” & Sở', 2255, null],
    ['Sở', 0, 1000],
  ],
  remark: 'Theo báo cáo',
});

const values = (elements: readonly XmlElement[], name: string): string[] =>
  elements.filter(element => element.name === name).map(({ attributes }) => attributes.val ?? '');

async function chartElements(block: ChartBlock): Promise<XmlElement[]> {
  return elementsOf(docxParts(await write([block]))['word/charts/chart1.xml'] ?? '');
}

/** Prints a whole number by a format of three conditions, as Word does: digits from the right into the places of the format. */
function printed(number: number, format: string): string {
  const sections = format.split(';');
  const fits = (section: string): boolean => number >= Number(/^\[>=(\d+)\]/.exec(section)?.[1] ?? 0);
  const digits = String(number).split('');
  const places = (sections.find(fits) ?? '')
    .replace(/^\[.*?\]/, '')
    .replace(/\\(.)/g, '$1')
    .split('')
    .reverse();
  const out = places.map(place => (/[#0]/.test(place) ? (digits.pop() ?? place.replace('#', '')) : place));
  return digits.join('') + out.reverse().join('');
}

describe('a chart in the DOCX', () => {
  it('holds the same names and numbers in its part and in its workbook, in the order of the tree', async () => {
    const expected: ReadChart = {
      series: ['Tập thể', 'Cá nhân'],
      bars: [
        ['Bộ Công an', 88, 205],
        ['Bộ “Y tế” & Sở (Cá nhân:\u00a0–)', 2255, null],
        ['Sở', 0, 1000],
      ],
    };
    expect(readCharts(await write([TWO]))).toEqual({ parts: [expected], workbooks: [expected] });
  });

  it('has every number that the PDF prints, and a changed one is found', async () => {
    const tree = flowTree([TWO]);
    const inPdf = (await pdfTexts(writePdf(tree, loadFonts()).value.bytes)).map(({ text }) => text.trim());
    const numbersInPdf = inPdf.filter(text => /^\d[\d.]*$/.test(text)).map(text => Number(text.replaceAll('.', '')));
    const numbersOf = (read: ReadChart | undefined): (string | number | null)[] =>
      (read?.bars ?? []).flatMap(([, ...numbers]) => numbers.filter(number => number !== null));
    const files = unzipSync(await write(tree));
    const read = readCharts(zipSync(files));
    expect(numbersInPdf).toEqual([88, 205, 2255, 0, 1000]);
    expect([numbersOf(read.parts[0]), numbersOf(read.workbooks[0])]).toEqual([numbersInPdf, numbersInPdf]);
    const part = new TextDecoder()
      .decode(files['word/charts/chart1.xml'])
      .replace('<c:v>2255</c:v>', '<c:v>2256</c:v>');
    const spoilt = readCharts(zipSync({ ...files, 'word/charts/chart1.xml': new TextEncoder().encode(part) }));
    expect(numbersOf(spoilt.parts[0])).not.toEqual(numbersInPdf);
  });

  it('refers each part of its data to the cells that hold it', async () => {
    const formulas = (await chartElements(TWO)).filter(({ name }) => name === 'c:f').map(({ text }) => text);
    expect(formulas).toEqual([
      'Sheet1!$B$1',
      'Sheet1!$A$2:$A$4',
      'Sheet1!$B$2:$B$4',
      'Sheet1!$C$1',
      'Sheet1!$A$2:$A$4',
      'Sheet1!$C$2:$C$4',
    ]);
  });

  it('runs from the top down in bars that begin at 0, with gaps where nothing is known', async () => {
    const elements = await chartElements(TWO);
    expect(values(elements, 'c:barDir')).toEqual(['bar']);
    expect(values(elements, 'c:orientation')).toEqual(['maxMin', 'minMax']);
    expect(values(elements, 'c:min')).toEqual(['0']);
    expect(values(elements, 'c:max')).toEqual([]);
    expect(values(elements, 'c:dispBlanksAs')).toEqual(['gap']);
    expect(values(elements, 'c:invertIfNegative')).toEqual(['0', '0']);
    expect(elements.filter(({ name }) => name.endsWith('Gridlines'))).toEqual([]);
  });

  it('prints its numbers as the language does, on any computer', async () => {
    const formats = async (block: ChartBlock, language: string): Promise<string[]> => {
      const tree = flowTree([block]);
      const parts = docxParts(await write({ ...tree, meta: { ...tree.meta, language } }));
      const labels = elementsOf(parts['word/charts/chart1.xml'] ?? '').filter(({ name }) => name === 'c:dLbls');
      return labels.flatMap(({ children }) =>
        children.filter(({ name }) => name === 'c:numFmt').map(({ attributes }) => attributes.formatCode ?? ''),
      );
    };
    const [vietnamese = '', second] = await formats(TWO, 'vi-VN');
    expect(second).toBe(vietnamese);
    const numbers = [0, 7, 88, 999, 1000, 2255, 65_000, 999_999, 1_000_000, 12_000_045, 999_999_999];
    const inVietnamese = [
      '0',
      '7',
      '88',
      '999',
      '1.000',
      '2.255',
      '65.000',
      '999.999',
      '1.000.000',
      '12.000.045',
      '999.999.999',
    ];
    expect(numbers.map(number => printed(number, vietnamese))).toEqual(inVietnamese);
    const [english = ''] = await formats(TWO, 'en-GB');
    expect(numbers.map(number => printed(number, english))).toEqual(
      inVietnamese.map(text => text.replaceAll('.', ',')),
    );
    const [negative] = await formats({ ...chart({ bars: [['a', -5]] }), decimals: 1 }, 'vi-VN');
    expect(negative).toBe('[$-42A]#,##0.0;[$-42A]"−"#,##0.0');
  });

  it('has the colours and the fonts of its styles, and its words in the language', async () => {
    const elements = await chartElements(TWO);
    const colors = elements
      .filter(({ name }) => name === 'c:ser')
      .map(({ children }) => {
        const look = children.find(({ name }) => name === 'c:spPr');
        return look?.children[0]?.children[0]?.attributes.val;
      });
    expect(colors).toEqual(['101010', 'c0c0c0']);
    const fonts = elements.filter(({ name }) => name === 'a:latin').map(({ attributes }) => attributes.typeface);
    expect(new Set(fonts)).toEqual(new Set(['Source Serif 4']));
    const sizes = elements.filter(({ name }) => name === 'a:defRPr').map(({ attributes }) => attributes.sz);
    expect(new Set(sizes)).toEqual(new Set(['800']));
    expect(values(elements, 'c:lang')).toEqual(['vi-VN']);
  });

  it('makes room for negative numbers between names and bars', async () => {
    const elements = await chartElements(
      chart({
        bars: [
          ['a', 100],
          ['b', -50],
        ],
      }),
    );
    const [low] = values(elements, 'c:min').map(Number);
    expect(low).toBeLessThan(-50);
    expect(low).toBeGreaterThan(-80);
    expect(values(elements, 'c:tickLblPos')).toEqual(['low', 'none']);
  });

  it('stands between its title and its remark, which are text in their styles, and keeps to them', async () => {
    const parts = docxParts(await write([{ ...TWO, alt: 'Biểu đồ “hai dãy”' }, lines('a', 1)]));
    const elements = elementsOf(parts['word/document.xml'] ?? '');
    const styles = elements.filter(({ name }) => name === 'w:pStyle').map(({ attributes }) => attributes['w:val']);
    expect(styles).toEqual(['P-heading', 'B-figure-1', 'P-caption', 'P-text', ...styles.slice(4)]);
    expect(parts['word/styles.xml']).toMatch(/w:styleId="B-figure-1".*?<w:keepNext\/>/);
    expect(elements.find(({ name }) => name === 'wp:docPr')?.attributes).toMatchObject({
      id: '1',
      descr: 'Biểu đồ “hai dãy”',
    });
  });

  it('is known to the package with its workbook, also in a header', async () => {
    const tree = flowTree([TWO, chart({ bars: [['a', 1]] })]);
    const bytes = await write({ ...tree, header: { first: [TWO], rest: [], left: null } });
    const parts = docxParts(bytes);
    const charts = ['chart1', 'chart2', 'chart3'];
    for (const name of charts) {
      expect(parts['[Content_Types].xml']).toContain(`PartName="/word/charts/${name}.xml"`);
      expect(parts[`word/charts/_rels/${name}.xml.rels`]).toContain(`Target="../embeddings/${name}.xlsx"`);
      expect(Object.keys(unzipSync(bytes))).toContain(`word/embeddings/${name}.xlsx`);
    }
    expect(parts['word/_rels/header1.xml.rels']?.match(/charts\/chart\d/g)).toHaveLength(1);
    expect(parts['[Content_Types].xml']).toContain('Extension="xlsx"');
    expect(docxParts(await write([lines('a', 1)]))['[Content_Types].xml']).not.toContain('xlsx');
  });

  it('that is taller than a page is divided into several of one scale, with nothing lost', async () => {
    const bars = Array.from(
      { length: 61 },
      (_, i) => [`Cơ quan ${i + 1}`, i % 7 === 0 ? null : i * 11] as [string, number | null],
    );
    const bytes = await write([chart({ bars, title: 'Sáu mươi', remark: 'Hết' })]);
    const { parts, workbooks } = readCharts(bytes);
    expect(parts.length).toBeGreaterThan(5);
    expect(parts).toEqual(workbooks);
    const read = parts.flatMap(part => part.bars.map(([name, number]) => [name.replace(/ \(–\)$/, ''), number]));
    expect(read).toEqual(bars);
    const xml = docxParts(bytes);
    const highest = parts.map((_, i) => values(elementsOf(xml[`word/charts/chart${i + 1}.xml`] ?? ''), 'c:max').join());
    expect(new Set(highest)).toEqual(new Set(['660']));
    const document = elementsOf(xml['word/document.xml'] ?? '');
    const shown = document.filter(({ name }) => name === 'wp:docPr').map(({ attributes }) => attributes.descr);
    expect(shown).toEqual(parts.map((_, i) => `Biểu đồ (${i + 1}/${parts.length})`));
    const extents = document.filter(({ name }) => name === 'wp:extent');
    for (const { attributes } of extents) expect(Number(attributes.cy) / 12_700).toBeLessThanOrEqual(120 * 0.8 + 0.1);
  });

  it('is the same to the byte every time', async () => {
    expect(Buffer.compare(await write([TWO, TWO]), await write([TWO, TWO]))).toBe(0);
  });
});
