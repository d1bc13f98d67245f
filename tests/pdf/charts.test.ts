import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import type { LayoutBlock, LayoutTree } from '../../src/layout/tree.ts';
import type { PdfOptions } from '../../src/pdf/pdf-options.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { archiveFaults } from '../support/archive-faults.ts';
import { chart } from '../support/chart-block.ts';
import { cell, columns, flowTree, heading, lines, list, PAGE, table } from '../support/flow-tree.ts';
import { type PaintedBox, paintedBoxes } from '../support/pdf-boxes.ts';
import { allElements, readStructure } from '../support/pdf-structure.ts';
import { type PdfText, pdfTexts } from '../support/pdf-words.ts';

function write(body: readonly LayoutBlock[] | LayoutTree, options: PdfOptions = {}): Uint8Array {
  return writePdf('body' in body ? body : flowTree(body), loadFonts(), options).value.bytes;
}

const DARK = '#101010';
const LIGHT = '#c0c0c0';
const AXIS = 0.5;

/** The bars of a colour: neither the squares of a legend nor the line where bars begin. */
function barsOf(boxes: readonly PaintedBox[], color: string): PaintedBox[] {
  return boxes.filter(box => box.color === color && box.height === 6 && box.width !== 6);
}

const right = ({ x, width }: PdfText): number => x + width;
const find = (texts: readonly PdfText[], text: string): PdfText => {
  const found = texts.find(t => t.text.trim() === text);
  if (!found) throw new Error(`"${text}" is not printed: ${texts.map(t => t.text).join(' | ')}`);
  return found;
};

const TWO = chart({
  title: 'Khen 2.343 tập thể',
  series: ['Tập thể', 'Cá nhân'],
  bars: [
    ['Bộ Công an', 88, 205],
    ['Bộ Y tế', 2255, null],
    ['Sở', 0, 1000],
  ],
  remark: 'Theo báo cáo',
});

/** Sixty names, of which every seventh does not say one number. */
const SIXTY = chart({
  series: ['Tập thể', 'Cá nhân'],
  bars: Array.from({ length: 60 }, (_, i) => [`Cơ quan ${i + 1}`, i % 7 === 0 ? null : i * 11, 1000 + i]),
  title: 'Sáu mươi',
  remark: 'Hết',
});

