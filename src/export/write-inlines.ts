import type { Inline } from '../model/article.ts';
import { plainText } from '../model/inlines.ts';
import { escapeHtml, escapeMarkdown } from './escape-markdown.ts';

/** How inlines are written where they stand. */
export interface InlinePlace {
  /** What begins the line after a line break: the indent of a list item, `> ` in a quote. */
  readonly lineStart?: string;
}

type Mark = Exclude<Inline, { kind: 'text' | 'lineBreak' }>;

/**
 * Inlines as Markdown. A mark is written with stars or brackets where that is certain to read back, else as the HTML
 * element that every Markdown reader passes through.
 */
export function writeInlines(inlines: readonly Inline[], { lineStart = '' }: InlinePlace = {}): string {
  let out = '';
  const atLineStart = (): boolean => out === '' || out.endsWith(`\n${lineStart}`);
  const write = (parts: readonly Inline[], after: string): void => {
    parts.forEach((inline, i) => {
      const next = charAfter(parts.slice(i + 1, i + 2), after);
      if (inline.kind === 'text') out += escapeMarkdown(inline.text, { isLineStart: atLineStart(), isCell: false });
      else if (inline.kind === 'lineBreak') out += atLineStart() || next === '\n' ? '<br>' : `\\\n${lineStart}`;
      else {
        const [open, close] = markers(inline, out.at(-1) ?? '\n', next);
        if (open === '[' && out.endsWith('!')) out = `${out.slice(0, -1)}\\!`;
        out += open;
        write(inline.inlines, close);
        out += close;
      }
    });
  };
  write(inlines, '');
  return out;
}

/** The first character of what follows: `*` for any mark, LF for a line break or the end. */
function charAfter(rest: readonly Inline[], after: string): string {
  const next = rest[0];
  if (next === undefined) return after.at(0) ?? '\n';
  if (next.kind === 'text') return next.text.at(0) ?? '\n';
  return next.kind === 'lineBreak' ? '\n' : '*';
}

function markers(mark: Mark, before: string, after: string): readonly [string, string] {
  if (mark.kind === 'link') {
    const isPlain = PLAIN_URL.test(mark.href) && !hasLink(mark.inlines);
    return isPlain
      ? ['[', `](${mark.href})`]
      : [`<a href="${escapeHtml(mark.href).replaceAll('<br>', '&#10;')}">`, '</a>'];
  }
  const [stars, tag] = mark.kind === 'strong' ? ['**', 'strong'] : ['*', 'em'];
  return canUseStars(mark, before, after) ? [stars, stars] : [`<${tag}>`, `</${tag}>`];
}

const PLAIN_URL = /^[A-Za-z0-9:/?#@!$',;=.~%-]+$/;

function hasLink(inlines: readonly Inline[]): boolean {
  return inlines.some(inline => 'inlines' in inline && (inline.kind === 'link' || hasLink(inline.inlines)));
}

/**
 * Whether stars open before the mark and close behind it, and cannot do the opposite (CommonMark 0.31, 6.2): a word's
 * beginning after a space or a bracket, a word's end before a space or a mark. Only marks of plain text.
 */
function canUseStars({ inlines }: Mark, before: string, after: string): boolean {
  if (!inlines.every(inline => inline.kind === 'text')) return false;
  const text = plainText(inlines);
  const opens = isWord(text.at(0))
    ? isSpace(before) || /[("“‘,.;:–-]/.test(before)
    : isSpace(before) && isMark(text.at(0));
  const closes = isWord(text.at(-1))
    ? isSpace(after) || /[)"”’,.;:!?–-]/.test(after)
    : isSpace(after) && isMark(text.at(-1));
  return opens && closes;
}

function isWord(char: string | undefined): boolean {
  return char !== undefined && char.length === 1 && /[\p{L}\p{N}]/u.test(char);
}

function isSpace(char: string): boolean {
  return char === '' || char === ' ' || char === '\n';
}

function isMark(char: string | undefined): boolean {
  return char !== undefined && /[("“”‘’),.;:!?–]/.test(char);
}
