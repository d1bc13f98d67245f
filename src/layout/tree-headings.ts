import { withoutJoiners } from '../base/break-control.ts';
import type { HeadingBlock, LayoutBlock, LayoutInline } from './tree.ts';
import { blocksInside } from './tree-blocks.ts';

/** A heading of the body with its number from 0 in reading order. */
export interface NumberedHeading {
  readonly block: HeadingBlock;
  readonly number: number;
  readonly title: string;
}

/** All headings of a body in reading order. */
export function headingsOf(body: readonly LayoutBlock[]): ReadonlyMap<HeadingBlock, NumberedHeading> {
  const found = new Map<HeadingBlock, NumberedHeading>();
  const take = (blocks: readonly LayoutBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === 'heading')
        found.set(block, { block, number: found.size, title: withoutJoiners(plainText(block.inlines)) });
      else take(blocksInside(block));
    }
  };
  take(body);
  return found;
}

/** The name of a heading's destination, for links from the table of contents. */
export function destinationOf({ number }: Pick<NumberedHeading, 'number'>): string {
  return `heading-${number + 1}`;
}

/** Inlines as plain text: without notes, and without pages, which are not known. */
export function plainText(inlines: readonly LayoutInline[]): string {
  return inlines
    .map(inline => {
      if (inline.kind === 'text') return inline.text;
      if (inline.kind === 'footnote') return '';
      return 'inlines' in inline ? plainText(inline.inlines) : ' ';
    })
    .join('');
}

/** Whether a table of contents stands somewhere in these blocks. */
export function hasContents(blocks: readonly LayoutBlock[]): boolean {
  return blocks.some(block => block.kind === 'contents' || ('blocks' in block && hasContents(block.blocks)));
}
