import Handlebars from 'handlebars';
import { assertNever } from '../../base/assert-never.ts';
import type { Block, Inline } from '../../model/article.ts';

/** The styles that blocks of the model are printed in, beside the style of running text that the template passes. */
export const modelStyles = [
  'quote',
  'list',
  'caption',
  'table-head',
  'table-head-number',
  'table-text',
  'table-number',
] as const;
/** The style of a table of the model. */
export const modelTableStyle = 'table';

/** Text with every character of markup escaped. */
export function escaped(text: string): string {
  return Handlebars.escapeExpression(text);
}

/** A block of the model as markup, with its id; `style` is that of a paragraph. */
export function blockMarkup(block: Block, style: string): string {
  const id = escaped(block.id);
  switch (block.kind) {
    case 'paragraph':
      return `<p id="${id}" style="${style}">${inlinesMarkup(block.inlines)}</p>`;
    case 'quote':
      return `<blockquote><p id="${id}">${inlinesMarkup(block.inlines)}</p></blockquote>`;
    case 'list': {
      const name = block.ordered ? 'ol' : 'ul';
      return `<${name} id="${id}">${block.items.map(item => `<li>${inlinesMarkup(item)}</li>`).join('')}</${name}>`;
    }
    case 'table':
      return tableMarkup(block);
    case 'figure':
      return figureMarkup(block);
    default:
      return assertNever(block);
  }
}

/** A table with more columns than this stands across the columns of the page. */
const MOST_COLUMNS = 4;

function tableMarkup({ id, header, rows }: Extract<Block, { kind: 'table' }>): string {
  const count = Math.max(header.length, ...rows.map(cells => cells.length));
  const isNumber = Array.from({ length: count }, (_, i) => isNumberColumn(rows.map(cells => cells[i] ?? '')));
  const row = (cells: readonly string[], cell: 'td' | 'th'): string =>
    `<tr>${cells.map((text, i) => cellMarkup(text, cell, isNumber[i] ?? false)).join('')}</tr>`;
  const head = header.length > 0 ? `<thead>${row(header, 'th')}</thead>` : '';
  const body = `<tbody>${rows.map(cells => row(cells, 'td')).join('')}</tbody>`;
  const table = `<table id="${escaped(id)}">${head}${body}</table>`;
  return count > MOST_COLUMNS ? `<across>${table}</across>` : table;
}

/** A column of numbers stands at its right edge. */
function isNumberColumn(cells: readonly string[]): boolean {
  return cells.some(cell => /\d/.test(cell)) && cells.every(cell => /^[\d.,%+\s–-]*$/.test(cell));
}

function cellMarkup(text: string, cell: 'td' | 'th', isNumber: boolean): string {
  const style = isNumber ? ` style="${cell === 'th' ? 'table-head-number' : 'table-number'}"` : '';
  return `<${cell}${style}>${escaped(text)}</${cell}>`;
}

/** The words under a picture; who took it, in italics. The page prints no picture: a figure without words prints nothing. */
function figureMarkup({ id, text, caption, credit }: Extract<Block, { kind: 'figure' }>): string {
  const at = credit ? text.lastIndexOf(credit) : -1;
  const words =
    credit && at >= 0
      ? `${escaped(text.slice(0, at))}<em>${escaped(credit)}</em>${escaped(text.slice(at + credit.length))}`
      : `${escaped(caption ?? text)} ${credit ? `<em>${escaped(credit)}</em>` : ''}`;
  return words.trim() === '' ? '' : `<p id="${escaped(id)}" style="caption">${words}</p>`;
}

function inlinesMarkup(inlines: readonly Inline[]): string {
  return inlines.map(inlineMarkup).join('');
}

function inlineMarkup(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escaped(inline.text);
    case 'strong':
      return `<strong>${inlinesMarkup(inline.inlines)}</strong>`;
    case 'emphasis':
      return `<em>${inlinesMarkup(inline.inlines)}</em>`;
    case 'link':
      return `<a href="${escaped(inline.href)}">${inlinesMarkup(inline.inlines)}</a>`;
    case 'lineBreak':
      return '<br/>';
    default:
      return assertNever(inline);
  }
}
