import type { LayoutBlock, LayoutInline, LayoutTree } from '../../src/layout/tree.ts';
import type { TableBlock } from '../../src/layout/tree-table.ts';

/** A tree as a person reads it: a line a block, inner blocks indented, marks as `{style: …}`, no-break spaces as `~`. */
export function showTree({ header, footer, body }: LayoutTree): string {
  const parts: readonly (readonly [string, readonly LayoutBlock[]])[] = [
    ['header, first page', header.first],
    ['header', header.rest],
    ['footer', footer.rest],
    ['body', body],
  ];
  return parts.map(([name, blocks]) => `${name}\n${blocks.map(block => showBlock(block, '  ')).join('')}`).join('');
}

function showBlock(block: LayoutBlock, indent: string): string {
  const inside = (blocks: readonly LayoutBlock[]): string => blocks.map(b => showBlock(b, `${indent}  `)).join('');
  const id = block.id === null ? '' : ` #${block.id}`;
  switch (block.kind) {
    case 'heading':
      return `${indent}h${block.level}${id} ${block.style}: ${block.inlines.map(showInline).join('')}\n`;
    case 'paragraph':
      return `${indent}p${id} ${block.style}: ${block.inlines.map(showInline).join('')}\n`;
    case 'list':
      return `${indent}${block.ordered ? 'ol' : 'ul'}${id}\n${block.items.map(inside).join('')}`;
    case 'table': {
      const row = (cells: (typeof block.rows)[number]['cells']): string =>
        cells
          .map(c => `${indent}    ${c.colSpan}×${c.rowSpan}\n${inside(c.blocks).replace(/^/gm, '  ').trimEnd()}\n`)
          .join('');
      const rows = block.rows.map(
        (r, i) => `${indent}  ${partOf(block, i)}${r.id ? ` #${r.id}` : ''}\n${row(r.cells)}`,
      );
      const caption = block.caption ? inside([block.caption]) : '';
      return `${indent}table${id} ${block.style}\n${caption}${rows.join('')}`;
    }
    case 'columns':
      return `${indent}columns ${block.count}\n${inside(block.blocks)}`;
    case 'quote':
      return `${indent}quote${id}${block.decorative ? ', decorative' : ''}\n${inside(block.blocks)}`;
    case 'aside':
      return `${indent}aside${id} ${block.style}\n${inside(block.blocks)}`;
    case 'figure':
      return `${indent}figure${id} ${block.picture.name}: ${block.alt ?? '–'}\n${inside(block.blocks)}`;
    case 'section':
    case 'keep':
      return `${indent}${block.kind}\n${inside(block.blocks)}`;
    default:
      return `${indent}${block.kind}\n`;
  }
}

function partOf({ headRows, footRows, rows }: TableBlock, row: number): string {
  if (row < headRows) return 'head';
  return row < rows.length - footRows ? 'row' : 'foot';
}

function showInline(inline: LayoutInline): string {
  if (inline.kind === 'text') {
    const text = inline.text.replaceAll('\u00a0', '~');
    return inline.style === null ? text : `{${inline.style}: ${text}}`;
  }
  if (inline.kind === 'link') return `{${inline.href}: ${inline.inlines.map(showInline).join('')}}`;
  return `{${inline.kind}}`;
}
