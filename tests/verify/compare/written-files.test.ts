import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { differencesOf } from '../../support/compared.ts';
import { fullArticle } from '../../support/full-article.ts';
import { makePicture } from '../../support/make-picture.ts';
import { pageTree } from '../../support/page-tree.ts';
import { boxesTree, sampleBodyTree } from '../../support/sample-body.ts';
import { articleTree, inputTree, treeOf } from '../../support/sample-tree.ts';

const NONE = { pdf: [], docx: [] };
const folder = (path: string): string => new URL(`../../../${path}`, import.meta.url).pathname;
const articles = readdirSync(folder('tests/cases/articles')).filter(name => name.endsWith('.txt'));

describe('the PDF and the DOCX of a tree', () => {
  it.each(readdirSync(folder('input')))('say what the tree says, word for word: %s', async name => {
    expect(await differencesOf(await inputTree(name))).toEqual(NONE);
  });

  it.each(articles)('say what the tree says of the article %s', async name => {
    const text = readFileSync(`${folder('tests/cases/articles')}/${name}`, 'utf8');
    expect(await differencesOf(await treeOf(text))).toEqual(NONE);
  });

  it('say what the tree says of lists, tables, links, quotes and every mark', async () => {
    expect(await differencesOf(await articleTree(fullArticle))).toEqual(NONE);
  });

  it('say what the tree says of every construct, over columns and pages', async () => {
    expect(await differencesOf(sampleBodyTree())).toEqual(NONE);
  });

  it('say what boxes, titles of tables and quotes that repeat the story say', async () => {
    expect(await differencesOf(boxesTree())).toEqual(NONE);
  });

  it('say what a page says that refers to other places', async () => {
    const figure =
      '<figure id="hinh" src="a.png" alt="Một ảnh"><figcaption><number of="figure"/>. Bản đồ</figcaption></figure>';
    const page = `<toc levels="2-3"/><page-break/>
<h1>Bản tin</h1><h2 id="bai">Bài một<footnote>Chú của tít</footnote></h2>
<p>Xem <ref to="hinh" show="number"/> ở trang <ref to="hinh" show="page"/>, bài “<ref to="bai" show="text"/>” và
<a href="#bai">liên kết</a>.</p>${figure}<h3>Mục nhỏ</h3><p>Hết.</p>`;
    const images = new Map([['a.png', makePicture('a.png', 40, 20).bytes]]);
    expect(await differencesOf(pageTree(page, images))).toEqual(NONE);
  });
});
