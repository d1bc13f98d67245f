import type { ManuscriptBuilder } from '../manuscript-builder.ts';
import { addPageBlock } from './add-page-block.ts';
import { blockHints } from './block-hints.ts';
import { parsePage } from './dom.ts';
import { walkPage } from './walk-page.ts';

/** Adds the visible blocks of a piece of HTML that stands inside another format; all of it belongs to the text around it. */
export function addHtmlFragment(html: string, builder: ManuscriptBuilder, from: number): void {
  const { root: main, blocks } = walkPage(parsePage(html).body);
  const metadata = { titles: [], description: null, publishedAt: null, authors: [] };
  const hints = blockHints({ blocks, main, headline: -1, bodyStart: 0, metadata });
  blocks.forEach((block, i) => {
    addPageBlock(builder, block, hints[i] ?? null, from);
  });
}
