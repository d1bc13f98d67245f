import type { LayoutBlock, ParagraphBlock } from './tree.ts';
import type { ChartBlock } from './tree-chart.ts';

/** The blocks that stand inside a block, in reading order. */
export function blocksInside(block: LayoutBlock): readonly LayoutBlock[] {
  if (block.kind === 'list') return block.items.flat();
  if (block.kind === 'table') {
    const cells = block.rows.flatMap(row => row.cells.flatMap(cell => cell.blocks));
    return block.caption ? [block.caption, ...cells] : cells;
  }
  if (block.kind === 'chart') return chartWords(block);
  return 'blocks' in block ? block.blocks : [];
}

/** The paragraphs of a chart in reading order: title, legend, each name with its numbers, remarks. */
export function chartWords({ above, series, bars, below }: ChartBlock): ParagraphBlock[] {
  const numbers = bars.flatMap(bar => [bar.name, ...bar.values.map(value => value.printed)]);
  return [...above, ...series.map(({ name }) => name), ...numbers, ...below];
}
