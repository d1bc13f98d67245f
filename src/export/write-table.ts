import type { Block } from '../model/article.ts';
import { escapeHtml, escapeMarkdown } from './escape-markdown.ts';

type Table = Block & { readonly kind: 'table' };

/** A table with pipes; one whose rows differ in length, which pipes cannot say, as HTML. */
export function writeTable({ header, rows }: Table): string {
  const width = header.length > 0 ? header.length : (rows[0]?.length ?? 0);
  if (rows.some(row => row.length !== width)) return htmlTable(header, rows);
  const head = header.length > 0 ? header : Array.from({ length: width }, () => '');
  return [
    pipeRow(head),
    pipeRow(
      head.map(() => '---'),
      true,
    ),
    ...rows.map(row => pipeRow(row)),
  ].join('\n');
}

function pipeRow(cells: readonly string[], isRule = false): string {
  return `| ${cells.map(cell => (isRule ? cell : writeCell(cell))).join(' | ')} |`;
}

function writeCell(cell: string): string {
  return cell
    .split('\n')
    .map(line => escapeMarkdown(line, { isLineStart: false, isCell: true }))
    .join('<br>');
}

function htmlTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map(cell => `<${tag}>${escapeHtml(cell)}</${tag}>`).join('')}</tr>`;
  return [
    '<table>',
    ...(header.length > 0 ? [row(header, 'th')] : []),
    ...rows.map(cells => row(cells, 'td')),
    '</table>',
  ].join('\n');
}
