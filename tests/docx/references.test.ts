import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { docxParts, elementsOf, type XmlElement } from '../support/docx-parts.ts';
import { makePicture } from '../support/make-picture.ts';
import { pageTree } from '../support/page-tree.ts';

const images = new Map([['a.png', makePicture('a.png', 40, 20).bytes]]);
const FIGURE =
  '<figure id="hinh" src="a.png" alt="a" width="40mm"><figcaption><number of="figure"/>. Bản đồ</figcaption></figure>';

async function partsOf(page: string | LayoutTree): Promise<Record<string, string>> {
  const tree = typeof page === 'string' ? pageTree(page, images) : page;
  return docxParts((await writeDocx(tree, loadFonts(), writePdf(tree, loadFonts()).value)).value);
}

interface Field {
  readonly code: string;
  readonly result: string;
}

/** The fields of a part with their results, those inside others too. */
function fieldsOf(part: string): Field[] {
  const open: { code: string; result: string; isResult: boolean }[] = [];
  const done: Field[] = [];
  for (const { name, attributes, text } of elementsOf(part)) {
    const top = open.at(-1);
    const type = name === 'w:fldChar' ? attributes['w:fldCharType'] : undefined;
    if (type === 'begin') open.push({ code: '', result: '', isResult: false });
    else if (type === 'separate' && top) top.isResult = true;
    else if (type === 'end' && top) done.push({ code: top.code.trim(), result: top.result });
    if (type === 'end') open.pop();
    if (name === 'w:instrText' && top) top.code += text;
    if (name === 'w:t') for (const field of open) if (field.isResult) field.result += text;
  }
  return done;
}

function bookmarksOf(part: string): string[] {
  return elementsOf(part)
    .filter(({ name }) => name === 'w:bookmarkStart')
    .map(({ attributes }) => attributes['w:name'] ?? '');
}

/** The text between both ends of a bookmark. */
function marked(part: string, name: string): string {
  const [, id = '', rest = ''] = new RegExp(`w:id="(\\d+)" w:name="${name}"/>(.*)`).exec(part) ?? [];
  const inside = rest.slice(0, rest.indexOf(`<w:bookmarkEnd w:id="${id}"/>`));
  return [...inside.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join('');
}

function styleOf(part: string, id: string): XmlElement | undefined {
  return elementsOf(part).find(({ name, attributes }) => name === 'w:style' && attributes['w:styleId'] === id);
}

describe('a cross reference in the DOCX', () => {
  const page = `<p><ref to="xa"/>, <ref to="xa" show="text"/>, <ref to="hinh" show="number"/>, <ref to="hinh" show="text"/>, <ref to="bang"/></p><page-break/><h1 id="xa">Xa xôi</h1>${FIGURE}<table id="bang"><tbody><tr><td>x</td></tr></tbody></table>`;

  it('is a field with its result, the page being the PDF’s', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(page);
    expect(fieldsOf(xml).map(({ code, result }) => `${code} = ${result}`)).toEqual([
      'PAGEREF _Ref000001 \\h = 2',
      'REF _Ref000001w \\h = Xa xôi',
      'REF _Ref000002n \\h = Hình\u00a01',
      'REF _Ref000002w \\h = Hình\u00a01. Bản đồ',
      'PAGEREF _Ref000003 \\h = 2',
      'SEQ Hình \\* ARABIC = 1',
    ]);
  });

  it('has a bookmark around exactly the words that its field prints', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(page);
    expect(marked(xml, '_Ref000001w')).toBe('Xa xôi');
    expect(marked(xml, '_Ref000002n')).toBe('Hình\u00a01');
    expect(marked(xml, '_Ref000002w').replaceAll('\u00a0', ' ')).toBe('Hình 1. Bản đồ');
    for (const { code } of fieldsOf(xml)) {
      const name = /REF (\S+)/.exec(code)?.[1];
      if (name) expect(bookmarksOf(xml).filter(other => other === name)).toHaveLength(1);
    }
  });

  it('to a table’s title has its bookmarks in that, and room in a cell', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(
      '<table columns="auto 1*"><tbody><tr><td><ref to="bang" show="text"/></td><td>x</td></tr></tbody></table><table id="bang"><caption><number of="table"/>. Kết quả</caption><tbody><tr><td>x</td></tr></tbody></table>',
    );
    expect(marked(xml, '_Ref000001w').replaceAll('\u00a0', ' ')).toBe('Bảng 1. Kết quả');
    const [first] = elementsOf(xml).filter(({ name }) => name === 'w:gridCol');
    expect(Number(first?.attributes['w:w'])).toBeGreaterThan(20 * 50);
  });

  it('leads to one block also where two have its id', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(
      '<p><ref to="a" show="text"/></p><h2 id="a">Một</h2><h2 id="a">Hai</h2>',
    );
    expect(bookmarksOf(xml).filter(name => name === '_Ref000001w')).toHaveLength(1);
    expect(marked(xml, '_Ref000001w')).toBe('Một');
  });

  it('and a link inside the document lead to bookmarks, in the style of links', async () => {
    const body =
      '<p>x <a href="#phan">phần <strong>hai</strong></a> <a href="https://vi.du.vn">ngoài</a></p><section id="phan"><columns><p>y</p></columns></section>';
    const parts = await partsOf(body);
    const xml = parts['word/document.xml'] ?? '';
    const links = elementsOf(xml).filter(({ name }) => name === 'w:hyperlink');
    expect(links.map(({ attributes }) => attributes['w:anchor'] ?? 'outside')).toEqual(['_Ref000001', 'outside']);
    expect(bookmarksOf(xml)).toContain('_Ref000001');
    const styles = elementsOf(xml)
      .filter(({ name }) => name === 'w:rStyle')
      .map(({ attributes }) => attributes['w:val']);
    expect(styles).toEqual(['C-link', 'C-link-strong', 'C-link']);
    expect(styleOf(parts['word/styles.xml'] ?? '', 'C-link')).toBeDefined();
  });
});

