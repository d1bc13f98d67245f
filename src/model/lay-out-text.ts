import type { Span } from '../base/span.ts';
import type { Article, Award, Block, Section } from './article.ts';
import { oneLine, partsAlone } from './evidence.ts';
import { plainText } from './inlines.ts';
import { cellOffsets, tidyArticle } from './tidy-article.ts';

/** An article file's article as a text of its own. */
export interface LaidOutText {
  readonly text: string;
  /** The article, tidy, with every span in that text. */
  readonly article: Article;
  /** Where each part begins in that text, and where it began by the spans that were given, in the order of the text. */
  readonly moves: readonly { readonly to: number; readonly from: number }[];
}

/** Evidence that is not in the text is looked for so many times only: more would make the work grow faster than the text. */
const MOST_MISSES = 100;

/**
 * Writes the parts of an article one below the other and gives every part its span there. `evidence` has the clause that
 * says an award, in one line; where the text has no such clause, the award's span is empty, at the end of the text.
 */
export function layOutText(article: Article, evidence: (award: Award) => string | null): LaidOutText {
  const tidy = tidyArticle(article);
  const page = new Page();
  const kicker = page.add(tidy.kicker, tidy.spans.kicker);
  const headline = page.add(tidy.headline, tidy.spans.headline);
  const lead = page.add(tidy.lead, tidy.spans.lead);
  const publishedAt = page.add(tidy.publishedAt, tidy.spans.publishedAt);
  const sections = tidy.sections.map(section => placeSection(section, page));
  const bylines = page.add(tidy.bylines.join(', ') || null, tidy.spans.bylines);
  const source = page.add(tidy.source, tidy.spans.source);
  const setAside = tidy.setAside.map(part => ({ ...part, span: page.add(part.text, part.span) ?? page.end() }));
  const text = page.text();
  const dateline = within(tidy.dateline, tidy.lead, lead);
  const captions = captionSpans(tidy.captions, sections, page.end());
  const spans = { headline, kicker, lead, dateline, publishedAt, bylines, source, captions };
  const laid = { ...tidy, sections, setAside, spans };
  const find = clauseFinder(partsAlone(text, laid), text.length);
  const placed = (awards: readonly Award[]): Award[] =>
    awards.map(award => ({ ...award, span: find(evidence(award)) }));
  return {
    text,
    moves: page.moves,
    article: { ...laid, awards: placed(tidy.awards), doubtfulAwards: placed(tidy.doubtfulAwards) },
  };
}

/** Collects texts with an LF between them. A class, since it is a growing thing with a place. */
class Page {
  readonly #parts: string[] = [];
  readonly moves: { to: number; from: number }[] = [];
  #length = 0;

  /** Adds a text on a line of its own and gives its span; null for no text. */
  add(text: string | null, was: Span | null): Span | null {
    if (text === null || text === '') return null;
    if (this.#length > 0) this.#push('\n');
    const start = this.#length;
    if (was !== null) this.moves.push({ to: start, from: was.start });
    this.#push(text);
    return { start, end: this.#length };
  }

  /** An empty span where the next text would begin. */
  end(): Span {
    return { start: this.#length, end: this.#length };
  }

  text(): string {
    return this.#parts.join('');
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

function placeSection(section: Section, page: Page): Section {
  const headingSpan = page.add(section.heading, section.headingSpan);
  return { ...section, headingSpan, blocks: section.blocks.map(block => placeBlock(block, page)) };
}

function placeBlock(block: Block, page: Page): Block {
  if (block.kind === 'list') {
    const itemSpans = block.items.map(
      (item, i) => page.add(plainText(item), block.itemSpans[i] ?? block.span) ?? page.end(),
    );
    return { ...block, itemSpans, span: hull(itemSpans, page.end()) };
  }
  if (block.kind !== 'table') return { ...block, span: page.add(block.text, block.span) ?? page.end() };
  const span = page.add(block.text, block.span) ?? page.end();
  const cellSpans = cellOffsets(block).map(row =>
    row.map(({ start, end }) => ({ start: span.start + start, end: span.start + end })),
  );
  return { ...block, cellSpans, span };
}

/** From the first span that holds something to the last one. */
function hull(spans: readonly Span[], none: Span): Span {
  const full = spans.filter(({ start, end }) => start < end);
  return { start: full[0]?.start ?? none.start, end: full.at(-1)?.end ?? none.end };
}

function within(part: string | null, whole: string | null, span: Span | null): Span | null {
  if (part === null || span === null) return null;
  const at = whole?.indexOf(part) ?? -1;
  return at < 0
    ? { start: span.start, end: span.start }
    : { start: span.start + at, end: span.start + at + part.length };
}

/** Captions stand under their figures: each takes the next figure that has its words. */
function captionSpans(captions: readonly string[], sections: readonly Section[], none: Span): Span[] {
  const figures = new Map<string, Span[]>();
  for (const { kind, text, span } of sections.flatMap(section => section.blocks))
    if (kind === 'figure') figures.set(text, [...(figures.get(text) ?? []), span]);
  return captions.map(caption => figures.get(caption)?.shift() ?? none);
}

/** Finds clauses in a text, each from the one before on, since awards come in the order of their sentences. */
function clauseFinder(text: string, end: number): (clause: string | null) => Span {
  const lines = text.replaceAll(/[\n\t]/g, ' ');
  const none = { start: end, end };
  let cursor = 0;
  let misses = 0;
  return clause => {
    const words = oneLine(clause ?? '');
    if (words === '' || misses >= MOST_MISSES) return none;
    const ahead = lines.indexOf(words, cursor);
    const at = ahead < 0 ? lines.indexOf(words) : ahead;
    if (ahead < 0) misses++;
    if (at < 0) return none;
    cursor = at;
    return { start: at, end: at + words.length };
  };
}
