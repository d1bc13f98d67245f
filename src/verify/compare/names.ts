import type { Said } from '../../base/diagnostic.ts';
import type { OutlineNode } from '../outline/outline.ts';
import { quoted } from './differences.ts';

type Kind = OutlineNode['kind'];

const KINDS: Readonly<Record<Kind, Said>> = {
  heading: { en: 'heading', vi: 'tít' },
  paragraph: { en: 'paragraph', vi: 'đoạn' },
  item: { en: 'list item', vi: 'mục danh sách' },
  contents: { en: 'entry of the contents', vi: 'dòng mục lục' },
  table: { en: 'table', vi: 'bảng' },
  note: { en: 'note', vi: 'chú thích' },
  figure: { en: 'figure', vi: 'ảnh' },
};

/** A kind of block in words. */
export function kindName(kind: Kind): Said {
  return KINDS[kind];
}

/** Names for blocks by their kind and number, from 1, and the heading that they stand under. */
export function nodeNames(nodes: readonly OutlineNode[]): Said[] {
  const counts = new Map<Kind, number>();
  let heading = '';
  return nodes.map(node => {
    const number = (counts.get(node.kind) ?? 0) + 1;
    counts.set(node.kind, number);
    const { en, vi } = KINDS[node.kind];
    if (node.kind === 'heading') heading = quoted(node.text);
    if (node.kind === 'heading' || heading === '') return { en: `${en} ${number}`, vi: `${vi} ${number}` };
    return { en: `${en} ${number} under ${heading}`, vi: `${vi} ${number} dưới ${heading}` };
  });
}

/** A row of a table, from 1. */
export function rowName(table: Said, row: number): Said {
  return { en: `${table.en}, row ${row}`, vi: `${table.vi}, hàng ${row}` };
}

/** A cell of a row, from 1. */
export function cellName(row: Said, cell: number): Said {
  return { en: `${row.en}, cell ${cell}`, vi: `${row.vi}, ô ${cell}` };
}

/** A block of a cell that holds several. */
export function innerName(cell: Said, inner: Said): Said {
  return { en: `${cell.en}, ${inner.en}`, vi: `${cell.vi}, ${inner.vi}` };
}
