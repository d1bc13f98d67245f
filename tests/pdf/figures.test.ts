import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import type { FigureBlock, LayoutBlock, ParagraphBlock } from '../../src/layout/tree.ts';
import type { PdfOptions } from '../../src/pdf/pdf-options.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { cell, columns, flowTree, heading, lines, list, PAGE, table } from '../support/flow-tree.ts';
import { makePicture } from '../support/make-picture.ts';
import { paintedPictures } from '../support/pdf-pictures.ts';
import { allElements, readStructure } from '../support/pdf-structure.ts';
import { pdfTexts } from '../support/pdf-words.ts';
import { misplacedLines, printedLines } from '../support/printed-lines.ts';

const picture = makePicture('anh.png', 40, 20);

function figure(own: Partial<FigureBlock> = {}): FigureBlock {
  return {
    kind: 'figure',
    id: null,
    picture,
    alt: 'Một tấm ảnh',
    width: null,
    align: 'center',
    spaceBefore: 0 as never, // zero points, without the brand
    spaceAfter: 0 as never,
    blocks: [lines('caption', 1, 'caption') as ParagraphBlock],
    ...own,
  };
}

function write(body: readonly LayoutBlock[], options: PdfOptions = {}): Uint8Array {
  return writePdf(flowTree(body), loadFonts(), options).value.bytes;
}

function count(bytes: Uint8Array, text: string): number {
  return Buffer.from(bytes).toString('latin1').split(text).length - 1;
}

const measure = PAGE.width - 2 * PAGE.margin;

describe('a picture', () => {
  it('is as wide as it asks for, where it is to stand, and no wider than its column', async () => {
    const body = [
      figure({ width: 60 as never, align: 'right' }),
      columns(2, figure({ width: 900 as never, blocks: [] })),
    ];
    const [first, second] = await paintedPictures(write(body));
    expect(first).toMatchObject({ x: PAGE.width - PAGE.margin - 60, width: 60, height: 30 });
    expect(second?.width).toBeCloseTo((measure - 12) / 2, 1);
  });

  it('is no taller than its column and its caption leave it', async () => {
    const tall = figure({ picture: makePicture('cao.png', 20, 90) });
    const bytes = write([lines('a', 2), tall]);
    const [painted] = await paintedPictures(bytes);
    expect(painted?.page).toBe(2);
    expect(painted?.y).toBeGreaterThan(PAGE.margin + 9);
    const caption = (await pdfTexts(bytes)).find(({ text }) => text.startsWith('caption'));
    expect(caption?.page).toBe(2);
    expect(caption?.y).toBeLessThan(painted?.y ?? 0);
    expect(caption?.y).toBeGreaterThan(PAGE.margin);
  });

  it('stays with its caption, and a heading with it', async () => {
    const wide = figure({ width: 160 as never }); // 80 pt high
    const { lines: printed } = await printedLines([lines('a', 1), heading('h'), wide, lines('b', 2)]);
    const pages = Object.fromEntries(printed.map(({ block, page }) => [block, page]));
    expect(pages).toEqual({ a: 1, h: 2, caption: 2, b: 3 });
    expect(misplacedLines(printed)).toEqual([]);
  });

  it('stands in lists and cells, and its item has its number', async () => {
    const body = [
      list([figure({ width: 30 as never })]),
      table(0, [[cell([figure({ width: 30 as never })]), cell([lines('b', 1)])]]),
    ];
    const bytes = write(body);
    expect(await paintedPictures(bytes)).toHaveLength(2);
    expect((await pdfTexts(bytes)).map(({ text }) => text.trim())).toContain('1.');
  });

  it('is written once a document, with a mask where it can be seen through', async () => {
    const clear = figure({ picture: makePicture('trong.png', 4, 4, 100), width: 20 as never });
    expect(count(write([figure(), figure()]), '/Subtype/Image')).toBe(1);
    expect(count(write([clear]), '/SMask')).toBe(1);
    expect(count(write([clear], { archive: 'a-1b' }), '/SMask')).toBe(0);
    expect(Buffer.compare(write([clear, figure()]), write([clear, figure()]))).toBe(0);
  });

  it('is a Figure with its words, its caption beside it', async () => {
    const bytes = write([figure()]);
    const elements = (await readStructure(bytes)).flatMap(page => allElements(page.root));
    const [shown, caption] = ['Figure', 'Caption'].map(role => elements.findIndex(e => e.role === role));
    expect(shown).toBeGreaterThan(0);
    expect(caption).toBe((shown ?? 0) + 1);
    expect(elements[caption ?? 0]?.text).toBe('captionw0');
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/S\/Figure.*\/Alt <feff/);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/BBox[102 42 318 150]');
  });

  it('without words takes the claim of PDF/UA from the file, with the reason', () => {
    const { value, diagnostics } = writePdf(flowTree([figure({ alt: null })]), loadFonts());
    expect(value.claims).toEqual({ archive: '2b', accessible: false });
    expect(diagnostics.map(({ code }) => code)).toEqual(['not-accessible']);
    expect(writePdf(flowTree([figure()]), loadFonts()).value.claims.accessible).toBe(true);
  });
});

describe('a list in a list', () => {
  it('has other labels at each depth, and stands further to the right', async () => {
    const inner = { ...list([lines('c', 1)], [lines('d', 1)]), ordered: false };
    const body = [list([lines('a', 1), list([lines('b', 1), list([lines('e', 1), inner])])])];
    const texts = await pdfTexts(write(body));
    const at = (text: string): number => texts.find(t => t.text.trim() === text)?.x ?? 0;
    const labels = texts.filter(({ text }) => !/w\d/.test(text)).map(({ text }) => text.trim());
    expect(labels).toEqual(['1.', 'a)', 'i)', '·', '·']);
    expect(at('1.') < at('a)') && at('a)') < at('i)') && at('i)') < at('·')).toBe(true);
  });

  it('makes room for its widest number', async () => {
    const many = list(...Array.from({ length: 120 }, (_, i) => [lines(`p${i}x`, 1)]));
    const texts = await pdfTexts(write([many]));
    const number = texts.find(({ text }) => text.trim() === '120.');
    const text = texts.find(({ text: t }) => t === 'p119xw0');
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThan(text?.x ?? 0);
  });
});

describe('a quote', () => {
  it('is a BlockQuote around its paragraphs', async () => {
    const body: LayoutBlock[] = [
      { kind: 'quote', id: null, decorative: false, blocks: [lines('a', 1, 'quote'), lines('b', 1, 'quote')] },
    ];
    const elements = (await readStructure(write(body))).flatMap(page => allElements(page.root));
    const quote = elements.find(({ role }) => role === 'BlockQuote');
    expect(quote?.children.map(({ role, text }) => `${role} ${text}`)).toEqual(['P aw0', 'P bw0']);
  });
});
