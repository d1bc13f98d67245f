import type { Outcome } from '../../base/outcome.ts';
import type { BlockHint, Given } from '../../model/manuscript.ts';
import { manuscriptBuilder } from '../manuscript-builder.ts';
import type { DecodedSource, ManuscriptBody } from '../source.ts';
import { addPageBlock } from './add-page-block.ts';
import { blockHints } from './block-hints.ts';
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
  const walk = walkPage(page.body);
  const main = findMainContent(page, walk);
  const { blocks } = walk;
  const headline = findHeadline(blocks, main, metadata);
  const hints = blockHints({ blocks, main, headline, bodyStart: findBodyStart(blocks, main, headline), metadata });
  const builder = manuscriptBuilder();
  blocks.forEach((block, i) => {
    addPageBlock(builder, block, hints[i] ?? null);
  });
  return builder.finish(source, { format: 'html', given: givenBy(metadata, hints) });
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

const PAGE_START =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i;
const BLOCK_TAG = /<(?:p|div|td|tr|table|h[1-6]|article|section|span|ul|ol|li|br|figure|font)(?:\s[^<>]*)?\/?>/gi;
/** Only so much of a file is looked at. */
const LOOKED_AT = 65_536;

/** Whether a text is a page: it begins as one, or has as many block elements as a piece of one has. */
export function htmlLikeness(text: string): 'yes' | 'maybe' | 'no' {
  const head = text.slice(0, LOOKED_AT);
  if (PAGE_START.test(head)) return 'yes';
  const tags = head.match(BLOCK_TAG)?.length ?? 0;
  const closes = head.match(/<\/(?:p|div|td|table|h[1-6]|article|section|li|figure)\s*>/gi)?.length ?? 0;
  if (/^\s*</.test(head) && tags >= 1 && closes >= 1) return 'yes';
  if (tags >= 4 && closes >= 3 && tags * 2000 > head.length) return 'yes';
  return tags > 0 || closes > 0 ? 'maybe' : 'no';
}
