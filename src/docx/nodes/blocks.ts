import { pt } from '../../base/length.ts';
import type { HeadingBlock, LayoutBlock, ListBlock, ParagraphBlock } from '../../layout/tree.ts';
import type { Bookmark } from '../bookmarks.ts';
import { PAGE_BREAK, styledParagraph } from '../made-styles.ts';
import { levelOf } from '../numbering-part.ts';
import { element } from '../xml.ts';
import { chartMarkup } from './chart.ts';
import { contentsBookmark, contentsMarkup } from './contents.ts';
import type { DocxContext } from './docx-context.ts';
import { figureMarkup } from './figure.ts';
import { inlineRuns } from './inlines.ts';
import { tableMarkup } from './table.ts';

type Writers = {
  readonly [K in LayoutBlock['kind']]: (block: Extract<LayoutBlock, { kind: K }>, context: DocxContext) => string;
};

/** Who writes a kind of block. A new kind does not compile until it stands here. */
const writers: Writers = {
  heading: headingMarkup,
  paragraph: textBlock,
  list,
  table: tableMarkup,
  rule: (block, context) => styledParagraph(context.ruleStyle(block)),
  section: (block, context) => blocksMarkup(block.blocks, context),
  contents: contentsMarkup,
  quote: (block, context) => blocksMarkup(block.blocks, context),
  figure: figureMarkup,
  chart: chartMarkup,
  keep: (block, context) => blocksMarkup(block.blocks, context),
  columns: (block, context) => blocksMarkup(block.blocks, context),
  pageBreak: () => styledParagraph(PAGE_BREAK, '', element('w:r', {}, element('w:br', { 'w:type': 'page' }))),
};

/** Blocks as paragraphs and tables, in reading order. */
export function blocksMarkup(blocks: readonly LayoutBlock[], context: DocxContext): string {
  return blocks
    .map(block => {
      const write = writers[block.kind] as (b: LayoutBlock, c: DocxContext) => string; // the table's key is the block's own kind
      return placeOf(block, context) + write(block, context);
    })
    .join('');
}

/** What leads to a block without words of its own leads to where it begins; the words of a paragraph are its place. */
function placeOf(block: LayoutBlock, { bookmarks }: DocxContext): string {
  return 'inlines' in block ? '' : bookmarks.ofTarget(block.id, 'page').join('');
}

/** A heading that a table of contents lists has a bookmark for its entry. */
function headingMarkup(block: HeadingBlock, context: DocxContext): string {
  const { bookmarks } = context;
  const heading = context.headings.get(block);
  const listed: Bookmark = heading && context.listsHeadings ? bookmarks.named(contentsBookmark(heading)) : ['', ''];
  return (
    styledParagraph(context.ids.paragraph(block.style), '', wordsMarkup(block, listed, context)) +
    shortRule(block, context)
  );
}

function textBlock(block: ParagraphBlock, context: DocxContext): string {
  return paragraph(block, '', context);
}

function paragraph(block: ParagraphBlock, numbering: string, context: DocxContext): string {
  return (
    styledParagraph(context.ids.paragraph(block.style), numbering, wordsMarkup(block, ['', ''], context)) +
    shortRule(block, context)
  );
}

/** A rule as long as a part of the text above it, in the middle: a paragraph of its own, narrower than the measure. */
function shortRule(block: HeadingBlock | ParagraphBlock, context: DocxContext): string {
  const { ruleBelow, spaceAfter = pt(0) } = context.paragraphs[block.style] ?? {};
  if (!ruleBelow || ruleBelow.length === null) return '';
  const length = Math.min(context.measureBlocks([block]).most, context.measure) * ruleBelow.length;
  const rule = { kind: 'rule', id: null, stroke: ruleBelow, spaceBefore: ruleBelow.gap, spaceAfter } as const;
  return styledParagraph(context.ruleStyle(rule, (context.measure - length) / 2));
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

function list(block: ListBlock, context: DocxContext): string {
  const { depth } = context;
  const number = context.listNumber(block.ordered, depth);
  const level = element('w:ilvl', { 'w:val': levelOf(depth) });
  const numbering = element('w:numPr', {}, level, element('w:numId', { 'w:val': number }));
  const inside = { ...context, depth: depth + 1 };
  return block.items
    .flatMap(item =>
      item.map((inner, i) =>
        i === 0 && inner.kind === 'paragraph' ? paragraph(inner, numbering, context) : blocksMarkup([inner], inside),
      ),
    )
    .join('');
}
