import { pt } from '../../base/length.ts';
import type { HeadingBlock, LayoutBlock, LayoutInline, ParagraphBlock } from '../../layout/tree.ts';
import type { Bookmark } from '../bookmarks.ts';
import { PAGE_BREAK, styledParagraph } from '../made-styles.ts';
import { element } from '../xml.ts';
import { asideMarkup } from './aside.ts';
import { chartMarkup } from './chart.ts';
import { contentsBookmark, contentsMarkup } from './contents.ts';
import { type DocxContext, type Hold, paragraphStyle } from './docx-context.ts';
import { figureMarkup } from './figure.ts';
import { inlineRuns } from './inlines.ts';
import { listMarkup } from './list.ts';
import { tableMarkup } from './table.ts';

type Writers = {
  readonly [K in LayoutBlock['kind']]: (block: Extract<LayoutBlock, { kind: K }>, context: DocxContext) => string;
};

/** Who writes a kind of block. A new kind does not compile until it stands here. */
const writers: Writers = {
  heading: headingMarkup,
  paragraph: (block, context) => paragraphMarkup(block, '', context),
  list: listMarkup,
  table: tableMarkup,
  rule: (block, context) => styledParagraph(context.ruleStyle(block, context.hold.end)),
  section: (block, context) => blocksMarkup(block.blocks, context),
  contents: contentsMarkup,
  quote: (block, context) => blocksMarkup(block.blocks, context),
  aside: asideMarkup,
  figure: figureMarkup,
  chart: chartMarkup,
  keep: (block, context) => blocksMarkup(block.blocks, { ...context, hold: { ...context.hold, inside: true } }),
  columns: (block, context) => blocksMarkup(block.blocks, context),
  pageBreak: () => styledParagraph(PAGE_BREAK, '', element('w:r', {}, element('w:br', { 'w:type': 'page' }))),
};

/** Blocks as paragraphs and tables, in reading order. */
export function blocksMarkup(blocks: readonly LayoutBlock[], context: DocxContext): string {
  return blocks
    .map((block, i) => {
      const write = writers[block.kind] as (b: LayoutBlock, c: DocxContext) => string; // the table's key is the block's own kind
      const held = { ...context, hold: holdOf(block, blocks[i + 1], context) };
      return placeOf(block, context) + write(block, held);
    })
    .join('');
}

/** What leads to a block without words of its own leads to where it begins; the words of a paragraph are its place. */
function placeOf(block: LayoutBlock, { bookmarks }: DocxContext): string {
  return 'inlines' in block ? '' : bookmarks.ofTarget(block.id, 'page').join('');
}

/** A block stays with the next inside what is kept together, and where the next says so. */
function holdOf(block: LayoutBlock, next: LayoutBlock | undefined, { hold, styles }: DocxContext): Hold {
  if (!next) return hold;
  const isByline = next.kind === 'paragraph' && styles.paragraph[next.style]?.keepWithPrevious === true;
  const isTable = next.kind === 'table' && styles.table[next.style]?.keepWithPrevious === true;
  return { inside: hold.inside, end: hold.inside || isTable || (isByline && !isLong(block)) };
}

/** LibreOffice never divides a paragraph that stays with the next: of one with more characters, half a column would stay empty. */
const MOST_HELD = 240;

function isLong(block: LayoutBlock): boolean {
  return (
    block.kind === 'paragraph' && block.inlines.map(textLength).reduce((sum, length) => sum + length, 0) > MOST_HELD
  );
}

function textLength(inline: LayoutInline): number {
  if (inline.kind === 'text') return inline.text.length;
  return inline.kind === 'link' ? inline.inlines.reduce((sum, inner) => sum + textLength(inner), 0) : 0;
}

/** A heading stays with what follows, whatever its style says; one that a table of contents lists has a bookmark for its entry. */
function headingMarkup(block: HeadingBlock, around: DocxContext): string {
  const context = { ...around, hold: { ...around.hold, end: true } };
  const { bookmarks } = context;
  const heading = context.headings.get(block);
  const listed: Bookmark = heading && context.listsHeadings ? bookmarks.named(contentsBookmark(heading)) : ['', ''];
  const id = paragraphStyle(block.style, context);
  return styledParagraph(id, '', wordsMarkup(block, listed, context)) + shortRule(block, context);
}

/** A paragraph with what numbers it, or nothing. */
export function paragraphMarkup(block: ParagraphBlock, numbering: string, context: DocxContext): string {
  const id = paragraphStyle(block.style, context);
  return styledParagraph(id, numbering, wordsMarkup(block, ['', ''], context)) + shortRule(block, context);
}

/** A rule as long as a part of the text above it, in the middle: a paragraph of its own, narrower than the measure. */
function shortRule(block: HeadingBlock | ParagraphBlock, context: DocxContext): string {
  const { ruleBelow, spaceAfter = pt(0) } = context.paragraphs[block.style] ?? {};
  if (!ruleBelow || ruleBelow.length === null) return '';
  const length = Math.min(context.measureBlocks([block]).most, context.measure) * ruleBelow.length;
  const rule = { kind: 'rule', id: null, stroke: ruleBelow, spaceBefore: ruleBelow.gap, spaceAfter } as const;
  return styledParagraph(context.ruleStyle(rule, context.hold.end, (context.measure - length) / 2));
}

/** The words of a paragraph, in the bookmarks of all that leads to them. */
function wordsMarkup({ id, inlines }: HeadingBlock | ParagraphBlock, listed: Bookmark, context: DocxContext): string {
  const { bookmarks } = context;
  const wordsOf = id !== null && bookmarks.nameOf(id, 'page') !== null ? id : context.wordsOf;
  const marks = [listed, bookmarks.ofBlock(id), bookmarks.ofTarget(id, 'page'), bookmarks.ofTarget(wordsOf, 'text')];
  const starts = marks.map(([start]) => start).join('');
  const ends = marks.map(([, end]) => end).reverse();
  return starts + inlineRuns(inlines, { ...context, wordsOf }) + ends.join('');
}
