import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { fontCoverage } from '../../src/build/font-coverage.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { loadRanks } from '../../src/build/load-ranks.ts';
import { composeBulletin } from '../../src/compose/compose-bulletin.ts';
import { layoutBulletin } from '../../src/layout/layout-bulletin.ts';
import { readTemplate } from '../../src/layout/template/read-template.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { fullArticle } from '../support/full-article.ts';
import { makePicture } from '../support/make-picture.ts';

const settings = readFileSync(new URL('../../templates/bulletin/template.yaml', import.meta.url), 'utf8');
const images = new Map([
  ['ban-do.png', makePicture('ban-do.png', 40, 20).bytes],
  ['hinh.svg', new TextEncoder().encode('<svg/>')],
]);

/** The tree of a page with these pictures, and what is said about it. */
function layOut(page: string): { tree: LayoutTree | null; said: readonly Diagnostic[] } {
  const files = new Map([
    ['template.yaml', { path: 'template.yaml', text: settings }],
    ['page.hbs', { path: 'page.hbs', text: page }],
  ]);
  const template = readTemplate({ name: 'thu', files, images });
  if (template.value === null) return { tree: null, said: template.diagnostics };
  const bulletin = composeBulletin([fullArticle], settingsSchema.parse({ publication: 'ban-do.png' }), {
    sourceDate: null,
    ranks: loadRanks(),
  });
  const { value, diagnostics } = layoutBulletin(bulletin.value, template.value, fontCoverage(loadFonts()));
  return { tree: value, said: diagnostics };
}

const places = (said: readonly Diagnostic[]): string[] =>
  said.map(({ code, severity, place }) => `${place?.line}:${place?.column} ${severity} ${code}`);

describe('a figure', () => {
  it('has its picture, its words and its size in the tree', () => {
    const { tree, said } = layOut(
      '<figure src="ban-do.png" alt="Bản đồ huyện" width="50mm" align="right" after="4pt"><figcaption>Bản đồ.</figcaption><credit style="source">An</credit></figure>',
    );
    expect(said).toEqual([]);
    expect(tree?.body).toMatchObject([
      {
        kind: 'figure',
        picture: { name: 'ban-do.png', format: 'png', width: 40, height: 20 },
        alt: 'Bản đồ huyện',
        align: 'right',
        spaceAfter: 4,
        blocks: [
          { style: 'caption', inlines: [{ text: 'Bản đồ.' }] },
          { style: 'source', inlines: [{ text: 'An' }] },
        ],
      },
    ]);
  });

  it.each([
    ['a file that is not there', '<p>a</p>\n  <figure src="bando.png" alt="a"/>', '2:16 fatal template-picture'],
    ['a file that is no picture', '<figure src="hinh.svg" alt="a"/>', '1:14 fatal template-picture'],
    ['a file that an article names', '\n<figure src="{{publication}}x" alt="a"/>', '2:1 fatal template-picture'],
    ['no file', '<figure alt="a"/>', '1:1 fatal template-attribute'],
    ['text that is no caption', '<figure src="ban-do.png" alt="a">x</figure>', '1:1 fatal template-nesting'],
    ['a caption elsewhere', '<figcaption>x</figcaption>', '1:1 fatal template-nesting'],
  ])('is refused at its place for %s', (_, page, expected) => {
    const { tree, said } = layOut(page);
    expect(tree).toBeNull();
    expect(places(said)).toEqual([expected]);
  });

  it('is set without words for those who do not see it, with a warning at its place', () => {
    const { tree, said } = layOut('<p>a</p>\n<figure src="{{publication}}"/>');
    expect(tree?.body[1]).toMatchObject({ kind: 'figure', alt: null });
    expect(places(said)).toEqual(['2:1 warning figure-alt']);
  });
});

describe('a quote', () => {
  it('gives its paragraphs its style, and keeps one that they name', () => {
    const { tree } = layOut('<blockquote><p>a</p><p style="byline">b</p></blockquote><blockquote>c</blockquote>');
    expect(tree?.body).toMatchObject([
      { kind: 'quote', blocks: [{ style: 'quote' }, { style: 'byline' }] },
      { kind: 'quote', blocks: [{ style: 'quote' }] },
    ]);
  });
});

describe('an item of a list', () => {
  it('is set in its own style, with another list in it or not', () => {
    const { tree } = layOut('<ul><li>Một<ul><li>Con</li></ul></li><li>Hai</li></ul>');
    const inner = { kind: 'list', items: [[{ style: 'list', inlines: [{ text: 'Con' }] }]] };
    expect(tree?.body).toMatchObject([
      {
        items: [
          [{ style: 'list', inlines: [{ text: 'Một' }] }, inner],
          [{ style: 'list', inlines: [{ text: 'Hai' }] }],
        ],
      },
    ]);
  });
});
