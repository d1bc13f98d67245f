import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { docxParts, elementsOf, type XmlElement } from '../support/docx-parts.ts';
import { pageTree } from '../support/page-tree.ts';

async function partsOf(page: string): Promise<Record<string, string>> {
  return docxParts((await writeDocx(pageTree(page), loadFonts())).value);
}

function find(element: XmlElement, ...path: readonly string[]): XmlElement[] {
  const [name, ...rest] = path;
  if (name === undefined) return [element];
  return element.children.filter(child => child.name === name).flatMap(child => find(child, ...rest));
}

const val = (element: XmlElement | undefined): string | undefined => element?.attributes['w:val'];

/** The properties of a style and of all that it is based on, the nearest first, as element and attributes. */
function lookOf(styles: string, id: string, name: string): Record<string, string>[] {
  const all = elementsOf(styles).filter(element => element.name === 'w:style');
  const looks: Record<string, string>[] = [];
  for (let at: string | undefined = id; at !== undefined; ) {
    const style = all.find(({ attributes }) => attributes['w:styleId'] === at);
    looks.push(...(style ? find(style, 'w:pPr', name) : []).map(({ attributes }) => ({ ...attributes })));
    at = style && val(find(style, 'w:basedOn')[0]);
  }
  return looks;
}

/** The style and the text of each paragraph of the document. */
function paragraphs(part: string): { style: string; text: string }[] {
  return elementsOf(part)
    .filter(({ name }) => name === 'w:p')
    .map(element => ({
      style: val(find(element, 'w:pPr', 'w:pStyle')[0]) ?? '',
      text: find(element, 'w:r', 'w:t')
        .map(({ text }) => text)
        .join(''),
    }));
}

function styleOf(part: string, text: string): string {
  return paragraphs(part).find(found => found.text === text)?.style ?? `no "${text}"`;
}

const isHeld = (styles: string, id: string): boolean => {
  const [own] = lookOf(styles, id, 'w:keepNext');
  return own !== undefined && own['w:val'] !== '0';
};

const TABLE = `<table columns="40mm 20mm:right 20mm:decimal"><caption>Tên bảng</caption>
  <thead><tr><th rowspan="2">a</th><th colspan="2">b</th></tr><tr><th>c</th><th>d</th></tr></thead>
  <tbody><tr><th scope="row">e</th><td>1.677</td><td>1.677,25</td></tr><tr><th scope="row">f</th><td>9</td><td>80</td></tr>
  <tr><th scope="row">g</th><td>9</td><td>7,5</td></tr></tbody>
  <tfoot><tr><td>Tổng</td><td>5</td><td>1</td></tr></tfoot></table><p style="table-note">Ghi chú.</p><p>Sau.</p>`;

