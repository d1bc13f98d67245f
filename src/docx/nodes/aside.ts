import type { AsideBlock, LayoutBlock, StyleSheet } from '../../layout/tree.ts';
import type { BoxStyle } from '../../layout/tree-box.ts';
import { styledParagraph } from '../made-styles.ts';
import { twips } from '../units.ts';
import { element } from '../xml.ts';
import { blocksMarkup } from './blocks.ts';
import { cellMarkup } from './cell.ts';
import type { DocxContext } from './docx-context.ts';

/** Word has no wider space between a border and its text, in pt (ECMA-376 part 1, 17.18.68). */
const WIDEST_SPACE = 31;

/**
 * A box: paragraphs with borders, which Word joins to one frame where all begin and end at the same edges; any other content
 * stands in a table of one cell. Both look as the box's style says.
 */
export function asideMarkup(block: AsideBlock, context: DocxContext): string {
  const style = context.styles.box[block.style];
  if (!style) throw new Error(`the tree names no box style "${block.style}"`);
  const [start, end] = context.bookmarks.ofBlock(block.id);
  const isPlain = canJoin(block.blocks, style, context);
  return start + (isPlain ? borderedMarkup(block, style, context) : tableOf(block, style, context)) + end;
}

function canJoin(blocks: readonly LayoutBlock[], { padding }: BoxStyle, { styles, box, left }: DocxContext): boolean {
  const fits = Object.values(padding).every(space => space <= WIDEST_SPACE);
  return fits && box === null && left === 0 && blocks.every(block => isPlainText(block, styles));
}

/** A paragraph from edge to edge, without rules of its own. */
function isPlainText(block: LayoutBlock, { paragraph }: StyleSheet): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const style = paragraph[block.style];
  return style !== undefined && style.indentLeft + style.indentRight === 0 && !style.ruleAbove && !style.ruleBelow;
}

function borderedMarkup({ blocks }: AsideBlock, style: BoxStyle, context: DocxContext): string {
  return blocks
    .map((block, i) => {
      const [isFirst, isLast] = [i === 0, i === blocks.length - 1];
      const { hold } = context;
      const held = { ...context, hold: { inside: hold.inside, end: isLast ? hold.end : hold.inside || isFirst } };
      return blocksMarkup([block], { ...held, box: { style, isFirst, isLast } });
    })
    .join('');
}

function tableOf({ blocks }: AsideBlock, style: BoxStyle, context: DocxContext): string {
  const { measure, hold } = context;
  const { padding, spaceBefore, spaceAfter } = style;
  const before = spaceBefore > 0 ? styledParagraph(context.spaceStyle(spaceBefore, true)) : '';
  const inside = { ...context, box: null, left: 0, hold: { inside: hold.inside, end: hold.end } };
  const cell = cellMarkup(
    blocks,
    { width: measure, columns: 1, merge: null, borders: '' },
    { ...inside, measure: measure - padding.left - padding.right },
  );
  const table = element(
    'w:tbl',
    {},
    element(
      'w:tblPr',
      {},
      element('w:tblStyle', { 'w:val': context.ids.box(style.name) }),
      element('w:tblW', { 'w:w': twips(measure), 'w:type': 'dxa' }),
      element('w:tblLayout', { 'w:type': 'fixed' }),
      element('w:tblLook', { 'w:val': '0600', 'w:noHBand': 1, 'w:noVBand': 1 }),
    ),
    element('w:tblGrid', {}, element('w:gridCol', { 'w:w': twips(measure) })),
    element('w:tr', {}, cell),
  );
  return before + table + styledParagraph(context.spaceStyle(spaceAfter, hold.end));
}
