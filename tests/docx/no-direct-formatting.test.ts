import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import { docxParts, elementsOf, type XmlElement } from '../support/docx-parts.ts';
import { fullArticle } from '../support/full-article.ts';
import { articleTree, inputTree, treeOf } from '../support/sample-tree.ts';

/** What may stand in the properties of a thing: names of styles, and structure. All looks are in styles. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': ['w:pStyle', 'w:numPr', 'w:sectPr'],
  'w:rPr': ['w:rStyle'],
  'w:tblPr': ['w:tblStyle', 'w:tblW', 'w:tblLayout', 'w:tblLook'],
  'w:trPr': ['w:cantSplit', 'w:tblHeader'],
  'w:tcPr': ['w:tcW', 'w:gridSpan', 'w:vMerge'],
};

/** Formatting outside of styles, as `w:pPr/w:spacing`. */
function directFormatting(part: string): string[] {
  return elementsOf(part).flatMap(({ name, children }) => {
    const allowed = ALLOWED[name];
    return allowed ? children.filter(child => !allowed.includes(child.name)).map(child => `${name}/${child.name}`) : [];
  });
}

/** Paragraphs and tables that name no style. */
function unstyled(part: string): XmlElement[] {
  const named = (element: XmlElement, properties: string, style: string): boolean =>
    element.children.some(child => child.name === properties && child.children.some(inner => inner.name === style));
  return elementsOf(part).filter(
    element =>
      (element.name === 'w:p' && !named(element, 'w:pPr', 'w:pStyle')) ||
      (element.name === 'w:tbl' && !named(element, 'w:tblPr', 'w:tblStyle')),
  );
}

function usedStyles(part: string): string[] {
  return elementsOf(part)
    .filter(({ name }) => ['w:pStyle', 'w:rStyle', 'w:tblStyle'].includes(name))
    .map(({ attributes }) => attributes['w:val'] ?? '');
}

async function partsOf(tree: LayoutTree): Promise<Record<string, string>> {
  return docxParts((await writeDocx(tree, loadFonts())).value);
}

const CONTENT = /^word\/(document|header\d|footer\d)\.xml$/;

describe('an editor who changes a style changes the document:', () => {
  const trees: readonly (readonly [string, () => Promise<LayoutTree>])[] = [
    ['an article', () => inputTree('thi-dua-nganh-giao-duc.txt')],
    ['everything that an article can have', () => articleTree(fullArticle)],
    ['a text in several scripts', () => treeOf('Tin ngắn\n05/01/2017\nChữ Ω và ※ và 巴 trong một câu.\nMột câu nữa.')],
    ['rules, page breaks and spans', () => handMade()],
  ];

  it.each(trees)('%s has no formatting outside of styles', async (_, tree) => {
    const parts = await partsOf(await tree());
    const content = Object.entries(parts).filter(([path]) => CONTENT.test(path));
    expect(content.length).toBe(5);
    for (const [path, part] of content) {
      expect(directFormatting(part), path).toEqual([]);
      expect(unstyled(part), path).toEqual([]);
    }
  });

  it.each(trees)('%s names only styles that are there', async (_, tree) => {
    const parts = await partsOf(await tree());
    const ids = elementsOf(parts['word/styles.xml'] ?? '')
      .filter(({ name }) => name === 'w:style')
      .map(({ attributes }) => attributes['w:styleId'] ?? '');
    expect(ids.length).toBe(new Set(ids).size);
    for (const [path, part] of Object.entries(parts))
      if (CONTENT.test(path))
        expect(
          usedStyles(part).filter(id => !ids.includes(id)),
          path,
        ).toEqual([]);
  });

  it('and every style has a name of its own that an editor can read', async () => {
    const styles = (await partsOf(await handMade()))['word/styles.xml'] ?? '';
    const names = elementsOf(styles)
      .filter(({ name }) => name === 'w:style')
      .map(({ children }) => children.find(child => child.name === 'w:name')?.attributes['w:val']);
    expect(names).toEqual(expect.arrayContaining(['Đường kẻ', 'Đường kẻ 2', 'Hết phần', 'Ngắt trang']));
    expect(new Set(names).size).toBe(names.length);
  });

  it('a direct format would be seen', async () => {
    const document = (await partsOf(await handMade()))['word/document.xml'] ?? '';
    const spoilt = document.replace('</w:pPr>', '<w:jc w:val="center"/></w:pPr>');
    expect(directFormatting(spoilt)).toEqual(['w:pPr/w:jc']);
    expect(unstyled(document.replace(/<w:pStyle [^>]*>/, ''))).toHaveLength(1);
  });
});

/** A tree with what templates rarely have: different rules, page breaks, cells that span, a table before a new section. */
async function handMade(): Promise<LayoutTree> {
  const tree = await articleTree(fullArticle);
  const [style = ''] = Object.keys(tree.styles.table);
  const rule = (width: number) =>
    ({ kind: 'rule', id: null, stroke: { width, color: '#111111' }, spaceBefore: 3, spaceAfter: 3 }) as never; // lengths without the brand
  const cell = (colSpan: number, rowSpan: number) => ({ heads: null, colSpan, rowSpan, blocks: [] });
  const table = {
    kind: 'table',
    id: null,
    style,
    caption: null,
    columns: [
      { width: { kind: 'auto' }, decimal: null },
      { width: { kind: 'share', value: 1 }, decimal: null },
    ],
    headRows: 0,
    footRows: 0,
    rows: [
      { id: null, cells: [cell(1, 2), cell(1, 1)] },
      { id: null, cells: [cell(1, 1)] },
      { id: null, cells: [cell(2, 1)] },
    ],
  } as const;
  const breaks = { kind: 'pageBreak', id: null, restarts: false } as const;
  return { ...tree, body: [rule(0.5), rule(1), rule(0.5), table, ...tree.body.slice(4), breaks, table] };
}
