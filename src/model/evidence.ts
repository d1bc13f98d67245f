import { sentencesOf } from '../base/sentences.ts';
import { isInside, type Span } from '../base/span.ts';
import type { Article, Block } from './article.ts';
import { plainText } from './inlines.ts';

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
  const find = partFinder(partsOf(article));
  return span => {
    const part = find(span);
    if (part === null) return null;
    const from = span.start - part.span.start;
    const words = isLiteral(part) ? part.text.slice(from, from + span.end - span.start) : part.text;
    return oneLine(words) || null;
  };
}

/**
 * The sentences that a span of an article touches, as they stand in it but for line breaks: of a list the whole item, of a
 * table the row. Null where the span lies in none of the article's parts.
 */
export function sentenceFinder(article: Article): (span: Span) => string | null {
  const find = partFinder(partsOf(article, blockUnits));
  return span => {
    const part = find(span);
    if (part === null) return null;
    return (isLiteral(part) ? sentencesIn(part, span) : oneLine(part.text)) || null;
  };
}

function sentencesIn({ text, span: place }: Part, { start, end }: Span): string {
  const line = text.replaceAll(/[\n\t]/g, ' '); // of the same length, so that places hold
  const [from, to] = [start - place.start, end - place.start];
  const touched = sentencesOf(line).filter(sentence => sentence.start < to && from < sentence.end);
  return line.slice(touched[0]?.start, touched.at(-1)?.end).trim();
}

/** Whether every character of a part's text stands for one of the source. */
function isLiteral({ text, span }: Part): boolean {
  return text.length === span.end - span.start;
}

/** Finds the part that a span lies in; null where there is none. */
function partFinder(unordered: readonly Part[]): (span: Span) => Part | null {
  const parts = [...unordered].sort((a, b) => a.span.start - b.span.start);
  return span => {
    const part = span.start < span.end ? parts[lastAtOrBefore(parts, span.start)] : undefined;
    return part && isInside(span, part.span) ? part : null;
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

function partsOf(
  { headline, kicker, lead, sections, spans }: Article,
  partsIn: (block: Block) => Part[] = blockParts,
): Part[] {
  const part = (text: string | null, span: Span | null): Part[] =>
    text !== null && span !== null && span.start < span.end ? [{ text, span }] : [];
  return [
    ...part(headline, spans.headline),
    ...part(kicker, spans.kicker),
    ...part(lead, spans.lead),
    ...sections.flatMap(section => [
      ...part(section.heading, section.headingSpan),
      ...section.blocks.flatMap(partsIn).flatMap(({ text, span }) => part(text, span)),
    ]),
  ];
}

function blockParts({ text, span }: Block): Part[] {
  return [{ text, span }];
}

/** The items of a list, the rows of a table; else the block itself. */
function blockUnits(block: Block): Part[] {
  if (block.kind === 'list') return block.itemSpans.map((span, i) => ({ text: plainText(block.items[i] ?? []), span }));
  if (block.kind !== 'table') return blockParts(block);
  const rows = block.header.length > 0 ? [block.header, ...block.rows] : block.rows;
  return block.cellSpans.flatMap((spans, i) => {
    const [first, last] = [spans[0], spans.at(-1)];
    const text = (rows[i] ?? []).filter(cell => cell !== '').join(' | ');
    return first && last ? [{ text, span: { start: first.start, end: last.end } }] : [];
  });
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
