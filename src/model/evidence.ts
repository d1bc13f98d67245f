import { isInside, type Span } from '../base/span.ts';
import type { Article, Block } from './article.ts';

/** A stretch of the article that has a text of its own. */
interface Part {
  readonly text: string;
  readonly span: Span;
}

/**
 * The words that a span of an article covers, in one line; null where it lies in none of its parts. Where a part's text is
 * not its source letter for letter, the whole part is given.
 */
export function evidenceFinder(article: Article): (span: Span) => string | null {
  const parts = partsOf(article).sort((a, b) => a.span.start - b.span.start);
  return span => {
    if (span.start >= span.end) return null;
    const part = parts[lastAtOrBefore(parts, span.start)];
    if (!part || !isInside(span, part.span)) return null;
    const isLiteral = part.text.length === part.span.end - part.span.start;
    const from = span.start - part.span.start;
    const words = isLiteral ? part.text.slice(from, from + span.end - span.start) : part.text;
    return oneLine(words) || null;
  };
}

/** A text with nothing but the article's own parts in it, each at its place; every other unit is NUL, which no text has. */
export function partsAlone(text: string, article: Article): string {
  const pieces: string[] = [];
  let done = 0;
  for (const { span } of partsOf(article).sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < done) continue;
    pieces.push('\0'.repeat(span.start - done), text.slice(span.start, span.end));
    done = span.end;
  }
  return pieces.join('');
}

/** Text with every line break made a space, so that it can be compared however it was wrapped. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\n\t]/g, ' ').trim();
}

function partsOf({ headline, kicker, lead, sections, spans }: Article): Part[] {
  const part = (text: string | null, span: Span | null): Part[] =>
    text !== null && span !== null && span.start < span.end ? [{ text, span }] : [];
  return [
    ...part(headline, spans.headline),
    ...part(kicker, spans.kicker),
    ...part(lead, spans.lead),
    ...sections.flatMap(section => [
      ...part(section.heading, section.headingSpan),
      ...section.blocks.flatMap(blockParts).flatMap(({ text, span }) => part(text, span)),
    ]),
  ];
}

function blockParts({ text, span }: Block): Part[] {
  return [{ text, span }];
}

function lastAtOrBefore(parts: readonly Part[], start: number): number {
  let low = 0;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.span.start ?? 0) <= start) low = middle;
    else high = middle - 1;
  }
  return low;
}
