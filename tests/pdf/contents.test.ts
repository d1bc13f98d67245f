import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { fillContents } from '../../src/layout/references/fill-contents.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { docxParts } from '../support/docx-parts.ts';
import { allElements, readStructure } from '../support/pdf-structure.ts';
import { pdfTexts } from '../support/pdf-words.ts';
import { inputTree } from '../support/sample-tree.ts';

/** Two stories with a table of contents on a page of its own before them. */
async function treeWithContents(): Promise<LayoutTree> {
  const [first, second] = await Promise.all(['hien-mau-tinh-nguyen.txt', 'nhung-canh-rung-tro-lai.txt'].map(inputTree));
  if (!first || !second) throw new Error('two trees were asked for');
  const contents = { kind: 'contents', id: null, levels: { from: 1, to: 2 }, style: 'toc', entries: [] } as const;
  const pageBreak = { kind: 'pageBreak', id: null, restarts: false } as const;
  return fillContents({ ...first, body: [contents, pageBreak, ...first.body, pageBreak, ...second.body] });
}

describe('a table of contents', async () => {
  const tree = await treeWithContents();
  const { bytes } = writePdf(tree, loadFonts()).value;
  const texts = await pdfTexts(bytes);
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;

  it('has an entry for each heading down to its level, with the page on which the heading stands', async () => {
    const elements = allElements((await readStructure(bytes))[0]?.root ?? { role: '', text: '', children: [] });
    const entries = elements
      .filter(e => e.role === 'TOCI')
      .map(e =>
        allElements(e)
          .map(inner => inner.text)
          .join(' ')
          .trim(),
      );
    expect(entries.length).toBeGreaterThan(8);
    for (const entry of entries) {
      const [, title = '', page = ''] = /^(.*?) ?(\d+)$/.exec(entry) ?? [];
      const start = title.slice(0, 18);
      const heading = texts.find(t => t.page > 1 && t.text.replaceAll('\u00a0', ' ').startsWith(start));
      expect(heading?.page, entry).toBe(Number(page));
    }
  });

  it('has its dots outside of the text, and its numbers at the right edge', async () => {
    const [page] = await readStructure(bytes);
    expect(page?.artifacts.join('')).toContain('. . .');
    const numbers = texts.filter(t => t.page === 1 && /^\d+$/.test(t.text.trim()));
    expect(numbers.length).toBeGreaterThan(8);
    for (const { x } of numbers) expect(x).toBeGreaterThan(530);
  });

  it('leads to the line of each heading, as the bookmarks do', async () => {
    const outline = await document.getOutline();
    expect(outline.map(item => item.title)).toHaveLength(2);
    const places = [...outline, ...outline.flatMap(item => item.items)];
    for (const { title, dest } of places) {
      const [, , x, top] = dest as [unknown, unknown, number, number]; // page, XYZ, left, top
      const line = texts.find(
        t => t.page > 1 && t.text.replaceAll('\u00a0', ' ').startsWith(title.replaceAll('\u00a0', ' ').slice(0, 20)),
      );
      expect(top - (line?.y ?? 0), title).toBeGreaterThan(5);
      expect(top - (line?.y ?? 0), title).toBeLessThan(34);
      expect(Math.abs(x - (line?.x ?? 0))).toBeLessThan(2);
    }
    const [page] = (await document.getDestination('heading-1')) as [{ num: number; gen: number }]; // a reference
    expect(await document.getPageIndex(page)).toBe(1);
  });

  it('is a filled field in the DOCX, with a bookmark at each heading and the same pages', async () => {
    const { pagesOfHeadings } = writePdf(tree, loadFonts()).value;
    const parts = docxParts((await writeDocx(tree, loadFonts(), { pagesOfHeadings })).value);
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toContain(' TOC \\o &quot;1-2&quot; \\h \\z \\u ');
    const anchors = [...xml.matchAll(/w:anchor="(_Toc\d+)"/g)].map(match => match[1]);
    expect(anchors.length).toBe(pagesOfHeadings.length);
    for (const name of anchors) expect(xml).toContain(`w:name="${name}"`);
    expect(xml).toContain(`<w:t>${pagesOfHeadings[0]}</w:t>`);
  });
});
