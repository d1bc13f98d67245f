import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { docxParts } from '../support/docx-parts.ts';
import { pageTree } from '../support/page-tree.ts';
import { pdfTexts } from '../support/pdf-words.ts';

const FOOTER = '<footer><p>Trang <page-number/></p></footer>';
const WORDS = 'Cán bộ và nhân dân xã Bình An đã tham gia ngày hội hiến máu tình nguyện trong năm qua. ';
const ANNEXES = `${FOOTER}<p>Xem <ref to="b"/>.</p><page-break/><p>${WORDS}</p><page-break numbering="restart"/><h2 id="a">Phụ lục một</h2><page-break/><h2 id="b">Phụ lục hai</h2><page-break numbering="restart"/><p>Cuối cùng</p>`;

async function textsOn(bytes: Uint8Array): Promise<string[]> {
  const pages: string[] = [];
  for (const { page, text } of await pdfTexts(bytes)) pages[page - 1] = (pages[page - 1] ?? '') + text;
  return pages.map(text => text.replaceAll('\u00a0', ' '));
}

async function labelsOf(bytes: Uint8Array): Promise<string[] | null> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const labels = await document.getPageLabels();
  await document.destroy();
  return labels;
}

describe('pages that are numbered anew', () => {
  const { bytes, pagesOfHeadings, pagesOfTargets } = writePdf(pageTree(ANNEXES), loadFonts()).value;

  it('print their own numbers, and so do references to them', async () => {
    const pages = await textsOn(bytes);
    expect(pages.map(text => /Trang (\d)$/.exec(text)?.[1])).toEqual(['1', '2', '1', '2', '1']);
    expect(pages[0]).toMatch(/^Xem ?2\./);
    expect(pagesOfHeadings).toEqual([1, 2]);
    expect(pagesOfTargets.get('b')).toBe(2);
  });

  it('have these numbers as labels, which other documents do without', async () => {
    expect(await labelsOf(bytes)).toEqual(['1', '2', '1', '2', '1']);
    expect(
      await labelsOf(writePdf(pageTree(`${FOOTER}<p>a</p><page-break/><p>b</p>`), loadFonts()).value.bytes),
    ).toBeNull();
    expect((await verifyPdf(bytes)).value?.findings).toEqual([]);
  });

  it('are labelled with the numbers that they print where some are left out', async () => {
    const print = { pages: [{ first: 2, last: 4 }] };
    expect(await labelsOf(writePdf(pageTree(ANNEXES), loadFonts(), { print }).value.bytes)).toEqual(['2', '1', '2']);
  });

  it('begin a section in Word that is numbered from 1', async () => {
    const document = docxParts((await writeDocx(pageTree(ANNEXES), loadFonts())).value)['word/document.xml'] ?? '';
    const sections = [...document.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([section]) => section);
    expect(sections.map(section => /<w:type w:val="(\w+)"/.exec(section)?.[1])).toEqual([
      'continuous',
      'nextPage',
      'nextPage',
    ]);
    expect(sections.map(section => section.includes('<w:pgNumType w:start="1"/>'))).toEqual([false, true, true]);
  });

  it('cannot begin inside of columns', () => {
    expect(() => pageTree('<columns><p>a</p><page-break numbering="restart"/><p>b</p></columns>')).toThrow(
      'template-nesting',
    );
    expect(() => pageTree('<p>a</p><page-break numbering="anew"/>')).toThrow('template-attribute');
  });
});

describe('a page number in the text', () => {
  it('is that of its page, and the count is that of all pages', async () => {
    const here = '<p>Đây là trang <page-number/> trong <page-count/>.</p>';
    const page = `${here}<page-break/><columns>${here}</columns><page-break numbering="restart"/><table columns="1*"><tbody><tr><td>${here.slice(3, -4)}</td></tr></tbody></table>`;
    const pages = await textsOn(writePdf(pageTree(page), loadFonts()).value.bytes);
    expect(pages.map(text => text.replaceAll(' ', ''))).toEqual([
      'Đâylàtrang1trong3.',
      'Đâylàtrang2trong3.',
      'Đâylàtrang1trong3.',
    ]);
  });
});

describe('columns before a new page', () => {
  it('end with a section of their own in Word, which balances them for it', async () => {
    const title = '<header><p><section-title level="1"/></p></header>';
    const page = `${title}<h1>Một</h1><columns><p>${WORDS.repeat(8)}</p></columns><page-break/><h1>Hai</h1><p>b</p>`;
    const document = docxParts((await writeDocx(pageTree(page), loadFonts())).value)['word/document.xml'] ?? '';
    const kinds = [...document.matchAll(/<w:type w:val="(\w+)"\/>.*?<w:cols w:num="(\d)"/g)].map(
      ([, a, b]) => `${a} ${b}`,
    );
    expect(kinds).toEqual(['continuous 1', 'continuous 2', 'continuous 1', 'nextPage 1']);
  });
});

describe('a header or footer that is taller than its margin', () => {
  const tall = Array.from({ length: 12 }, (_, i) => `dòng ${i + 1}`).join('<br/>');
  const body = `<p>${WORDS.repeat(60)}</p>`;

  it.each(['all', 'first', 'rest'])('keeps the text away from it: on %s', async on => {
    const page = `<header on="${on}"><p>${tall}</p></header><footer on="${on}"><p>${tall}</p></footer>${body}`;
    const texts = await pdfTexts(writePdf(pageTree(page), loadFonts()).value.bytes);
    const pages = Math.max(...texts.map(text => text.page));
    expect(pages).toBeGreaterThan(1);
    for (let number = 1; number <= pages; number++) {
      const own = texts.filter(text => text.page === number);
      const margins = own.filter(({ text }) => text.startsWith('dòng')).map(({ y }) => y);
      const lines = own.filter(({ text }) => !text.startsWith('dòng')).map(({ y }) => y);
      const between = margins.filter(y => y > Math.min(...lines) - 8 && y < Math.max(...lines) + 8);
      expect(between).toEqual([]);
      expect(lines.length).toBeGreaterThan(3);
    }
  });
});
