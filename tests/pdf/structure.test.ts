import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { fullArticle } from '../support/full-article.ts';
import { allElements, type ReadPage, readStructure } from '../support/pdf-structure.ts';
import { articleTree, inputTree } from '../support/sample-tree.ts';

async function pagesOf(name: string): Promise<ReadPage[]> {
  return readStructure((await writePdf(await inputTree(name), loadFonts())).value.bytes);
}

const ARTICLE = 'hien-mau-tinh-nguyen.txt';

describe('the structure tree', () => {
  it('marks every text as an element or an artifact', async () => {
    for (const page of await pagesOf(ARTICLE)) {
      expect(page.unmarked).toEqual([]);
      expect(page.artifacts.join(' ')).toContain('Trang');
    }
  });

  it('has the headline as its only H1, and the crossheads as H2', async () => {
    const elements = (await pagesOf(ARTICLE)).flatMap(page => allElements(page.root));
    const texts = (role: string): string[] => elements.filter(e => e.role === role).map(e => e.text);
    expect(texts('H1')).toEqual(['Phong trào hiến máu tình nguyện ở Bình Giang: Mỗi giọt máu một tấm lòng']);
    expect(texts('H2').at(-1)).toBe('IV. GIỮ NHỊP CHO NHỮNG NĂM TỚI');
  });

  it('has rows of header cells and of cells in a table, its last row the total', async () => {
    const elements = (await pagesOf(ARTICLE)).flatMap(page => allElements(page.root));
    const table = elements.find(e => e.role === 'Table');
    expect(table?.children.map(e => e.role)).toEqual(['Caption', 'THead', 'TBody', 'TFoot']);
    const rows = (table?.children ?? []).flatMap(part => part.children.map(row => row.children.map(cell => cell.role)));
    expect(rows[0]).toEqual(['TH', 'TH', 'TH', 'TH']);
    const last = table?.children[3]?.children.map(row => row.children.map(cell => cell.text));
    expect(last).toEqual([['Tổng cộng', 'ít nhất 80', 'ít nhất 217']]);
  });

  it('reads on from column to column and page to page: one P for a paragraph that a break divides', async () => {
    const pages = await pagesOf(ARTICLE);
    const words = pages
      .flatMap(page => allElements(page.root))
      .map(e => e.text)
      .join(' ');
    const tree = await inputTree(ARTICLE);
    const paragraphs = tree.body
      .flatMap(b => (b.kind === 'section' ? b.blocks : []))
      .flatMap(b => (b.kind === 'columns' ? b.blocks : []))
      .filter(b => b.kind === 'paragraph');
    expect(paragraphs.length).toBeGreaterThan(10);
    for (const { inlines } of paragraphs) {
      const start = inlines[0]?.kind === 'text' ? inlines[0].text.slice(0, 30).replace(/\s+/g, ' ').trim() : '';
      expect(words).toContain(start);
    }
  });

  it('holds lists with labels, links, and their text', async () => {
    const bytes = (await writePdf(await articleTree(fullArticle), loadFonts())).value.bytes;
    const elements = (await readStructure(bytes)).flatMap(page => allElements(page.root));
    const list = elements.find(e => e.role === 'L');
    expect(list?.children[0]?.children.map(e => e.role)).toEqual(['Lbl', 'LBody']);
    expect(elements.some(e => e.role === 'Link' && e.text !== '')).toBe(true);
  });
});
