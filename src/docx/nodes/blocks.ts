import type { HeadingBlock, LayoutBlock, ListBlock, ParagraphBlock, RuleBlock } from '../../layout/tree.ts';
import { eighths, twips } from '../units.ts';
import { element } from '../xml.ts';
import type { DocxContext } from './docx-context.ts';
import { inlineRuns } from './inlines.ts';
import { tableMarkup } from './table.ts';

type Writers = {
  readonly [K in LayoutBlock['kind']]: (block: Extract<LayoutBlock, { kind: K }>, context: DocxContext) => string;
};

/** Who writes a kind of block. A new kind does not compile until it stands here. */
const writers: Writers = {
  heading: textBlock,
  paragraph: textBlock,
  list,
  table: tableMarkup,
  rule,
  keep: (block, context) => blocksMarkup(block.blocks, context),
  columns: (block, context) => blocksMarkup(block.blocks, context),
  pageBreak: () => element('w:p', {}, element('w:r', {}, element('w:br', { 'w:type': 'page' }))),
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

function textBlock(block: ParagraphBlock | HeadingBlock, context: DocxContext): string {
  return paragraph(block, '', context);
}

function paragraph(
  { id, style, inlines }: ParagraphBlock | HeadingBlock,
  numbering: string,
  context: DocxContext,
): string {
  const [start, end] = context.bookmark(id);
  const properties = element('w:pPr', {}, element('w:pStyle', { 'w:val': context.ids.paragraph(style) }), numbering);
  return element('w:p', {}, properties, start, inlineRuns(inlines, context), end);
}

function list(block: ListBlock, context: DocxContext): string {
  const number = context.listNumber(block.ordered);
  const numbering = element('w:numPr', {}, element('w:ilvl', { 'w:val': 0 }), element('w:numId', { 'w:val': number }));
  return block.items
    .flatMap(item =>
      item.map((inner, i) =>
        i === 0 && inner.kind === 'paragraph' ? paragraph(inner, numbering, context) : blocksMarkup([inner], context),
      ),
    )
    .join('');
}

/** A rule is the top border of an empty paragraph of the rule's height: Word has no rule of its own. */
function rule({ stroke, spaceBefore, spaceAfter }: RuleBlock): string {
  const border = element('w:top', {
    'w:val': 'single',
    'w:sz': eighths(stroke.width),
    'w:space': 0,
    'w:color': stroke.color.slice(1),
  });
  const spacing = element('w:spacing', {
    'w:before': twips(spaceBefore),
    'w:after': twips(spaceAfter),
    'w:line': 20,
    'w:lineRule': 'exact',
  });
  return element('w:p', {}, element('w:pPr', {}, element('w:pBdr', {}, border), spacing));
}