describe('a table in the DOCX', () => {
  it('has its title above it, kept with it, in its own style', async () => {
    const parts = await partsOf(TABLE);
    const [document, styles] = [parts['word/document.xml'] ?? '', parts['word/styles.xml'] ?? ''];
    const style = styleOf(document, 'Tên bảng');
    expect(style).toMatch(/^P-table-title/);
    expect(isHeld(styles, style)).toBe(true);
    expect(document.indexOf('Tên bảng')).toBeLessThan(document.indexOf('<w:tbl>'));
    expect(document.slice(document.indexOf('Tên bảng'), document.indexOf('<w:tbl>'))).not.toContain('<w:p>');
  });

  it('keeps its title also in a style that holds nothing itself', async () => {
    const parts = await partsOf('<table><caption style="text">Tên</caption><tbody><tr><td>a</td></tr></tbody></table>');
    const style = styleOf(parts['word/document.xml'] ?? '', 'Tên');
    expect(style).toBe('P-text--1');
    expect(isHeld(parts['word/styles.xml'] ?? '', style)).toBe(true);
    expect(parts['word/styles.xml']).toContain('<w:name w:val="Chữ bài: giữ với đoạn sau"/>');
  });

  it('aligns its columns by styles, decimal signs by where the text ends', async () => {
    const parts = await partsOf(TABLE);
    const [document, styles] = [parts['word/document.xml'] ?? '', parts['word/styles.xml'] ?? ''];
    const alignOf = (text: string): string | undefined => lookOf(styles, styleOf(document, text), 'w:jc')[0]?.['w:val'];
    expect(['a', 'c', '1.677', '80'].map(alignOf)).toEqual(['left', 'right', 'right', 'right']);
    const rightOf = (text: string): number =>
      Number(lookOf(styles, styleOf(document, text), 'w:ind')[0]?.['w:right'] ?? 0) / 20;
    expect(rightOf('1.677,25')).toBe(0);
    expect(rightOf('80')).toBeGreaterThan(rightOf('7,5') + 3);
    expect(rightOf('7,5')).toBeGreaterThan(3);
  });

  it('repeats the rows of its head, holds its totals and its note, and is whole in each row', async () => {
    const parts = await partsOf(TABLE);
    const [document, styles] = [parts['word/document.xml'] ?? '', parts['word/styles.xml'] ?? ''];
    const rows = elementsOf(document).filter(({ name }) => name === 'w:tr');
    expect(rows.map(row => find(row, 'w:trPr', 'w:tblHeader').length)).toEqual([1, 1, 0, 0, 0, 0]);
    expect(rows.every(row => find(row, 'w:trPr', 'w:cantSplit').length === 1)).toBe(true);
    const held = ['a', 'c', '1.677', 'f', 'g', 'Tổng', 'Ghi chú.'].map(text => isHeld(styles, styleOf(document, text)));
    expect(held).toEqual([true, true, false, false, true, true, false]);
    const [space] = paragraphs(document.slice(document.indexOf('</w:tbl>')));
    expect(isHeld(styles, space?.style ?? '')).toBe(true);
  });

  it('says which parts of its style it has, and gives the rule under a head of two rows to its cells', async () => {
    const document = (await partsOf(TABLE))['word/document.xml'] ?? '';
    const look = elementsOf(document).find(({ name }) => name === 'w:tblLook')?.attributes;
    expect(look).toMatchObject({ 'w:val': '06C0', 'w:firstRow': '0', 'w:lastRow': '1', 'w:firstColumn': '1' });
    const rows = elementsOf(document).filter(({ name }) => name === 'w:tr');
    const ruled = rows.map(row => find(row, 'w:tc', 'w:tcPr', 'w:tcBorders', 'w:bottom').length);
    expect(ruled).toEqual([0, 3, 0, 0, 0, 0]);
    const merged = rows.map(row => find(row, 'w:tc', 'w:tcPr', 'w:vMerge').map(val));
    expect(merged.slice(0, 2)).toEqual([['restart'], ['continue']]);
  });

  it('has a rule under a head of one row, and above a foot of one, by its style', async () => {
    const parts = await partsOf('<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody></table>');
    expect(parts['word/document.xml']).not.toContain('w:tcBorders');
    expect(parts['word/document.xml']).toContain('<w:tblLook w:val="0620"');
    const style = elementsOf(parts['word/styles.xml'] ?? '').find(e => e.attributes['w:styleId'] === 'T-table');
    const edges = find(style as XmlElement, 'w:tblStylePr').map(part => [
      part.attributes['w:type'],
      find(part, 'w:tcPr', 'w:tcBorders')[0]?.children.map(({ name }) => name),
    ]);
    expect(edges).toEqual([
      ['firstRow', ['w:bottom']],
      ['lastRow', ['w:top']],
    ]);
  });
});

describe('what stands together in the DOCX', () => {
  it('holds on to the next by styles of its own, up to its end', async () => {
    const parts = await partsOf(
      '<keep><p>a</p><ul><li>b</li><li>c</li></ul><table><tbody><tr><td>d</td></tr></tbody></table><p>e</p></keep><p>f</p><columns><keep><p>g</p><p>h</p></keep></columns>',
    );
    const [document, styles] = [parts['word/document.xml'] ?? '', parts['word/styles.xml'] ?? ''];
    const held = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(text => isHeld(styles, styleOf(document, text)));
    expect(held).toEqual([true, true, true, true, false, false, true, false]);
    expect(styleOf(document, 'g')).toBe(styleOf(document, 'a'));
    expect(styleOf(document, 'h')).toBe('P-text');
  });

  it('holds what stands before a paragraph that must not stand alone', async () => {
    const parts = await partsOf(
      '<p>a</p><p>b</p><p style="byline">c</p><ul><li>d</li><li>e</li></ul><p style="byline">f</p>',
    );
    const [document, styles] = [parts['word/document.xml'] ?? '', parts['word/styles.xml'] ?? ''];
    const held = ['a', 'b', 'c', 'd', 'e', 'f'].map(text => isHeld(styles, styleOf(document, text)));
    expect(held).toEqual([false, true, false, false, true, false]);
  });

  it('does not hold a long paragraph, which LibreOffice would no longer divide', async () => {
    const long = 'dài '.repeat(100);
    const parts = await partsOf(`<p>a</p><p>${long}</p><p style="byline">c</p><p>d</p><p style="byline">e</p>`);
    const [document, styles] = [parts['word/document.xml'] ?? '', parts['word/styles.xml'] ?? ''];
    const heldStyles = ['a', 'dài', 'c', 'd'].map(text => isHeld(styles, styleOf(document, text)));
    expect(heldStyles).toEqual([false, false, false, true]);
  });

  it('sets further paragraphs of an item under its first', async () => {
    const parts = await partsOf('<ol><li><p>a</p><p>b</p><ul><li><p>c</p><p>d</p></li></ul></li></ol><p>e</p>');
    const [document, styles] = [parts['word/document.xml'] ?? '', parts['word/styles.xml'] ?? ''];
    const leftOf = (text: string): string | undefined =>
      lookOf(styles, styleOf(document, text), 'w:ind')[0]?.['w:left'];
    expect(['a', 'b', 'c', 'd', 'e'].map(leftOf)).toEqual(['0', '284', '0', '568', '0']);
    const levels = elementsOf(parts['word/numbering.xml'] ?? '').filter(({ name }) => name === 'w:ind');
    expect(levels.slice(0, 2).map(({ attributes }) => attributes['w:left'])).toEqual(['284', '568']);
  });
});

