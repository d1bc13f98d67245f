import { describe, expect, it } from 'vitest';
import type { TableBlock } from '../../src/layout/tree-table.ts';
import { pageTree, refusalsOf } from '../support/page-tree.ts';

function tableOf(page: string): TableBlock {
  const [block] = pageTree(page).body;
  if (block?.kind !== 'table') throw new Error('the page begins with no table');
  return block;
}

const stylesIn = ({ rows }: TableBlock): string[][] =>
  rows.map(row => row.cells.map(cell => cell.blocks.map(block => ('style' in block ? block.style : '')).join(' ')));

describe('a table', () => {
  it('has its title, its head and its totals in the tree', () => {
    const table = tableOf(
      '<table><caption>Tên</caption><tfoot><tr><td>c</td></tr></tfoot><tbody><tr><td>b</td></tr></tbody><thead><tr><th>a</th></tr></thead></table>',
    );
    expect(table).toMatchObject({
      caption: { style: 'table-title', inlines: [{ text: 'Tên' }] },
      headRows: 1,
      footRows: 1,
      rows: [['a'], ['b'], ['c']].map(([text]) => ({ cells: [{ blocks: [{ inlines: [{ text }] }] }] })),
    });
  });

  it('aligns the cells of a column that name no style, a cell over several columns where they agree', () => {
    const table = tableOf(
      `<table columns="auto 1*:center 9mm:right 9mm:right"><thead><tr><th>a</th><th>b</th><th>c</th><th>d</th></tr></thead>
      <tbody><tr><td style="list">a</td><td style="list">b</td><td colspan="2">c</td></tr>
      <tr><td rowspan="2">a</td><td colspan="2">b</td><td><p>c</p><p style="list">d</p></td></tr><tr><td>b</td><td>c</td><td>d</td></tr></tbody></table>`,
    );
    expect(stylesIn(table)).toEqual([
      ['table-head', 'table-head--center', 'table-head--right', 'table-head--right'],
      ['list', 'list', 'table-text--right'],
      ['table-text', 'table-text', 'table-text--right list'],
      ['table-text--center', 'table-text--right', 'table-text--right'],
    ]);
  });

  it('makes a style for each alignment that is used, based on that of the cell', () => {
    const { paragraph } = pageTree('<table columns="1*:right"><tbody><tr><td>a</td></tr></tbody></table>').styles;
    const added = Object.values(paragraph).filter(({ name }) => name.includes('--'));
    expect(added).toEqual([
      {
        ...paragraph['table-text'],
        name: 'table-text--right',
        label: 'Chữ bảng (căn phải)',
        basedOn: 'table-text',
        align: 'right',
      },
    ]);
  });

  it('says what its header cells head: the column in the head, else the row, or what they say', () => {
    const table = tableOf(
      '<table><thead><tr><th>a</th><th scope="row">b</th></tr></thead><tbody><tr><th>c</th><td>d</td></tr><tr><th scope="column">e</th><td>f</td></tr></tbody></table>',
    );
    expect(table.rows.map(row => row.cells.map(cell => cell.heads))).toEqual([
      ['column', 'row'],
      ['row', null],
      ['column', null],
    ]);
  });

  it('has no cell that reaches out of its section', () => {
    const table = tableOf(
      '<table><thead><tr><th rowspan="3">a</th><th>b</th></tr></thead><tbody><tr><td>c</td><td>d</td></tr></tbody></table>',
    );
    expect(table.rows.map(row => row.cells.map(cell => cell.rowSpan))).toEqual([
      [1, 1],
      [1, 1],
    ]);
  });

  it.each([
    [
      'two titles',
      '<table><caption>a</caption><caption>b</caption><tbody><tr><td>c</td></tr></tbody></table>',
      '1:1 fatal template-nesting',
    ],
    ['a title in a row', '<table><tbody><tr><caption>a</caption></tr></tbody></table>', '1:19 fatal template-nesting'],
    ['an alignment that is none', '<table columns="auto:middle"><tbody/></table>', '1:17 fatal template-attribute'],
    [
      'a scope that is none',
      '<table><tbody><tr><th scope="col">a</th></tr></tbody></table>',
      '1:30 fatal template-attribute',
    ],
    [
      'a scope of a cell that heads nothing',
      '<table><tbody><tr><td scope="row">a</td></tr></tbody></table>',
      '1:23 fatal template-attribute',
    ],
  ])('is refused at its place for %s', (_, page, expected) => {
    expect(refusalsOf(page)).toEqual([expected]);
  });
});

describe('a box and a pull quote', () => {
  it('have their styles and their text in the tree', () => {
    const { body } = pageTree(
      '<aside>a</aside><aside style="frame"><p>b</p><p style="box-title">c</p></aside><pull-quote>d</pull-quote><pull-quote decorative="true" style="lead">e</pull-quote>',
    );
    expect(body).toMatchObject([
      { kind: 'aside', style: 'box', blocks: [{ style: 'box-text' }] },
      { kind: 'aside', style: 'frame', blocks: [{ style: 'box-text' }, { style: 'box-title' }] },
      { kind: 'quote', decorative: false, blocks: [{ style: 'pull-quote' }] },
      { kind: 'quote', decorative: true, blocks: [{ style: 'lead' }] },
    ]);
  });

  it.each([
    ['<p>a</p>\n<aside style="frme">a</aside>', '2:15 fatal template-style'],
    ['<aside style="text">a</aside>', '1:15 fatal template-style'],
    ['<p><aside>a</aside></p>', '1:4 fatal template-nesting'],
    ['<pull-quote decorative="yes">a</pull-quote>', '1:25 fatal template-attribute'],
    ['<pull-quote><p>a</p></pull-quote>', '1:13 fatal template-nesting'],
    ['<aside>a', '1:1 fatal template-tag'],
  ])('are refused at their place: %s', (page, expected) => {
    expect(refusalsOf(page)).toEqual([expected]);
  });
});

describe('marks', () => {
  it('are the same in any order, and need no entry in the template', () => {
    const { body, styles } = pageTree(
      '<p><strong><small-caps>a</small-caps></strong> <small-caps><strong>b</strong></small-caps> <sup><em>c</em></sup> d<sub>e</sub></p>',
    );
    const [block] = body;
    const used =
      block && 'inlines' in block ? block.inlines.map(inline => ('style' in inline ? inline.style : '')) : [];
    expect(new Set(used)).toEqual(new Set(['small-caps strong', null, 'emphasis superscript', 'subscript']));
    expect(styles.character['small-caps strong']).toMatchObject({ caps: 'small', bold: true, position: 'normal' });
    expect(styles.character['emphasis superscript']).toMatchObject({ italic: true, position: 'superscript' });
    expect(styles.character.subscript).toMatchObject({ position: 'subscript', label: 'Chỉ số dưới' });
  });
});
