import { fontCoverage } from '../../src/build/font-coverage.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { loadRanks } from '../../src/build/load-ranks.ts';
import { loadTemplate } from '../../src/build/load-template.ts';
import { composeBulletin } from '../../src/compose/compose-bulletin.ts';
import { layoutBulletin } from '../../src/layout/layout-bulletin.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import type { Article } from '../../src/model/article.ts';
import { settingsSchema } from '../../src/model/settings.ts';

/** The layout tree of articles in a template of the package, with the settings that are given. */
export async function awardTree(
  articles: readonly Article[],
  template: 'bulletin' | 'honours',
  settings: Readonly<Record<string, unknown>> = {},
): Promise<LayoutTree> {
  const all = settingsSchema.parse({ publication: 'Bản tin thử', ...settings });
  const { value: bulletin } = composeBulletin(articles, all, { sourceDate: null, ranks: loadRanks() });
  const loaded = await loadTemplate(template);
  if (loaded.value === null) throw new Error(JSON.stringify(loaded.diagnostics));
  const tree = layoutBulletin(bulletin, loaded.value, fontCoverage(loadFonts()));
  if (tree.value === null) throw new Error(JSON.stringify(tree.diagnostics));
  return tree.value;
}
