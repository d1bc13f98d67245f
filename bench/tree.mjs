// The layout tree of a bulletin of articles: what our writer is given, and what the peer's markup is written from.
import { fontCoverage } from '../dist/build/font-coverage.js';
import { loadFonts } from '../dist/build/load-fonts.js';
import { compose } from '../dist/index.js';
import { layoutBulletin } from '../dist/layout/layout-bulletin.js';

export const SETTINGS = { publication: 'Bản tin' };

/** Throws where the template has a fault. */
export function treeOf(articles, template) {
  const { value, diagnostics } = layoutBulletin(compose(articles, SETTINGS).value, template, fontCoverage(loadFonts()));
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return value;
}
