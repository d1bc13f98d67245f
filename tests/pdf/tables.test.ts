import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { pageTree } from '../support/page-tree.ts';
import { paintedPaths } from '../support/pdf-paths.ts';
import { allElements, readStructure } from '../support/pdf-structure.ts';
import { type PdfText, pdfTexts } from '../support/pdf-words.ts';

function bytesOf(page: string): Uint8Array {
  return writePdf(pageTree(page), loadFonts()).value.bytes;
}

async function findTexts(bytes: Uint8Array, ...wanted: readonly string[]): Promise<PdfText[]> {
  const texts = await pdfTexts(bytes);
  return wanted.map(text => {
    const found = texts.find(candidate => candidate.text === text);
    if (!found) throw new Error(`"${text}" is not in ${texts.map(t => t.text).join(' | ')}`);
    return found;
  });
}

const rightOf = ({ x, width }: PdfText): number => x + width;

const LEFT = (18 * 72) / 25.4;
const RIGHT = 595.28 - LEFT;

describe('a table in the PDF', () => {
  it('has its title above it, in its own style, as the first child of the Table', async () => {
    const bytes = bytesOf(
      '<table><caption>Tên bảng</caption><thead><tr><th>Đầu</th></tr></thead><tbody><tr><td>Thân</td></tr></tbody><tfoot><tr><td>Chân</td></tr></tfoot></table>',
    );
    const [title, head, body, foot] = await findTexts(bytes, 'Tên bảng', 'Đầu', 'Thân', 'Chân');
    expect(title).toMatchObject({ size: expect.closeTo(10.4) });
    expect([title?.y, head?.y, body?.y].every((y, i, all) => i === 0 || (y ?? 0) < (all[i - 1] ?? 0))).toBe(true);
    expect(foot?.y).toBeLessThan(body?.y ?? 0);
    const elements = (await readStructure(bytes)).flatMap(page => allElements(page.root));
    const table = elements.find(({ role }) => role === 'Table');
    expect(table?.children.map(({ role }) => role)).toEqual(['Caption', 'THead', 'TBody', 'TFoot']);
    expect(table?.children[0]?.text).toBe('Tên bảng');
  });

  it('aligns its columns at the right, in the middle, and by the decimal sign', async () => {
    const bytes = bytesOf(
      `<table columns="30mm:right 30mm:center 30mm:decimal" style="table"><tbody>
      <tr><td>1.677</td><td>ngắn</td><td>1.677,25</td></tr><tr><td>9</td><td>dài hơn nhiều</td><td>80</td></tr><tr><td>12</td><td>a</td><td>3,5 %</td></tr></tbody></table>`,
    );
    const [a, b, c] = await findTexts(bytes, '1.677', '9', '12');
    expect([b, c].map(text => text && rightOf(text))).toEqual(
      [a, a].map(text => expect.closeTo(text ? rightOf(text) : 0, 1)),
    );
    const middles = (await findTexts(bytes, 'ngắn', 'dài hơn nhiều', 'a')).map(({ x, width }) => x + width / 2);
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(0.1);
    const [long, whole, short] = await findTexts(bytes, '1.677,25', '80', '3,5 %');
    // Digits of a table are equally wide: the whole part of each number ends where its comma begins.
    const digit = (whole?.width ?? 0) / 2;
    const wholePart = (await findTexts(bytesOf('<p style="table-text">1.677</p>'), '1.677'))[0]?.width ?? 0;
    expect((long?.x ?? 0) + wholePart).toBeCloseTo(whole ? rightOf(whole) : 0, 0);
    expect((short?.x ?? 0) + digit).toBeCloseTo(whole ? rightOf(whole) : 0, 0);
  });

  it('draws no rule through a cell that spans rows, and one where it ends', async () => {
    const bytes = bytesOf(
      `<table columns="40mm 40mm 1*"><thead><tr><th rowspan="2">a</th><th>b</th><th>c</th></tr><tr><th>d</th><th>e</th></tr></thead>
      <tbody><tr><td>f</td><td rowspan="2">g</td><td>h</td></tr><tr><td>i</td><td>j</td></tr></tbody></table>`,
    );
    const rules = (await paintedPaths(bytes)).filter(({ kind }) => kind === 'stroke');
    const ends = rules.map(({ left, right }) => [left, right].map(x => Math.round(((x - LEFT) * 25.4) / 72) || 0));
    expect(ends).toEqual([
      [0, 174], // above
      [40, 174], // in the head, beside the cell that spans it
      [0, 174], // under the head
      [0, 40],
      [80, 174], // both sides of the cell that spans rows
      [0, 174], // below
    ]);
    expect(Math.max(...rules.map(rule => rule.right))).toBeCloseTo(RIGHT, 1);
  });

  it('keeps its totals with the row before them, and does not repeat them', async () => {
    const row = (text: string): string => `<tr><td>${text}</td></tr>`;
    const rows = (count: number): string => Array.from({ length: count }, (_, i) => row(`h${i}`)).join('');
    for (let count = 44; count < 50; count++) {
      const bytes = bytesOf(
        `<table><thead>${row('Đầu')}</thead><tbody>${rows(count)}</tbody><tfoot>${row('Tổng')}${row('Tất cả')}</tfoot></table>`,
      );
      const texts = await pdfTexts(bytes);
      const pagesOf = (text: string): number[] => texts.filter(found => found.text === text).map(({ page }) => page);
      expect(pagesOf('Tổng')).toEqual(pagesOf(`h${count - 1}`));
      expect(pagesOf('Tất cả')).toEqual(pagesOf('Tổng'));
      expect(pagesOf('Đầu')).toEqual([...new Set(texts.map(({ page }) => page))]);
    }
  });
});

describe('marks in the PDF', () => {
  it('sets the font’s own small capitals, and the text stays as it was written', async () => {
    const bytes = bytesOf('<p>Thường <small-caps>Ủy ban nhân dân</small-caps></p>');
    const texts = await pdfTexts(bytes);
    expect(
      texts
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' '),
    ).toBe('Thường Ủy ban nhân dân');
    const plain = await pdfTexts(bytesOf('<p>Thường Ủy ban nhân dân</p>'));
    const width = (all: readonly PdfText[]): number => Math.max(...all.map(rightOf));
    expect(width(texts)).toBeGreaterThan(width(plain) + 5);
    expect(new Set(texts.map(({ size }) => size)).size).toBe(1);
  });

  it('raises and lowers smaller figures, in any order with other marks', async () => {
    const bytes = bytesOf('<p>H<sub>2</sub>O, m<sup><strong>3</strong></sup></p>');
    const [line, low, high] = await findTexts(bytes, 'H', '2', '3');
    expect(low?.size).toBeLessThan(line?.size ?? 0);
    expect(low?.y).toBeLessThan(line?.y ?? 0);
    expect(high?.y).toBeGreaterThan((line?.y ?? 0) + 2);
  });
});
