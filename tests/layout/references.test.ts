import { describe, expect, it } from 'vitest';
import type { LayoutBlock } from '../../src/layout/tree.ts';
import { makePicture } from '../support/make-picture.ts';
import { layOutPage, pageTree, placesOf, refusalsOf } from '../support/page-tree.ts';

const images = new Map([['a.png', makePicture('a.png', 40, 20).bytes]]);
const FIGURE = '<figure id="hinh" src="a.png" alt="a"><figcaption><number of="figure"/>. Bản đồ</figcaption></figure>';

/** What a block's inlines print, its pages left out. */
function printed(block: LayoutBlock | undefined): string {
  const texts = JSON.stringify(block).matchAll(/"kind":"text","text":"([^"]*)"/g);
  return [...texts].map(([, text]) => text).join('');
}

describe('a cross reference', () => {
  it('prints the words and the number of a caption that comes later, and leads to its figure', () => {
    const tree = pageTree(`<p><ref to="hinh" show="number"/>: <ref to="hinh" show="text"/></p>${FIGURE}`, images);
    expect(printed(tree.body[0])).toBe('Hình\u00a01: Hình\u00a01. Bản\u00a0đồ');
    expect(JSON.stringify(tree.body[0])).toContain('"target":"hinh"');
  });

  it('prints the words and the number of a table’s title', () => {
    const table =
      '<table id="bang"><caption><number of="table"/>. Kết quả</caption><tbody><tr><td>x</td></tr></tbody></table>';
    const tree = pageTree(`<p><ref to="bang" show="number"/>: <ref to="bang" show="text"/>.</p>${table}`);
    expect(printed(tree.body[0]).replaceAll('\u00a0', ' ')).toBe('Bảng 1: Bảng 1. Kết quả.');
  });

  it('prints the words of a heading without its notes, in its own style', () => {
    const tree = pageTree(
      '<h1 id="a">Tít <em>nghiêng</em><footnote>Chú</footnote></h1><p><ref to="a" show="text"/></p>',
    );
    expect(tree.body[1]).toMatchObject({
      inlines: [{ kind: 'reference', show: 'text', inlines: [{ text: 'Tít nghiêng', style: 'link' }] }],
    });
  });

  it('leads to the first of two blocks with the same id', () => {
    const tree = pageTree('<p><ref to="a" show="text"/></p><h2 id="a">Một</h2><h2 id="a">Hai</h2>');
    expect(printed(tree.body[0])).toBe('Một');
  });

  it.each([
    [
      'an id that is not there',
      '<h1 id="bai-mot">Một</h1>\n<p>x <ref to="bai-mo"/></p>',
      '2:6 fatal template-reference',
    ],
    ['a link to an id that is not there', '<p>x <a href="#khong">y</a></p>', '1:6 fatal template-reference'],
    ['an id in a header', '<header><p id="a">x</p></header><p><ref to="a"/></p>', '1:36 fatal template-reference'],
    [
      'a table row',
      '<table><tbody><tr id="r"><td>x</td></tr></tbody></table><p><ref to="r"/></p>',
      '1:60 fatal template-reference',
    ],
    [
      'words of a block without any',
      '<section id="s"><p>x</p></section><p><ref to="s" show="text"/></p>',
      '1:38 fatal template-reference',
    ],
    [
      'a number that is not there',
      '<h1 id="a">x</h1><p><ref to="a" show="number"/></p>',
      '1:21 fatal template-reference',
    ],
    ['no id', '<p><ref/></p>', '1:4 fatal template-attribute'],
    [
      'something that cannot be shown',
      '<h1 id="a">x</h1><p><ref to="a" show="line"/></p>',
      '1:39 fatal template-attribute',
    ],
    ['a series that there is not', '<p><number of="map"/></p>', '1:16 fatal template-attribute'],
  ])('is refused at its place for %s', (_, page, expected) => {
    expect(refusalsOf(page)).toEqual([expected]);
  });

  it('says which id was probably meant', () => {
    const { said } = layOutPage('<h1 id="bai-mot">Một</h1><p><ref to="bai-mo"/></p>');
    expect(said[0]?.hint).toBe('did you mean "bai-mot"?');
    expect(said[0]?.message).toContain('bai-mo');
  });

  it('may lead from an article to nowhere: its links are not the template’s', () => {
    const { tree, said } = layOutPage(
      '{{#each stories}}{{#each sections}}{{#each blocks}}{{modelBlock this}}{{/each}}{{/each}}{{/each}}',
    );
    expect(tree).not.toBeNull();
    expect(said.filter(({ severity }) => severity === 'fatal')).toEqual([]);
  });
});