describe('a chart in the PDF', () => {
  it('has bars as long as its numbers, the numbers at their ends and the names before them', async () => {
    const bytes = write([TWO]);
    const [boxes, texts] = [await paintedBoxes(bytes), await pdfTexts(bytes)];
    const [dark, light] = [barsOf(boxes, DARK), barsOf(boxes, LIGHT)];
    expect(dark.map(({ width }) => Math.round((width / (dark[1]?.width ?? 1)) * 2255))).toEqual([88, 2255]);
    expect(light.map(({ width }) => Math.round((width / (dark[1]?.width ?? 1)) * 2255))).toEqual([205, 1000]);
    for (const [number, bar] of [
      ['88', dark[0]],
      ['2.255', dark[1]],
      ['205', light[0]],
    ] as const) {
      const printed = find(texts, number);
      expect(printed.x - (bar?.x ?? 0) - (bar?.width ?? 0)).toBeCloseTo(4, 1);
      const middle = PAGE.height - printed.y - printed.size * 0.33;
      expect(Math.abs(middle - (bar?.y ?? 0) - 3), number).toBeLessThan(0.5);
    }
    const zero = dark[0]?.x ?? 0;
    for (const name of ['Bộ Công an', 'Bộ Y tế', 'Sở'])
      expect(right(find(texts, name))).toBeLessThanOrEqual(zero - 4 + 0.1);
    expect(right(find(texts, '2.255'))).toBeCloseTo(PAGE.width - PAGE.margin, 1);
  });

  it('prints a dash and no bar where a number is not known, and 0 where it is 0', async () => {
    const bytes = write([TWO]);
    const [boxes, texts] = [await paintedBoxes(bytes), await pdfTexts(bytes)];
    expect(barsOf(boxes, DARK).length + barsOf(boxes, LIGHT).length).toBe(4);
    const zero = barsOf(boxes, DARK)[0]?.x ?? 0;
    for (const sign of ['–', '0']) expect(find(texts, sign).x).toBeCloseTo(zero + 4, 1);
  });

  it('keeps to its styles: sizes, and one line where bars begin from the first name to the last', async () => {
    const bytes = write([TWO]);
    const texts = await pdfTexts(bytes);
    expect(['Khen 2.343 tập thể', 'Tập thể', 'Bộ Y tế', '205', 'Theo báo cáo'].map(t => find(texts, t).size)).toEqual([
      11, 8, 8, 8, 8,
    ]);
    const axis = (await paintedBoxes(bytes)).filter(({ width }) => Math.abs(width - AXIS) < 0.02);
    expect(axis).toHaveLength(3);
    const feet = axis.map(({ y, height }) => y + height);
    for (const [i, { y }] of axis.slice(1).entries()) expect(y).toBeCloseTo(feet[i] ?? 0, 1);
  });

  it('sets negative numbers to the left of the line where bars begin', async () => {
    const bytes = write([
      chart({
        bars: [
          ['a', 100],
          ['b', -50],
          ['c', -7],
        ],
      }),
    ]);
    const [boxes, texts] = [await paintedBoxes(bytes), await pdfTexts(bytes)];
    const [a, b] = barsOf(boxes, DARK);
    expect((b?.x ?? 0) + (b?.width ?? 0)).toBeCloseTo(a?.x ?? 0, 1);
    expect((b?.width ?? 0) / (a?.width ?? 1)).toBeCloseTo(0.5, 2);
    // pdf.js joins the name and the number: they stand in this order on one line.
    expect(right(find(texts, 'b −50'))).toBeCloseTo((b?.x ?? 0) - 4, 1);
  });

  it('sets names above their bars where there is no room beside them', async () => {
    const bytes = write([
      columns(
        3,
        chart({
          bars: [
            ['Quỹ khen thưởng', 999_999_999_999_999],
            ['Bé', 1],
          ],
        }),
      ),
    ]);
    const [boxes, texts] = [await paintedBoxes(bytes), await pdfTexts(bytes)];
    const bar = barsOf(boxes, DARK)[0];
    expect(PAGE.height - find(texts, 'Quỹ khen thưởng').y).toBeLessThan(bar?.y ?? 0);
    expect(bar?.width).toBeGreaterThan(20);
    expect(right(find(texts, '999.999.999.999.999'))).toBeLessThan(
      (PAGE.width - 2 * PAGE.margin - 24) / 3 + PAGE.margin + 0.1,
    );
  });

  it('is one Figure with its words, a box around it, and all its text inside in reading order', async () => {
    const bytes = write([{ ...TWO, alt: 'Biểu đồ hai dãy' }]);
    const elements = (await readStructure(bytes)).flatMap(page => allElements(page.root));
    const figures = elements.filter(({ role }) => role === 'Figure');
    expect(figures.map(({ text }) => text)).toEqual(['Tập thể Cá nhân Bộ Công an 88 205 Bộ Y tế 2.255 – Sở 0 1.000']);
    expect(elements.filter(({ role }) => role === 'Caption').map(({ text }) => text)).toEqual([
      'Khen 2.343 tập thể',
      'Theo báo cáo',
    ]);
    const written = Buffer.from(bytes).toString('latin1');
    const [, box = ''] = /\/Alt <feff.*\/BBox\[([\d. ]+)\]/.exec(written) ?? [];
    const [left, foot, , top] = box.split(' ').map(Number);
    const texts = await pdfTexts(bytes);
    expect(left).toBe(PAGE.margin);
    expect(top).toBeGreaterThan(find(texts, 'Tập thể').y + 5);
    expect(foot).toBeLessThan(find(texts, '1.000').y);
  });

  it('that is taller than a page goes on under its legend, with nothing lost or cut', async () => {
    const bytes = write([SIXTY]);
    const [boxes, texts] = [await paintedBoxes(bytes), await pdfTexts(bytes)];
    const printed = texts.map(({ text }) => text.trim()).filter(text => text !== '');
    const expected = SIXTY.bars.flatMap(({ name, values }) => [name, ...values.map(value => value.printed)]);
    const words = expected.flatMap(({ inlines }) => inlines.map(inline => (inline.kind === 'text' ? inline.text : '')));
    expect(printed.filter(text => !['Tập thể', 'Cá nhân', 'Sáu mươi', 'Hết'].includes(text))).toEqual(words);
    expect(barsOf(boxes, LIGHT)).toHaveLength(60);
    const pages = Math.max(...texts.map(({ page }) => page));
    expect(pages).toBeGreaterThan(8);
    for (let page = 1; page <= pages; page++) {
      const there = texts.filter(text => text.page === page).map(({ text }) => text.trim());
      expect(
        there.filter(text => text === 'Tập thể'),
        `page ${page}`,
      ).toHaveLength(1);
      expect(there.filter(text => text.startsWith('Cơ quan')).length, `page ${page}`).toBeGreaterThan(1);
    }
    for (const { y, height } of boxes)
      expect(y >= PAGE.margin - 0.1 && y + height <= PAGE.height - PAGE.margin + 0.1).toBe(true);
    const { value } = await verifyPdf(bytes);
    expect(value.findings).toEqual([]);
  });

  it('has a legend once in the text; where it is printed again it is none of it', async () => {
    const pages = await readStructure(write([SIXTY]));
    expect(pages.map(({ artifacts }) => artifacts.join('').replace(/\s+/g, ' ').trim()).slice(0, 3)).toEqual([
      '',
      'Tập thểCá nhân',
      'Tập thểCá nhân',
    ]);
    expect(pages.flatMap(({ unmarked }) => unmarked)).toEqual([]);
  });

  it('stays in one column where it fits, and a heading and its remark with it', async () => {
    const three = chart({
      bars: [
        ['m', 1],
        ['n', 2],
        ['p', 3],
      ],
      title: 'Tên',
      remark: 'Hết',
    });
    const texts = await pdfTexts(write([lines('a', 4), heading('h'), three, lines('b', 2)]));
    const pages = ['aw0', 'hw0', 'Tên', 'm', 'p', 'Hết'].map(text => find(texts, text).page);
    expect(pages).toEqual([1, 2, 2, 2, 2, 2]);
  });

  it('wraps long names, also of six hundred characters, and leaves no text over another', async () => {
    const long = Array.from({ length: 130 }, (_, i) => `w${i}`).join(' ');
    const bytes = write([
      chart({
        bars: [
          ['Ngắn', 3],
          [long, 5],
          ['Ủy ban nhân dân tỉnh Bà Rịa Vũng Tàu và các sở', 4],
        ],
      }),
    ]);
    const texts = await pdfTexts(bytes);
    expect(texts.flatMap(({ text }) => text.match(/w\d+/g) ?? []).join(' ')).toBe(long);
    const touching = texts.filter(a =>
      texts.some(
        b => a !== b && a.page === b.page && Math.abs(a.y - b.y) < 6 && a.x < right(b) - 0.1 && b.x < right(a) - 0.1,
      ),
    );
    expect(touching).toEqual([]);
    expect(Math.min(...texts.map(({ y }) => y))).toBeGreaterThan(PAGE.margin);
  });

  it('stands in columns, cells and lists', async () => {
    const small = chart({
      bars: [
        ['trong', 5],
        ['ngoài', 10],
      ],
    });
    const bytes = write([columns(2, small), list([small]), table(0, [[cell([small]), cell([lines('b', 1)])]])]);
    const widths = barsOf(await paintedBoxes(bytes), DARK).map(({ width }) => width);
    expect(widths).toHaveLength(6);
    for (const at of [0, 2, 4]) expect((widths[at] ?? 0) / (widths[at + 1] ?? 1)).toBeCloseTo(0.5, 2);
  });

  it('is sound in every kind of file, and tells its series apart in black alone', async () => {
    expect(archiveFaults(write([TWO], { archive: 'a-1b' }))).toEqual([]);
    expect((await verifyPdf(write([TWO]))).value.findings).toEqual([]);
    const black = await paintedBoxes(write([TWO], { print: { oneInk: true } }));
    const shades = new Set(black.filter(({ height, width }) => height === 6 && width !== 6).map(({ color }) => color));
    expect([...shades].sort()).toEqual(['#000000', '#c0c0c0']);
  });

  it('is the same to the byte every time', () => {
    expect(Buffer.compare(write([TWO, SIXTY]), write([TWO, SIXTY]))).toBe(0);
  });
});
