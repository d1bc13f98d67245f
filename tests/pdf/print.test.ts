import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { readPrintFlags } from '../../src/cli/print-options.ts';
import type { PrintOptions } from '../../src/pdf/pdf-options.ts';
import { cropMarks } from '../../src/pdf/print/crop-marks.ts';
import { BLACK_INK } from '../../src/pdf/print/ink.ts';
import { arrangeSheets, slugOf } from '../../src/pdf/print/sheets.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { allElements, readStructure } from '../support/pdf-structure.ts';
import { pdfTexts } from '../support/pdf-words.ts';
import { inputTree } from '../support/sample-tree.ts';

const MM = 72 / 25.4;
const ARTICLE = 'hien-mau-tinh-nguyen.txt';
const tree = await inputTree(ARTICLE);

const printed = (print: PrintOptions): Uint8Array => writePdf(tree, loadFonts(), { print }).value.bytes;

/** The pages of each side of a booklet, from 1; 0 for a blank. */
function sides(pages: number): number[][] {
  const page = { width: 100, height: 200 };
  return arrangeSheets({ ...page, pages }, { booklet: true }).map(sheet =>
    [0, 100].map(x => (sheet.pages.find(placed => placed.x === x)?.page ?? -1) + 1),
  );
}

describe('a booklet', () => {
  it('has the last page beside the first, and the second beside the one before the last', () => {
    expect(sides(8)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
  });

  it('is filled up with blanks to whole sheets', () => {
    expect(sides(1)).toEqual([
      [0, 1],
      [0, 0],
    ]);
    expect(sides(6)).toEqual([
      [0, 1],
      [2, 0],
      [6, 3],
      [4, 5],
    ]);
  });

  it('holds every page once, whatever their number', () => {
    for (let pages = 1; pages <= 40; pages++) {
      const all = sides(pages)
        .flat()
        .filter(page => page > 0);
      expect([...all].sort((a, b) => a - b)).toEqual(Array.from({ length: pages }, (_, i) => i + 1));
    }
  });

  it('is twice as wide, holds the same words, and claims nothing', async () => {
    const { bytes, claims } = writePdf(tree, loadFonts(), { print: { booklet: true } }).value;
    const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
    const [, , width = 0] = (await document.getPage(1)).view;
    expect(width).toBeCloseTo(2 * tree.page.width, 1);
    expect(claims).toEqual({ archive: null, accessible: false });
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('StructTreeRoot');
    const words = (texts: { text: string }[]): string =>
      texts
        .map(t => t.text)
        .join('')
        .split('')
        .sort()
        .join('')
        .trim();
    expect(words(await pdfTexts(bytes))).toBe(words(await pdfTexts(printed({}))));
  });
});

describe('a sheet for the press', () => {
  const print = { bleed: 3 * MM, marks: true };

  it('has its page where the boxes say, and the words moved with it', async () => {
    const bytes = printed(print);
    const file = Buffer.from(bytes).toString('latin1');
    const slug = slugOf(print);
    const trim = /\/TrimBox \[([\d. ]+)\]/.exec(file)?.[1]?.split(' ').map(Number) ?? [];
    expect((trim[2] ?? 0) - (trim[0] ?? 0)).toBeCloseTo(tree.page.width, 2);
    const bleed = /\/BleedBox \[([\d. ]+)\]/.exec(file)?.[1]?.split(' ').map(Number) ?? [];
    expect((trim[0] ?? 0) - (bleed[0] ?? 0)).toBeCloseTo(3 * MM, 2);
    const [plain, moved] = [(await pdfTexts(printed({})))[5], (await pdfTexts(bytes))[5]];
    expect((moved?.x ?? 0) - (plain?.x ?? 0)).toBeCloseTo(slug, 1);
    expect((moved?.y ?? 0) - (plain?.y ?? 0)).toBeCloseTo(slug, 1);
  });

  it('has eight marks, all of them outside of the bleed', () => {
    const trim = { x: 50, y: 50, width: 100, height: 200 };
    const marks = cropMarks(trim, print);
    expect(marks).toHaveLength(8);
    const isOutside = (x: number, y: number): boolean =>
      x <= 50 - 8.5 || x >= 150 + 8.5 || y <= 50 - 8.5 || y >= 250 + 8.5;
    for (const { x1, y1, x2, y2 } of marks) expect(isOutside(x1, y1) && isOutside(x2, y2)).toBe(true);
  });
});

describe('one ink', () => {
  it('is grey alone, and solid where it is darker than the middle', () => {
    expect([BLACK_INK.fill('#111111'), BLACK_INK.fill('#9B1C1C'), BLACK_INK.stroke('#DDDDDD')]).toEqual([
      '0 g',
      '0 g',
      '0.867 G',
    ]);
  });
});

describe('a draft', () => {
  it('says so on every page, outside of its text', async () => {
    const pages = await readStructure(printed({ draft: 'DỰ THẢO' }));
    expect(pages).toHaveLength(2);
    for (const { artifacts, unmarked } of pages) {
      expect(artifacts.join('|')).toContain('DỰ THẢO');
      expect(unmarked).toEqual([]);
    }
  });
});

describe('some pages', () => {
  it('are printed with their own numbers, and their structure alone', async () => {
    const [page, ...others] = await readStructure(printed({ pages: [{ first: 2, last: 9 }] }));
    expect(others).toEqual([]);
    expect(page?.artifacts.join(' ')).toContain('Trang 2/2');
    const elements = allElements(page?.root ?? { role: '', text: '', children: [] });
    expect(elements.some(e => e.text.startsWith('I. MỘT PHONG TRÀO'))).toBe(false);
    const headings = elements.filter(e => /^H\d/.test(e.role)).map(e => `${e.role} ${e.text.slice(0, 3)}`);
    expect(headings[0]).toBe('H1 IV.'); // no level above it is printed (ISO 14289-1, 7.4.2)
  });

  it.each([
    [
      '1-2,5',
      [
        { first: 1, last: 2 },
        { first: 5, last: 5 },
      ],
    ],
    ['3', [{ first: 3, last: 3 }]],
  ])('are asked for as %s', (text, pages) => {
    expect(readPrintFlags({ pages: text })).toEqual({ pages });
  });

  it.each(['', '0', '3-1', 'a', '1-', '1,,2'])('are not asked for as "%s"', text => {
    expect(readPrintFlags({ pages: text })).toBe('badPages');
  });
});
