import type { LayoutBlock } from './tree.ts';

/** The blocks that stand inside a block, in reading order. */
export function blocksInside(block: LayoutBlock): readonly LayoutBlock[] {
  if (block.kind === 'list') return block.items.flat();
  if (block.kind === 'table') return block.rows.flatMap(row => row.cells.flatMap(cell => cell.blocks));
  return 'blocks' in block ? block.blocks : [];
}