describe('a table of contents in the DOCX', () => {
  const page = `<toc levels="1-2"/><page-break/><h1>Một</h1><h2>Hai</h2><page-break/><h1>Ba</h1>`;

  it('is filled with the PDF’s pages, and asks for nothing when it is opened', async () => {
    const parts = await partsOf(page);
    const xml = parts['word/document.xml'] ?? '';
    expect(fieldsOf(xml).map(({ result }) => result)).toEqual(['2', '2', '3', 'Một2Hai2Ba3']);
    expect(parts['word/settings.xml']).not.toContain('updateFields');
    expect(xml).not.toContain('w:dirty');
  });

  it('has Word’s own styles of its levels, each further to the right, with a leader up to the edge', async () => {
    const parts = await partsOf(page);
    const entries = [...(parts['word/document.xml'] ?? '').matchAll(/w:pStyle w:val="(TOC\d)"/g)].map(([, id]) => id);
    expect(entries).toEqual(['TOC1', 'TOC2', 'TOC1']);
    const look = (id: string): Readonly<Record<string, string>> => {
      const style = styleOf(parts['word/styles.xml'] ?? '', id);
      const name = style?.children.find(child => child.name === 'w:name')?.attributes['w:val'] ?? '';
      const properties = style?.children.find(child => child.name === 'w:pPr')?.children ?? [];
      const indent = properties.find(child => child.name === 'w:ind')?.attributes ?? {};
      const tab = properties.find(child => child.name === 'w:tabs')?.children[0]?.attributes ?? {};
      return { name, left: indent['w:left'] ?? '', right: indent['w:right'] ?? '', ...tab };
    };
    expect(look('TOC1')).toMatchObject({ name: 'toc 1', right: '0', 'w:leader': 'dot', 'w:val': 'right' });
    expect(look('TOC2')).toMatchObject({ name: 'toc 2', 'w:leader': 'dot' });
    expect(Number(look('TOC2').left)).toBeGreaterThan(Number(look('TOC1').left));
  });
});

describe('the title of the section in the DOCX', () => {
  const page =
    '<header><p style="running-head"><section-title/></p></header><p>Bìa</p><page-break/><h1>Một</h1><p>x</p><page-break/><p style="kicker">Tin</p><h1 style="headline-long">Hai</h1><columns><p>y</p></columns><h1>Ba</h1><h1>Bốn</h1>';

  it('is a header for each section of Word, with a field that finds the heading by its style', async () => {
    const parts = await partsOf(page);
    const headers = Object.keys(parts)
      .filter(path => path.startsWith('word/header'))
      .sort();
    expect(
      headers.flatMap(path => fieldsOf(parts[path] ?? '')).map(({ code, result }) => `${code} = ${result}`),
    ).toEqual(['STYLEREF "Tít" = Một', 'STYLEREF "Tít dài" = Hai', 'STYLEREF "Tít" = Ba', 'STYLEREF "Tít" = Bốn']);
  });

  it('begins its section on a new page where the page is broken, its kicker with it', async () => {
    const { 'word/document.xml': xml = '' } = await partsOf(page);
    const types = elementsOf(xml)
      .filter(({ name }) => name === 'w:type')
      .map(({ attributes }) => attributes['w:val']);
    expect(types).toEqual(['continuous', 'nextPage', 'nextPage', 'continuous', 'continuous', 'continuous']);
    expect(xml).not.toContain('<w:br w:type="page"/>');
    const second = xml.slice(xml.indexOf('nextPage'));
    expect(second.indexOf('TIN')).toBeLessThan(second.lastIndexOf('nextPage'));
  });
});

describe('left-hand pages in the DOCX', () => {
  it('have their own header, and a footer like that of the others', async () => {
    const parts = await partsOf(
      '<header on="left"><p>Chẵn</p></header><header on="right"><p>Lẻ</p></header><footer><p>x</p></footer><p>y</p>',
    );
    expect(parts['word/settings.xml']).toContain('<w:evenAndOddHeaders/>');
    const references = elementsOf(parts['word/document.xml'] ?? '').filter(({ name }) => name.endsWith('Reference'));
    const texts = references.map(({ name, attributes }) => {
      const text = elementsOf(parts[`word/${attributes['r:id']}.xml`] ?? '')
        .map(element => element.text)
        .join('');
      return `${name} ${attributes['w:type']} ${text}`;
    });
    expect(texts).toEqual([
      'w:headerReference first ',
      'w:headerReference default Lẻ',
      'w:headerReference even Chẵn',
      'w:footerReference first x',
      'w:footerReference default x',
      'w:footerReference even x',
    ]);
  });

  it('mirror their margins where the page says so', async () => {
    const tree = pageTree('<p>x</p>');
    const margins = { ...tree.page.margins, mirrored: true };
    const parts = await partsOf({ ...tree, page: { ...tree.page, margins } });
    expect(parts['word/settings.xml']).toContain('<w:mirrorMargins/>');
    expect((await partsOf(tree))['word/settings.xml']).not.toContain('<w:mirrorMargins/>');
  });
});
