import type { HeadingBlock, LayoutBlock, ListBlock, ParagraphBlock } from '../../layout/tree.ts';
import { PAGE_BREAK, styledParagraph } from '../made-styles.ts';
import { levelOf } from '../numbering-part.ts';
import { element } from '../xml.ts';
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
  keep: (block, context) => blocksMarkup(block.blocks, context),
  columns: (block, context) => blocksMarkup(block.blocks, context),
  pageBreak: () => styledParagraph(PAGE_BREAK, '', element('w:r', {}, element('w:br', { 'w:type': 'page' }))),
};

/** Blocks as paragraphs and tables, in reading order. */
export function blocksMarkup(blocks: readonly LayoutBlock[], context: DocxContext): string {
  return blocks
    .map(block => {
      const write = writers[block.kind] as (b: LayoutBlock, c: DocxContext) => string; // the table's key is the block's own kind
      return write(block, context);
    })
    .join('');
}

/** A heading that a table of contents lists has a bookmark for its entry. */
function headingMarkup(block: HeadingBlock, context: DocxContext): string {
  const heading = context.headings.get(block);
  const [start, end] = heading && context.listsHeadings ? context.named(contentsBookmark(heading)) : ['', ''];
  const [own, ownEnd] = context.bookmark(block.id);
  const text = inlineRuns(block.inlines, context);
  return styledParagraph(context.ids.paragraph(block.style), '', start, own, text, ownEnd, end);
}

function textBlock(block: ParagraphBlock, context: DocxContext): string {
  return paragraph(block, '', context);
}

function paragraph({ id, style, inlines }: ParagraphBlock, numbering: string, context: DocxContext): string {
  const [start, end] = context.bookmark(id);
  return styledParagraph(context.ids.paragraph(style), numbering, start, inlineRuns(inlines, context), end);
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
