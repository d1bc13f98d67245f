import { parseLength } from '../../base/length.ts';
import type { TableBlock, TableCell, TableColumn } from '../tree.ts';
import { type BuildContext, flowOf } from './build-blocks.ts';
import { DEFAULT_TABLE_STYLE } from './elements.ts';
import type { MarkupElement } from './parse-markup.ts';

/** The children of an element that have this name. */
export function childrenOf(node: MarkupElement, name: string): MarkupElement[] {
  return node.children.filter((child): child is MarkupElement => child.kind === 'element' && child.name === name);
}

/** A table: its head first, as many columns as its widest row. */
export function buildTable(node: MarkupElement, context: BuildContext): TableBlock {
  const head = childrenOf(node, 'thead').flatMap(part => childrenOf(part, 'tr'));
  const body = childrenOf(node, 'tbody').flatMap(part => childrenOf(part, 'tr'));
  const rows = [...head, ...body].map(row => ({ id: row.attributes.id ?? null, cells: cellsOf(row, context) }));
  const widths = (node.attributes.columns ?? '').split(/\s+/).filter(Boolean);
  const count = Math.max(widths.length, ...rows.map(row => row.cells.reduce((sum, cell) => sum + cell.colSpan, 0)));
  const columns = Array.from({ length: count }, (_, i) => columnOf(widths[i] ?? 'auto'));
  return {
    kind: 'table',
    id: node.attributes.id ?? null,
    style: node.attributes.style ?? DEFAULT_TABLE_STYLE,
    columns,
    headRows: head.length,
    rows,
  };
}

function cellsOf(row: MarkupElement, context: BuildContext): TableCell[] {
  return row.children.flatMap(child => {
    if (child.kind !== 'element') return [];
    const { colspan = '1', rowspan = '1' } = child.attributes;
    return [
      {
        header: child.name === 'th',
        colSpan: Number(colspan) || 1,
        rowSpan: Number(rowspan) || 1,
        blocks: flowOf(child, context),
      },
    ];
  });
}

/** `auto`, a length, or a share such as `2*`. */
function columnOf(text: string): TableColumn {
  const share = /^(\d+)?\*$/.exec(text);
  if (share) return { width: { kind: 'share', value: Number(share[1] ?? 1) } };
  const value = parseLength(text);
  return { width: value === null ? { kind: 'auto' } : { kind: 'fixed', value } };
}
