import { type Outcome, outcome } from '../../base/outcome.ts';
import type { BlockHint, Given } from '../../model/manuscript.ts';
import { fontNote } from '../legacy-fonts/font-note.ts';
import { manuscriptBuilder } from '../manuscript-builder.ts';
import type { DecodedSource, ManuscriptBody } from '../source.ts';
import { addPageBlock } from './add-page-block.ts';
import { blockHints } from './block-hints.ts';
import { convertPageFonts } from './convert-page-fonts.ts';
import { parsePage } from './dom.ts';
import { findHeadline } from './find-headline.ts';
import { findMainContent } from './main-content.ts';
import { type PageMetadata, readMetadata } from './page-metadata.ts';
import { findBodyStart } from './page-parts.ts';
import { walkPage } from './walk-page.ts';

/** Reads a saved web page, or a piece of one. All visible text is kept: what is no part of the article, as asides. */
export function readHtml(source: DecodedSource): Outcome<ManuscriptBody> {
  const page = parsePage(source.text);
  const metadata = readMetadata(page);
  const encodings = convertPageFonts(page.body);
  const walk = walkPage(page.body);
  const main = findMainContent(page, walk);
  const { blocks } = walk;
  const headline = findHeadline(blocks, main, metadata);
  const hints = blockHints({ blocks, main, headline, bodyStart: findBodyStart(blocks, main, headline), metadata });
  const builder = manuscriptBuilder();
  blocks.forEach((block, i) => {
    addPageBlock(builder, block, hints[i] ?? null);
  });
  const { value, diagnostics } = builder.finish(source, { format: 'html', given: givenBy(metadata, hints) });
  return outcome(value, [...encodings.map(encoding => fontNote(source.name, encoding)), ...diagnostics]);
}

/** What the page's metadata say and its text does not. */
function givenBy({ titles, publishedAt, authors }: PageMetadata, hints: readonly (BlockHint | null)[]): Given {
  const has = (kind: BlockHint['kind']): boolean => hints.some(hint => hint?.kind === kind);
  const title = titles[0]?.replace(/\s+[|–-]\s+[^|–-]{2,40}$/, '');
  return {
    ...(title && !has('headline') && titles.length > 1 ? { headline: title } : {}),
    ...(publishedAt && !has('time') ? { publishedAt } : {}),
    ...(authors.length > 0 && !has('byline') ? { bylines: authors } : {}),
  };
}
