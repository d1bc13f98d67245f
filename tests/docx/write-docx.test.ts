import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { docxParts, elementsOf } from '../support/docx-parts.ts';
import { fullArticle } from '../support/full-article.ts';
import { articleTree, inputTree, treeOf, wordsOf } from '../support/sample-tree.ts';

const ARTICLE = 'nhung-canh-rung-tro-lai.txt';

async function partsOf(name: string): Promise<Record<string, string>> {
  return docxParts((await writeDocx(await inputTree(name), loadFonts())).value);
}

describe('the DOCX', () => {
  it.each([
    ['an article', () => inputTree(ARTICLE)],
    ['everything that an article can have', () => articleTree(fullArticle)],
  ])('holds exactly the words of the layout tree, in its order: %s', async (_, make) => {
    const tree = await make();
    const document = docxParts((await writeDocx(tree, loadFonts())).value)['word/document.xml'] ?? '';
    const text = document
      .replace(/<w:tab\/>|<w:br\/>|<\/w:p>/g, ' ')
      .replace(/<[^>]+>/g, '')
      .replaceAll('&quot;', '"')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&amp;', '&');
    expect(text.split(/[\s\u00a0]+/).filter(Boolean)).toEqual(wordsOf(tree.body));
  });

  it('keeps a table apart from the next one, and gives it the widths of the PDF', async () => {
    const elements = elementsOf((await partsOf(ARTICLE))['word/document.xml'] ?? '');
    const widths = elements
      .filter(({ name }) => name === 'w:gridCol')
      .map(({ attributes }) => Number(attributes['w:w']));
    expect(widths).toHaveLength(4);
    expect(widths[0]).toBeGreaterThan(1600); // no narrower than “Thủ tướng Chính phủ”
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(4762, -1);
    const body = elementsOf(
      docxParts((await writeDocx(await articleTree(fullArticle), loadFonts())).value)['word/document.xml'] ?? '',
    ).find(({ name }) => name === 'w:body');
    const kinds = body?.children.map(({ name }) => name).join(' ') ?? '';
    expect(kinds).toContain('w:tbl w:p');
    expect(kinds).not.toContain('w:tbl w:tbl');
  });

  it('names the family that helps out in a style, and embeds it', async () => {
    const tree = await treeOf('Tin ngắn\n05/01/2017\nMở đầu.\nChữ Ƃ chỉ Tinos mới có.\nHết.');
    const parts = docxParts((await writeDocx(tree, loadFonts())).value);
    expect(parts['word/styles.xml']).toContain('w:val="Phông thay 1: Tinos"');
    expect(parts['word/document.xml']).toMatch(/<w:rStyle w:val="B-font-1"\/><\/w:rPr><w:t[^>]*>Ƃ</);
    expect(parts['word/fontTable.xml']).toContain('w:name="Tinos"');
  });

  it('puts headlines and crossheads into the navigation pane', async () => {
    const styles = (await partsOf(ARTICLE))['word/styles.xml'] ?? '';
    expect(styles).toMatch(/w:styleId="P-headline".*?<w:basedOn w:val="Heading1"\/>/);
    expect(styles).toMatch(/w:styleId="P-crosshead".*?<w:basedOn w:val="Heading2"\/>/);
    expect(styles).toContain('<w:lang w:val="vi-VN"');
  });

  it('has columns as a section, a repeated table head, and fields for the folio', async () => {
    const parts = await partsOf(ARTICLE);
    expect(parts['word/document.xml']).toContain('<w:cols w:num="2"');
    expect(parts['word/document.xml']?.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(parts['word/footer1.xml']).toContain(' PAGE ');
    expect(parts['word/footer1.xml']).toContain(' NUMPAGES ');
  });

  it('is the same bytes when it is written again', async () => {
    const tree = await inputTree(ARTICLE);
    const [first, second] = await Promise.all([writeDocx(tree, loadFonts()), writeDocx(tree, loadFonts())]);
    expect(Buffer.compare(Buffer.from(first.value), Buffer.from(second.value))).toBe(0);
  });
});
