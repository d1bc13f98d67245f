import { readFileSync } from 'node:fs';
import { fontCoverage } from '../../src/build/font-coverage.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { loadRanks } from '../../src/build/load-ranks.ts';
import { loadTemplate } from '../../src/build/load-template.ts';
import { readArticle } from '../../src/build/read-article.ts';
import { composeBulletin } from '../../src/compose/compose-bulletin.ts';
import { layoutBulletin } from '../../src/layout/layout-bulletin.ts';
import type { LayoutBlock, LayoutInline, LayoutTree } from '../../src/layout/tree.ts';
import { blocksInside } from '../../src/layout/tree-blocks.ts';
import type { Article } from '../../src/model/article.ts';
import { settingsSchema } from '../../src/model/settings.ts';

/** The layout tree of a text, through every stage before the writers. */
export async function treeOf(text: string): Promise<LayoutTree> {
  return articleTree((await readArticle(new TextEncoder().encode(text), { name: 'sample.txt' })).value);
}

/** The layout tree of an article. */
export async function articleTree(article: Article): Promise<LayoutTree> {
  const settings = settingsSchema.parse({
    publication: 'Bản tin thử',
    organisation: 'Ban biên tập',
    place: 'Bình Giang',
    number: '1',
  });
  const bulletin = composeBulletin([article], settings, { sourceDate: null, ranks: loadRanks() });
  const template = await loadTemplate('bulletin');
  if (template.value === null) throw new Error(JSON.stringify(template.diagnostics));
  const tree = layoutBulletin(bulletin.value, template.value, fontCoverage(loadFonts()));
  if (tree.value === null) throw new Error(JSON.stringify(tree.diagnostics));
  return tree.value;
}

/** The layout tree of one of the articles in input/. */
export function inputTree(name: string): Promise<LayoutTree> {
  return treeOf(readFileSync(new URL(`../../input/${name}`, import.meta.url), 'utf8'));
}

/** The words of the tree's body in reading order. */
export function wordsOf(blocks: readonly LayoutBlock[]): string[] {
  return blocks
    .flatMap(textsOf)
    .join(' ')
    .split(/[\s\u00a0]+/)
    .filter(Boolean);
}

function textsOf(block: LayoutBlock): string[] {
  if ('inlines' in block) return [inlineText(block.inlines)];
  return blocksInside(block).flatMap(textsOf);
}

function inlineText(inlines: readonly LayoutInline[]): string {
  return inlines
    .map(inline => {
      if (inline.kind === 'footnote') return ` ${inlineText(inline.inlines)} `;
      return inline.kind === 'text' ? inline.text : inline.kind === 'link' ? inlineText(inline.inlines) : ' ';
    })
    .join('');
}