describe('a box in the DOCX', () => {
  it('of paragraphs is their borders and shading, by styles that Word joins to one frame', async () => {
    const parts = await partsOf('<aside><p style="box-title">a</p><p>b</p><p>c</p></aside>');
    const [document, styles] = [parts['word/document.xml'] ?? '', parts['word/styles.xml'] ?? ''];
    expect(document).not.toContain('<w:tbl>');
    const ids = ['a', 'b', 'c'].map(text => styleOf(document, text));
    const pieces = ids.map(id => styles.split(`w:styleId="${id}"`)[1]?.split('</w:style>')[0] ?? '');
    const borders = pieces.map(style => /<w:pBdr>.*<\/w:pBdr>/.exec(style)?.[0]);
    expect(borders[0]).toContain('<w:top w:val="single" w:sz="7" w:space="6" w:color="111111"/>');
    expect(new Set(borders).size).toBe(1);
    expect(pieces.every(style => style.includes('<w:shd w:val="clear" w:color="auto" w:fill="F3F0EA"/>'))).toBe(true);
    const spaces = ids.map(id => lookOf(styles, id, 'w:spacing')[0]);
    expect(spaces.map(space => [space?.['w:before'], space?.['w:after']])).toEqual([
      ['180', '60'],
      ['0', '60'],
      ['0', '180'],
    ]);
  });

  it('of anything else is a table of one cell, whose look is a table style', async () => {
    const parts = await partsOf('<aside style="frame"><p>a</p><ul><li>b</li></ul></aside>');
    const document = parts['word/document.xml'] ?? '';
    expect(document.match(/<w:tc>/g)).toHaveLength(1);
    expect(document).toContain('<w:tblStyle w:val="T-box-frame"/>');
    const style = parts['word/styles.xml']?.split('w:styleId="T-box-frame"')[1]?.split('</w:style>')[0];
    for (const edge of ['top', 'left', 'bottom', 'right'])
      expect(style).toMatch(new RegExp(`<w:${edge} w:val="single" w:sz="4" w:color="111111"/>`));
    expect(style).toContain('<w:left w:w="160" w:type="dxa"/>');
  });
});

describe('marks in the DOCX', () => {
  it('are character styles: small capitals, raised and lowered, also the number before a note', async () => {
    const parts = await partsOf(
      '<p><small-caps>a</small-caps> <sup>b</sup> <strong><sub>c</sub></strong><footnote>d</footnote></p>',
    );
    const styles = parts['word/styles.xml'] ?? '';
    const look = (id: string): string => styles.split(`w:styleId="${id}"`)[1]?.split('</w:style>')[0] ?? '';
    expect(look('C-small-caps')).toContain('<w:smallCaps w:val="1"/>');
    expect(look('C-superscript')).toContain('<w:vertAlign w:val="superscript"/>');
    expect(look('C-strong-subscript')).toMatch(/<w:b w:val="1"\/>.*<w:vertAlign w:val="subscript"\/>/);
    expect(look('C-note-mark')).toMatch(/<w:name w:val="footnote reference"\/>.*<w:vertAlign w:val="superscript"\/>/);
    const used = elementsOf(parts['word/document.xml'] ?? '').filter(({ name }) => name === 'w:rStyle');
    expect(used.map(val)).toEqual(['C-small-caps', 'C-superscript', 'C-strong-subscript', 'C-note-mark']);
  });
});