describe('captions', () => {
  it('are counted in reading order, each series by itself, with the label of the language', () => {
    const number = (of: string): string => `<p><number of="${of}"/></p>`;
    const tree = pageTree(
      `${number('figure')}<columns>${number('table')}${number('figure')}</columns>${number('chart')}`,
    );
    const texts = [...JSON.stringify(tree.body).matchAll(/"text":"([^"]*)"/g)].map(([, text]) => text);
    expect(texts).toEqual(['Hình\u00a01', 'Bảng\u00a01', 'Hình\u00a02', 'Biểu đồ\u00a01']);
  });
});

describe('a table of contents', () => {
  const headings = '<h1>Một</h1><h2>Hai <strong>đậm</strong></h2><h3>Ba 巴</h3><h4>Bốn</h4>';

  it.each([
    ['1', ['Một']],
    ['2', ['Một', 'Hai đậm']],
    ['2-3', ['Hai đậm', 'Ba [U+5DF4]']],
    ['4-4', ['Bốn']],
  ])('of the levels %s has these entries, each character in its font', (levels, expected) => {
    const { tree } = layOutPage(`<toc levels="${levels}"/>${headings}`);
    const [contents] = tree?.body ?? [];
    const entries = contents?.kind === 'contents' ? contents.entries : [];
    expect(entries.map(({ inlines }) => printed({ inlines } as never))).toEqual(expected); // any thing with inlines
  });

  it('has a style for each level: the template’s, or one that stands further to the right', () => {
    const { tree } = layOutPage(`<toc levels="3"/>${headings}`);
    const { toc, 'toc-2': second, 'toc-3': third } = tree?.styles.paragraph ?? {};
    expect(second?.basedOn).toBe('toc');
    expect(second?.indentLeft).toBeGreaterThan(toc?.indentLeft ?? 0);
    expect(third?.indentLeft).toBeGreaterThan(second?.indentLeft ?? 0);
    expect(tree?.body[0]).toMatchObject({ entries: [{ style: 'toc' }, { style: 'toc-2' }, { style: 'toc-3' }] });
  });

  it.each(['0', '3-2', '1-5', 'all'])('of the levels %s is refused', levels => {
    const { said } = layOutPage(`<toc levels="${levels}"/>`);
    expect(placesOf(said)).toEqual(['1:14 fatal template-attribute']);
  });
});

describe('headers and footers', () => {
  it('know the first page, left-hand and right-hand pages', () => {
    const on = (pages: string): string => `<header on="${pages}"><p>${pages}</p></header>`;
    const { header, footer } = pageTree(
      `${['first', 'rest', 'left', 'right', 'all'].map(on).join('')}<footer><p>x</p></footer><p>y</p>`,
    );
    expect(header.first.map(printed)).toEqual(['first', 'all']);
    expect(header.rest.map(printed)).toEqual(['rest', 'right', 'all']);
    expect(header.left?.map(printed)).toEqual(['rest', 'left', 'all']);
    expect(footer.left).toBeNull();
  });

  it('have the titles of their level, which end with every heading above it', () => {
    const tree = pageTree(
      '<header><p style="organisation"><section-title level="2"/></p></header><h1>Một</h1><h2>Hai</h2><h3>Ba</h3><h1>Bốn</h1>',
    );
    const [paragraph] = tree.header.rest;
    const [title] = paragraph && 'inlines' in paragraph ? paragraph.inlines : [];
    expect(title).toMatchObject({
      kind: 'sectionTitle',
      titles: [
        { heading: 0, inlines: [] },
        { heading: 1, inlines: [{ text: 'HAI' }] },
        { heading: 3, inlines: [] },
      ],
    });
  });

  it.each(['<p>x <section-title/></p>', '<section-title/>', '<columns><p>a</p><section-title/></columns>'])(
    'alone have titles: %s is refused',
    page => {
      const { said } = layOutPage(page);
      expect(said.map(({ code, hint }) => `${code} ${hint}`)).toEqual([
        'template-nesting it stands in <header>, <footer>',
      ]);
    },
  );
});
