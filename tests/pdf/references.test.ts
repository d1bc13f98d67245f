import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { makePicture } from '../support/make-picture.ts';
import { pageTree } from '../support/page-tree.ts';
import { type PdfText, pdfTexts } from '../support/pdf-words.ts';

const images = new Map([['a.png', makePicture('a.png', 40, 20).bytes]]);
const WORDS = 'Cán bộ và nhân dân xã Bình An đã tham gia ngày hội hiến máu tình nguyện trong năm qua. ';
const FIGURE =
  '<figure id="hinh" src="a.png" alt="a" width="40mm"><figcaption><number of="figure"/>. Bản đồ</figcaption></figure>';

function bytesOf(page: string): Uint8Array {
  return writePdf(pageTree(page, images), loadFonts()).value.bytes;
}

/** The lines of a PDF from top to bottom: what stands at the same height. */
async function linesOf(bytes: Uint8Array): Promise<{ page: number; text: string; end: number; parts: PdfText[] }[]> {
  const lines = new Map<string, PdfText[]>();
  for (const text of await pdfTexts(bytes)) {
    const key = `${text.page} ${Math.round(text.y)}`;
    lines.set(key, [...(lines.get(key) ?? []), text]);
  }
  return [...lines.values()].map(parts => ({
    page: parts[0]?.page ?? 0,
    text: joined(parts).replaceAll('\u00a0', ' '),
    end: Math.max(...parts.map(part => part.x + part.width)),
    parts,
  }));
}

/** Texts beside each other, a space where there is a gap. */
function joined(parts: readonly PdfText[]): string {
  return parts.reduce((text, part, i) => {
    const before = parts[i - 1];
    const hasGap = before && part.x - before.x - before.width > 1 && !/[\s\u00a0]$/.test(text);
    return `${text}${hasGap ? ' ' : ''}${part.text}`;
  }, '');
}

interface LinkAnnotation {
  readonly subtype: string;
  readonly dest: unknown;
  readonly url?: string;
  readonly rect: readonly number[];
}

/** The links of each page, and the page that each inner one leads to, from 1, with its height there. */
async function linksOf(
  bytes: Uint8Array,
): Promise<{ page: number; to: number | string; top: number; width: number }[]> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const links = [];
  for (let page = 1; page <= document.numPages; page++) {
    const annotations: LinkAnnotation[] = await (await document.getPage(page)).getAnnotations();
    for (const { subtype, dest, url, rect } of annotations) {
      if (subtype !== 'Link') continue;
      const width = (rect[2] ?? 0) - (rect[0] ?? 0);
      const place = typeof dest === 'string' ? await document.getDestination(dest) : null;
      const [reference, , , top = 0] = (place ?? []) as [{ num: number; gen: number }, unknown, unknown, number]; // page, XYZ, left, top
      const to = place ? (await document.getPageIndex(reference)) + 1 : (url ?? 'nowhere');
      links.push({ page, to, top, width });
    }
  }
  await document.destroy();
  return links;
}

describe('a cross reference', () => {
  const far = `<h2 id="xa">Xa xôi</h2><p>${WORDS.repeat(3)}</p>`;

  it('prints the page where its block begins, before and behind it', async () => {
    const page = `<p>Xem trang <ref to="xa"/> và <ref to="hinh" show="number"/> ở trang <ref to="hinh"/>.</p>${'<page-break/>'.repeat(11)}<p>x</p>${far}<page-break/>${FIGURE}<p>Xem lại trang <ref to="xa"/>.</p>`;
    const texts = (await linesOf(bytesOf(page))).map(({ text }) => text);
    expect(texts).toContain('Xem trang 12 và Hình 1 ở trang 13.');
    expect(texts).toContain('Xem lại trang 12.');
  });

  it('leaves no gap: its line is set again up to both edges, with its own number’s width', async () => {
    const body = (reference: string): string =>
      `<p style="text-first">${WORDS}Xem trang ${reference}. ${WORDS.repeat(2)}</p>${far}`;
    const [withPage, plain] = await Promise.all([
      linesOf(bytesOf(body('<ref to="xa"/>'))),
      linesOf(bytesOf(body('1'))),
    ]);
    const at = withPage.findIndex(({ text }) => text.includes('trang 1.'));
    expect(at).toBeGreaterThanOrEqual(0);
    expect(withPage.map(({ text }) => text)).toEqual(plain.map(({ text }) => text));
    expect(withPage[at]?.end).toBeCloseTo(plain[at]?.end ?? 0, 1);
    const [number] = withPage[at]?.parts.filter(({ text }) => text.trim() === '1') ?? [];
    expect(number?.size).toBeCloseTo(9.8, 1);
    expect(number?.width).toBeLessThan(6);
  });

  it('keeps its page also in a table, a note and a footer', async () => {
    const page = `<footer><p style="folio">Hết: <ref to="xa"/></p></footer><table><tbody><tr><td>Trang <ref to="xa"/></td></tr></tbody></table><p>Chữ<footnote>Ở trang <ref to="xa"/>.</footnote></p><page-break/>${far}`;
    const texts = (await linesOf(bytesOf(page))).map(({ text }) => text);
    expect(texts.filter(text => text === 'Hết: 2')).toHaveLength(2);
    expect(texts).toEqual(expect.arrayContaining(['Trang 2', expect.stringMatching(/Ở trang 2\.$/)]));
  });

  it('and a link lead to the top of their block, each as one area, also into columns and sections', async () => {
    const page = `<p><ref to="hinh" show="number"/></p><p><a href="#phan">Phần sau</a></p><p><a href="https://vi.du.vn/tin">Ở ngoài nữa</a></p><p>Đầu</p><page-break/><columns count="2"><p>a</p>${FIGURE}</columns><page-break/><section id="phan"><columns><p>b</p></columns></section>`;
    const bytes = bytesOf(page);
    const links = await linksOf(bytes);
    expect(links.map(({ page: from, to }) => [from, to])).toEqual([
      [1, 2],
      [1, 3],
      [1, 'https://vi.du.vn/tin'],
    ]);
    const caption = (await pdfTexts(bytes)).find(({ text }) => text.includes('Bản'));
    expect(links[0]?.top).toBeGreaterThan((caption?.y ?? 0) + 40);
    expect(links[1]?.width).toBeGreaterThan(30);
    expect((await verifyPdf(bytes)).value.findings).toEqual([]);
  });

  it('is plain text where the page that it leads to is not printed', async () => {
    const tree = pageTree(`<p>Trang <ref to="xa"/></p><page-break/>${far}`);
    const print = { pages: [{ first: 1, last: 1 }] };
    const { bytes } = writePdf(tree, loadFonts(), { print }).value;
    expect(await linksOf(bytes)).toEqual([]);
    expect((await linesOf(bytes)).map(({ text }) => text)).toEqual(['Trang 2']);
  });
});

