import type { LayoutBlock, LayoutInline } from '../../src/layout/tree.ts';
import { blocksInside } from '../../src/layout/tree-blocks.ts';
import type { TableBlock, TableCell } from '../../src/layout/tree-table.ts';

/** Every table of blocks as lines of text: cells between bars, `→2` behind one that spans two columns, notes as `[1: words]`. */
export function showRows(blocks: readonly LayoutBlock[]): string[][] {
  return tablesIn(blocks).map(table => table.rows.map(row => row.cells.map(showCell).join(' | ')));
}

function tablesIn(blocks: readonly LayoutBlock[]): TableBlock[] {
  return blocks.flatMap(block => (block.kind === 'table' ? [block] : tablesIn(blocksInside(block))));
}

function showCell({ blocks, colSpan }: TableCell): string {
  const text = blocks.map(wordsOf).join(' ').replaceAll('\u00a0', ' ');
  return colSpan > 1 ? `${text} →${colSpan}` : text;
}

function wordsOf(block: LayoutBlock): string {
  return 'inlines' in block ? block.inlines.map(showInline).join('') : blocksInside(block).map(wordsOf).join(' ');
}

function showInline(inline: LayoutInline): string {
  if (inline.kind === 'footnote') return `[${inline.number}: ${inline.inlines.map(showInline).join('')}]`;
  if (inline.kind !== 'text') return 'inlines' in inline ? inline.inlines.map(showInline).join('') : '';
  return inline.style === 'note-mark' ? `[${inline.text}]` : inline.text;
}
