import type { Span } from '../../base/span.ts';
import type { Block, Section } from '../../model/article.ts';
import type { AwardTable } from './tables.ts';

/** The parts of an article that may speak of awards. */
export interface ArticleParts {
  readonly headline: Span | null;
  readonly lead: Span | null;
  readonly captions: readonly Span[];
  readonly sections: readonly Section[];
}

interface TextPassage {
  readonly kind: 'text';
  readonly text: string;
  readonly start: number;
  /** Where its list begins: lines from there on are items. Null: it has none. */
  readonly listFrom: number | null;
}

/** A stretch of an article that is read in one go, or a table. Offsets in `text` are those of the manuscript from `start` on. */
export type Passage =
  | TextPassage
  | { readonly kind: 'heading'; readonly text: string; readonly start: number }
  | { readonly kind: 'table'; readonly table: AwardTable; readonly start: number };

/** The passages of an article in reading order; a list is one passage with the paragraph that announces it. */
export function passagesOf(text: string, { headline, lead, captions, sections }: ArticleParts): Passage[] {
  const flat = (span: Span | null): Passage[] => (span ? [textPassage(text, span, [])] : []);
  return [
    ...(headline ? [{ ...textPassage(text, headline, []), kind: 'heading' } as const] : []),
    ...flat(headline),
    ...flat(lead),
    ...sections.flatMap(section => sectionPassages(text, section)),
    ...captions.flatMap(flat),
  ];
}

function sectionPassages(text: string, { headingSpan, blocks }: Section): Passage[] {
  const passages: Passage[] = headingSpan ? [{ ...textPassage(text, headingSpan, []), kind: 'heading' }] : [];
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i];
    const list = blocks[i + 1];
    if (!block) continue;
    if (block.kind === 'table') passages.push(tablePassage(text, block));
    else if (list?.kind === 'list' && announcesList(block)) {
      passages.push(textPassage(text, { start: block.span.start, end: list.span.end }, list.itemSpans));
      i++;
    } else passages.push(textPassage(text, block.span, block.kind === 'list' ? block.itemSpans : []));
  }
  return passages;
}

function announcesList(block: Block): boolean {
  return block.kind === 'paragraph' && /[:;,]$/.test(block.text);
}

/** A stretch on one line, but for the items of a list, which begin lines as they do in the source. */
function textPassage(text: string, { start, end }: Span, items: readonly Span[]): TextPassage {
  const parts: string[] = [];
  let done = start;
  for (const item of items) {
    parts.push(done === start ? onOneLine(text.slice(done, item.start)) : text.slice(done, item.start));
    parts.push(onOneLine(text.slice(item.start, item.end)));
    done = item.end;
  }
  parts.push(onOneLine(text.slice(done, end)));
  const [first] = items;
  return {
    kind: 'text',
    text: withBreakBefore(parts.join(''), first, start),
    start,
    listFrom: first ? first.start - start : null,
  };
}

/** The first item begins a line, too, where a paragraph stands before it. */
function withBreakBefore(text: string, first: Span | undefined, start: number): string {
  const at = first ? text.slice(0, first.start - start).search(/\s\S{0,3}\s?$/) : -1;
  return at > 0 ? `${text.slice(0, at)}\n${text.slice(at + 1)}` : text;
}

function onOneLine(text: string): string {
  return text.replace(/[\n\t]/g, ' ');
}

function tablePassage(text: string, { span, cellSpans }: Extract<Block, { kind: 'table' }>): Passage {
  const rows = cellSpans.map(row =>
    row.map(cell => ({ text: onOneLine(text.slice(cell.start, cell.end)), span: cell })),
  );
  return { kind: 'table', table: { rows }, start: span.start };
}
