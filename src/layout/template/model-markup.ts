import Handlebars from 'handlebars';
import { assertNever } from '../../base/assert-never.ts';
import type { ReadPicture } from '../../images/picture.ts';
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

/** The pictures that can be printed, by the name that a figure calls them by. */
export type KnownPictures = ReadonlyMap<string, ReadPicture>;

/** A block of the model as markup, with its id; `style` is that of a paragraph. */
export function blockMarkup(block: Block, style: string, pictures: KnownPictures): string {
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
      return figureMarkup(block, pictures);
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

type Figure = Extract<Block, { kind: 'figure' }>;

/** A press prints pictures from this many pixels an inch on; one with fewer is not blown up. */
const LEAST_PIXELS = 150;
/** A drawing says how large it is. */
const DRAWN_PIXELS = 96;

/** The picture with the words under it; without a picture that can be printed, the words alone. */
function figureMarkup(figure: Figure, pictures: KnownPictures): string {
  const { image, alt } = figure;
  const id = escaped(figure.id);
  const words = captionMarkup(figure).trim();
  const { picture } = pictures.get(image ?? '') ?? {};
  if (!picture) return words === '' ? '' : `<p id="${id}" style="caption">${words}</p>`;
  const width = `${(picture.width * 72) / (picture.format === 'svg' ? DRAWN_PIXELS : LEAST_PIXELS)}pt`;
  const said = alt ? ` alt="${escaped(alt)}"` : '';
  const caption = words === '' ? '' : `<figcaption style="caption">${words}</figcaption>`;
  return `<figure id="${id}" src="${escaped(picture.name)}"${said} width="${width}">${caption}</figure>`;
}

/** What the picture shows; who took it, in italics. */
function captionMarkup({ text, caption, credit }: Figure): string {
  if (!credit) return escaped(caption ?? text);
  const at = text.lastIndexOf(credit);
  const mark = `<em>${escaped(credit)}</em>`;
  if (at < 0) return `${escaped(caption ?? text)} ${mark}`;
  return `${escaped(text.slice(0, at))}${mark}${escaped(text.slice(at + credit.length))}`;
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