describe('the title of the section', () => {
  const page = `<header><p style="running-head">Báo<fill/><section-title/></p></header><footer><p style="folio"><section-title level="2"/></p></footer>
    <p>Bìa</p><page-break/><h1>Một</h1><h2>Mục a</h2><p>x</p><page-break/><p>y</p><page-break/><p>z</p><h1>Hai Ω</h1><h1>Ba</h1><page-break/><h2>Mục b</h2>`;

  it('is that of the first heading on the page, else of the one that goes on', async () => {
    const lines = await linesOf(bytesOf(page));
    const top = [1, 2, 3, 4, 5].map(n => lines.find(line => line.page === n && line.text.startsWith('Báo'))?.text);
    expect(top).toEqual(['Báo', 'Báo Một', 'Báo Một', 'Báo Hai Ω', 'Báo Ba']);
  });

  it('of a lower level ends where a higher one begins', async () => {
    const lines = await linesOf(bytesOf(page));
    const foot = [2, 3, 4, 5].map(n => lines.filter(line => line.page === n).at(-1));
    expect(foot.map(line => line?.text.replace(/ /g, ' '))).toEqual(['Mục a', 'Mục a', expect.any(String), 'Mục b']);
    expect(lines.filter(line => line.page === 4).map(({ text }) => text)).not.toContain('Mục a');
  });

  it('stands in the style of the header', async () => {
    const texts = await pdfTexts(bytesOf(page));
    const title = texts.find(({ page: n, text, y }) => n === 3 && text.includes('Một') && y > 800);
    expect(title?.size).toBeCloseTo(7.6, 1);
  });
});

describe('left-hand and right-hand pages', () => {
  const page =
    '<header on="first"><p style="running-head">Đầu</p></header><header on="left"><p style="running-head">Chẵn</p></header><header on="right"><p style="running-head">Lẻ</p></header><p>a</p><page-break/><p>b</p><page-break/><p>c</p>';

  it('have their own headers', async () => {
    const lines = await linesOf(bytesOf(page));
    expect(lines.map(({ page: n, text }) => `${n} ${text}`)).toEqual(
      expect.arrayContaining(['1 Đầu', '2 Chẵn', '3 Lẻ']),
    );
    expect(lines.filter(({ text }) => ['Đầu', 'Chẵn', 'Lẻ'].includes(text))).toHaveLength(3);
  });

  it('change inner and outer margin where these are mirrored', async () => {
    const tree = pageTree(page);
    const margins = { ...tree.page.margins, left: 70, right: 40, mirrored: true } as LayoutTree['page']['margins']; // points, without the brand
    const { bytes } = writePdf({ ...tree, page: { ...tree.page, margins } }, loadFonts()).value;
    const starts = (await pdfTexts(bytes))
      .filter(({ text }) => /^[abc]$/.test(text))
      .map(({ x }) => Math.round(x - 9.8));
    expect(starts).toEqual([70, 40, 70]);
    const heads = (await pdfTexts(bytes)).filter(({ size }) => size < 8).map(({ x }) => Math.round(x));
    expect(heads).toEqual([70, 40, 70]);
  });
});
