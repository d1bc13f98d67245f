import type { LayoutBlock } from './tree.ts';
import { blocksInside } from './tree-blocks.ts';
import { plainText } from './tree-headings.ts';
import type { TableBlock, TableCell } from './tree-table.ts';

/** Measures a text in a paragraph style, in pt. */
export type MeasureText = (text: string, style: string) => number;

/**
 * How far the text of each cell of decimal columns ends to the left of its cell's edge, in pt, so that the decimal signs of a
 * column stand under each other. Cells of the head, and cells over several columns, are left out.
 */
export function decimalIndents(
  { columns, headRows }: TableBlock,
  grid: readonly (readonly { readonly cell: TableCell; readonly column: number }[])[],
  measure: MeasureText,
): ReadonlyMap<TableCell, number> {
  const indents = new Map<TableCell, number>();
  columns.forEach(({ decimal }, column) => {
    if (decimal === null) return;
    const body = grid.slice(headRows).flat();
    const cells = body.flatMap(({ cell, column: at }) => (at === column && cell.colSpan === 1 ? [cell] : []));
    const widths = cells.map(({ blocks }) => tailWidth(blocks, decimal, measure));
    const widest = Math.max(0, ...widths);
    cells.forEach((cell, i) => void indents.set(cell, widest - (widths[i] ?? 0)));
  });
  return indents;
}

function tailWidth(blocks: readonly LayoutBlock[], sign: string, measure: MeasureText): number {
  const [first] = blocks;
  if (!first) return 0;
  if (!('inlines' in first)) return tailWidth(blocksInside(first), sign, measure);
  return measure(tailOf(plainText(first.inlines), sign), first.style);
}

/** What stands behind the whole part of a number: `,5 %` of `1.677,5 %`; nothing of what is no number. */
function tailOf(text: string, sign: string): string {
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1))
    if (/^\d/.test(text.slice(at + 1))) return text.slice(at);
  const end = text.search(/\d(?!.*\d)/s);
  return end < 0 ? '' : text.slice(end + 1);
}
