/** What a stretch of text stands in, which decides what must be escaped. */
export interface TextPlace {
  /** At the beginning of a line, where `#`, `-` or `1.` would begin a block. */
  readonly isLineStart: boolean;
  /** In a table's cell, where `|` ends the cell. */
  readonly isCell: boolean;
}

/** Text without a line break as CommonMark source that reads back as the same text, with as few escapes as that takes. */
export function escapeMarkdown(text: string, { isLineStart, isCell }: TextPlace): string {
  const inside = text.replaceAll(isCell ? /[\\`*_[\]<|]/g : /[\\`*_[\]<]/g, '\\$&').replaceAll(ENTITY, '\\&');
  return isLineStart ? escapeLineStart(inside) : inside;
}

/** An ampersand that would begin a character reference. */
const ENTITY = /&(?=#?[A-Za-z0-9]+;)/g;

/** Marks that begin a block, or underline the line above, unless a letter or number follows at once. */
function escapeLineStart(text: string): string {
  const spaced = /^[ \t]/.test(text) ? `&#${text.charCodeAt(0)};${text.slice(1)}` : text;
  return spaced.replace(/^(?:>|[-+=#~:|](?![\p{L}\p{N}]))/u, '\\$&').replace(/^(\d{1,9})([.)])(?=[ \t]|$)/, '$1\\$2');
}

/** Text as HTML, for its elements and for attributes in double quotes. A line break is `<br>`. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '<br>');
}
