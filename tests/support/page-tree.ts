import { readFileSync } from 'node:fs';
import type { Diagnostic } from '../../src/base/diagnostic.ts';
import { fontCoverage } from '../../src/build/font-coverage.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { loadRanks } from '../../src/build/load-ranks.ts';
import { composeBulletin } from '../../src/compose/compose-bulletin.ts';
import { layoutBulletin } from '../../src/layout/layout-bulletin.ts';
import { readTemplate } from '../../src/layout/template/read-template.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { fullArticle } from './full-article.ts';

const settings = readFileSync(new URL('../../templates/bulletin/template.yaml', import.meta.url), 'utf8');

/** The tree of a page in the bulletin's styles, and what is said about it. The article has a headline and the awards. */
export function layOutPage(
  page: string,
  images: ReadonlyMap<string, Uint8Array> = new Map(),
): { tree: LayoutTree | null; said: readonly Diagnostic[] } {
  const files = new Map([
    ['template.yaml', { path: 'template.yaml', text: settings }],
    ['page.hbs', { path: 'page.hbs', text: page }],
  ]);
  const template = readTemplate({ name: 'thu', files, images });
  if (template.value === null) return { tree: null, said: template.diagnostics };
  const bulletin = composeBulletin([fullArticle], settingsSchema.parse({ publication: 'Bản tin' }), {
    sourceDate: null,
    ranks: loadRanks(),
  });
  const { value, diagnostics } = layoutBulletin(bulletin.value, template.value, fontCoverage(loadFonts()));
  return { tree: value, said: [...template.diagnostics, ...diagnostics] };
}

/** The tree of a page that nothing is to be said about. */
export function pageTree(page: string, images: ReadonlyMap<string, Uint8Array> = new Map()): LayoutTree {
  const { tree, said } = layOutPage(page, images);
  if (!tree || said.length > 0) throw new Error(JSON.stringify(said));
  return tree;
}

/** Diagnostics as `LINE:COLUMN severity code`. */
export function placesOf(said: readonly Diagnostic[]): string[] {
  return said.map(({ code, severity, place }) => `${place?.line}:${place?.column} ${severity} ${code}`);
}

/** Where a page that makes no tree is at fault. */
export function refusalsOf(page: string): string[] {
  const { tree, said } = layOutPage(page);
  if (tree) throw new Error('the page is not refused');
  return placesOf(said);
}
