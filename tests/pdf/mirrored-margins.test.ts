import { describe, expect, it } from 'vitest';
import { pt } from '../../src/base/length.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { docxParts } from '../support/docx-parts.ts';
import { pdfTexts } from '../support/pdf-words.ts';
import { inputTree } from '../support/sample-tree.ts';

const INNER = 80;
const OUTER = 40;

async function treeWith(mirrored: boolean): Promise<LayoutTree> {
  const tree = await inputTree('hien-mau-tinh-nguyen.txt');
  const margins = { ...tree.page.margins, left: pt(INNER), right: pt(OUTER), mirrored };
  return { ...tree, page: { ...tree.page, height: pt(420), margins } };
}

/** How far to the left anything is printed on each page, in whole points. */
async function leftEdges(tree: LayoutTree): Promise<number[]> {
  const texts = await pdfTexts(writePdf(tree, loadFonts()).value.bytes);
  const pages = [...new Set(texts.map(({ page }) => page))];
  return pages.map(page => Math.round(Math.min(...texts.filter(text => text.page === page).map(({ x }) => x))));
}

describe('margins', () => {
  it('that are inner and outer change sides on left-hand pages: text, head and foot', async () => {
    const edges = await leftEdges(await treeWith(true));
    expect(edges.length).toBeGreaterThan(2);
    edges.forEach((edge, i) => {
      expect(Math.abs(edge - (i % 2 === 0 ? INNER : OUTER))).toBeLessThanOrEqual(2);
    });
  });

  it('that are left and right stay on their sides', async () => {
    for (const edge of await leftEdges(await treeWith(false))) expect(Math.abs(edge - INNER)).toBeLessThanOrEqual(2);
  });

  it('are mirrored by Word where they are inner and outer', async () => {
    const parts = async (mirrored: boolean) =>
      docxParts((await writeDocx(await treeWith(mirrored), loadFonts())).value);
    const [mirrored, fixed] = [await parts(true), await parts(false)];
    expect(mirrored['word/settings.xml']).toContain('<w:embedTrueTypeFonts/><w:mirrorMargins/>');
    expect(mirrored['word/document.xml']).toMatch(/w:right="800" w:bottom="\d+" w:left="1600"/);
    expect(fixed['word/settings.xml']).not.toContain('mirrorMargins');
  });
});

describe('a page that is turned', () => {
  it('says so to Word', async () => {
    const { page, ...tree } = await treeWith(false);
    const turned = { ...page, width: page.height, height: page.width };
    const markup = async (geometry: LayoutTree['page']) =>
      docxParts((await writeDocx({ ...tree, page: geometry }, loadFonts())).value)['word/document.xml'] ?? '';
    const isTurned = page.width > page.height;
    expect([await markup(page), await markup(turned)].map(xml => xml.includes('w:orient="landscape"'))).toEqual([
      isTurned,
      !isTurned,
    ]);
  });
});
