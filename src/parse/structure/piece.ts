import type { Span } from '../../base/span.ts';
import type { BlockHint } from '../../model/manuscript.ts';

/** A stretch of text with its place; where the source wrapped or indented, `text` has one space. */
export interface Stretch {
  readonly text: string;
  readonly span: Span;
}

/** A paragraph, a line or another stretch that the source keeps apart, with what its reader knew of it. */
export interface Piece extends Stretch {
  readonly hint: BlockHint;
}

/** Text that belongs to no part of the article, with the reason. */
export interface Aside {
  readonly why: string;
  readonly span: Span;
}

/** The stretch at a span, less the white space at its ends. */
export function stretchAt(text: string, { start, end }: Span): Stretch {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = Math.max(from, start + raw.trimEnd().length);
  return { text: text.slice(from, to).replace(/\s+/g, ' '), span: { start: from, end: to } };
}

/** The text at a span with every white space made a plain one, so that offsets stay. */
export function rawText(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s/g, ' ');
}

/** Whether the parser may judge this piece itself, and may find furniture in it. */
export function isOpen({ hint }: Piece): boolean {
  return hint.kind === 'none' || hint.kind === 'paragraph';
}

/** How many words a text has. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\S+/g)) count++;
  return count;
}

/** A text without the white space and the bars at its end; read from the end, so that many bars are read once. */
export function withoutBars(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s|]/.test(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
}

/** Whether nothing but white space stands between two pieces, so that one block can hold both. */
export function isAdjacent(text: string, above: Stretch | undefined, below: Stretch | undefined): boolean {
  return above !== undefined && below !== undefined && text.slice(above.span.end, below.span.start).trim() === '';
}
