import type { LayoutBlock, LayoutInline } from '../tree.ts';

/** The words that name a block: its own, or those of its caption; null where it has none. */
export function wordsOfBlock(block: LayoutBlock): readonly LayoutInline[] | null {
  if ('inlines' in block) return block.inlines;
  if (block.kind === 'chart') return (block.above[0] ?? block.below[0])?.inlines ?? null;
  if (block.kind === 'table') return block.caption?.inlines ?? null;
  return block.kind === 'figure' ? (block.blocks[0]?.inlines ?? null) : null;
}
