import type { Outcome } from '../../base/outcome.ts';
import type { BlockHint, Given } from '../../model/manuscript.ts';
import { type ManuscriptBuilder, manuscriptBuilder } from '../manuscript-builder.ts';
import type { DecodedSource, ManuscriptBody } from '../source.ts';
import { blockHints } from './block-hints.ts';
import { parsePage } from './dom.ts';
import { findHeadline } from './find-headline.ts';
import { findMainContent } from './main-content.ts';
import type { PageBlock, PagePiece } from './page-block.ts';
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
    addBlock(builder, block, hints[i] ?? null);
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

function addBlock(builder: ManuscriptBuilder, block: PageBlock, hint: BlockHint | null): void {
  if (hint === null) return;
  if (block.kind === 'table' && hint.kind === 'table') {
    builder.openTable();
    for (const row of block.rows) {
      builder.row();
      for (const cell of row) {
        builder.cell();
        addPieces(builder, cell);
      }
    }
    builder.closeTable(block.headRows);
    return;
  }
  builder.open(hint);
  if (block.kind === 'text') addPieces(builder, block.pieces);
  else if (block.kind === 'table') builder.text(block.text);
  builder.close();
}

/** Adds pieces with white space as a page shows it: one space for a run, none at the ends of lines. */
function addPieces(builder: ManuscriptBuilder, pieces: readonly PagePiece[]): void {
  let last = '\n';
  pieces.forEach(({ text, style }, i) => {
    const isLineEnd = /^[^\S\n]*(?:\n|$)/.test(pieces[i + 1]?.text ?? '');
    let shown = text.replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n');
    if (/\s/.test(last)) shown = shown.replace(/^ /, '');
    if (isLineEnd && /\n/.test(pieces[i + 1]?.text ?? '\n')) shown = shown.replace(/ $/, '');
    if (shown === '') return;
    builder.text(shown, style);
    last = shown.at(-1) ?? last;
  });
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
