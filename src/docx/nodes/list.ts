import type { ListBlock } from '../../layout/tree.ts';
import { levelIndent, levelOf } from '../numbering-part.ts';
import { element } from '../xml.ts';
import { blocksMarkup, paragraphMarkup } from './blocks.ts';
import type { DocxContext } from './docx-context.ts';

/** A list: the first paragraph of each item is numbered, what else is in it stands under that. */
export function listMarkup(block: ListBlock, context: DocxContext): string {
  const { depth, hold } = context;
  const number = context.listNumber(block.ordered, depth);
  const level = element('w:ilvl', { 'w:val': levelOf(depth) });
  const numbering = element('w:numPr', {}, level, element('w:numId', { 'w:val': number }));
  return block.items
    .map((item, i) => {
      const isLast = i === block.items.length - 1;
      return itemMarkup(item, numbering, { ...context, hold: { ...hold, end: isLast ? hold.end : hold.inside } });
    })
    .join('');
}

/** A number brings its own indent: the item's first paragraph takes none from what it stands in. */
function itemMarkup(item: ListBlock['items'][number], numbering: string, context: DocxContext): string {
  const [first, ...others] = item;
  const inside = { ...context, depth: context.depth + 1 };
  const behind = { ...inside, left: levelIndent(context.depth) };
  if (first?.kind !== 'paragraph') return blocksMarkup(item, behind);
  const { hold } = context;
  const start = others.length > 0 ? { ...inside, hold: { ...hold, end: hold.inside } } : inside;
  return paragraphMarkup(first, numbering, { ...start, left: 0 }) + blocksMarkup(others, behind);
}
