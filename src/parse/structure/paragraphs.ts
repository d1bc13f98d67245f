import type { Span } from '../../base/span.ts';
import type { Manuscript } from '../../model/manuscript.ts';

/** A stretch of text with its place; `text` has one space where the source wrapped its line. */
export interface Stretch {
  readonly text: string;
  readonly span: Span;
}

/** A text is taken for hard-wrapped where its longest line is between these. */
const NARROWEST = 40;
const WIDEST = 120;

/** The paragraphs of a manuscript: lines of a wrapped text are joined where the next word would not have fitted. */
export function findParagraphs({ text, blocks }: Manuscript): Stretch[] {
  const width = Math.max(0, ...blocks.map(block => block.text.length));
  const isWrapped = blocks.length > 5 && width >= NARROWEST && width <= WIDEST;
  const paragraphs: { start: number; end: number }[] = [];
  blocks.forEach(({ span }, i) => {
    const last = paragraphs.at(-1);
    const above = blocks[i - 1];
    const gap = above ? text.slice(above.span.end, span.start) : '';
    const firstWord = /^\S+/.exec(blocks[i]?.text ?? '')?.[0].length ?? 0;
    const isFull = above !== undefined && above.text.length + 1 + firstWord > width;
    if (isWrapped && last && gap.split('\n').length === 2 && isFull) last.end = span.end;
    else paragraphs.push({ ...span });
  });
  return paragraphs.map(span => stretchAt(text, span));
}

/** The stretch at a span, less the white space at its ends. */
export function stretchAt(text: string, { start, end }: Span): Stretch {
  const raw = text.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  const to = from + raw.trim().length;
  return { text: text.slice(from, to).replace(/\s*\n\s*/g, ' '), span: { start: from, end: to } };
}
