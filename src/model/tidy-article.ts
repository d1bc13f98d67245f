import type { Span } from '../base/span.ts';
import type { Article, Block, Inline, Section } from './article.ts';
import { plainText, tidyInlines } from './inlines.ts';

/**
 * An article in the one form that every article file has: fields without white space at their ends (an empty one is null),
 * no empty block, ids by order, and every block's `text` made of its parts. The words stay as they are.
 */
export function tidyArticle(article: Article): Article {
  const awards = (rows: Article['awards'], letter: string): Article['awards'] =>
    rows.map((award, i) => ({ ...award, id: `${letter}${i + 1}` }));
  return {
    ...article,
    headline: field(article.headline),
    kicker: field(article.kicker),
    lead: field(article.lead, tidyLines),
    dateline: field(article.dateline),
    publishedAt: field(article.publishedAt),
    bylines: fields(article.bylines),
    source: field(article.source),
    captions: fields(article.captions),
    sections: tidySections(article.sections),
    awards: awards(article.awards, 'a'),
    doubtfulAwards: awards(article.doubtfulAwards, 'd'),
    setAside: article.setAside
      .map(part => ({ ...part, text: tidyLines(part.text), why: tidyLine(part.why) }))
      .filter(part => part.text !== ''),
  };
}

/** The words of a block as its `text` gives them: items and rows on lines of their own, a tab between cells. */
export function blockText(block: Block): string {
  if (block.kind === 'list') return block.items.map(plainText).join('\n');
  if (block.kind === 'table') return untrimmedTable(block).trim();
  if (block.kind === 'figure') return figureText(block);
  return plainText(block.inlines);
}

/** Every cell's place in the text of its table, row by row; an empty cell's is empty. */
export function cellOffsets(block: Block & { readonly kind: 'table' }): Span[][] {
  const whole = untrimmedTable(block);
  const cut = whole.length - whole.trimStart().length;
  const length = whole.trim().length;
  let at = -cut;
  const inside = (offset: number): number => Math.min(length, Math.max(0, offset));
  return tableRows(block).map(row =>
    row.map(cell => {
      const start = at;
      at += cell.length + 1;
      return { start: inside(start), end: inside(start + cell.length) };
    }),
  );
}

/** The words under a picture as printed, where they hold caption and credit in this order; else the two, one after the other. */
function figureText({ text, caption, credit }: Block & { readonly kind: 'figure' }): string {
  const printed = tidyLine(text);
  const [before = '', after = ''] = [caption ?? '', credit ?? ''];
  const at = printed.indexOf(after, before.length);
  return printed.startsWith(before) && at >= 0 && printed !== '' ? printed : `${before} ${after}`.trim();
}

function untrimmedTable(block: Block & { readonly kind: 'table' }): string {
  return tableRows(block)
    .map(row => row.join('\t'))
    .join('\n');
}

/** The rows of a table, its head first where it has one. */
export function tableRows({ header, rows }: Block & { readonly kind: 'table' }): readonly (readonly string[])[] {
  return header.length > 0 ? [header, ...rows] : rows;
}

function tidySections(sections: readonly Section[]): Section[] {
  return sections
    .map(section => ({ ...section, heading: field(section.heading), blocks: section.blocks.flatMap(tidyBlock) }))
    .filter(({ heading, blocks }) => heading !== null || blocks.length > 0)
    .map((section, i) => ({
      ...section,
      id: `s${i + 1}`,
      level: Math.max(1, Math.trunc(section.level)),
      blocks: section.blocks.map((block, at) => ({ ...block, id: `s${i + 1}-b${at + 1}`, text: blockText(block) })),
    }));
}

function tidyBlock(block: Block): Block[] {
  if (block.kind === 'list') {
    const items = block.items.map(tidyInlines).filter(item => item.length > 0);
    return items.length > 0 ? [{ ...block, items }] : [];
  }
  if (block.kind === 'table') return tidyTable(block);
  if (block.kind === 'figure') {
    const { image, alt, caption, credit } = block;
    const figure = { ...block, image: field(image), alt: field(alt), caption: field(caption), credit: field(credit) };
    return figure.image || figure.alt || figure.caption || figure.credit ? [figure] : [];
  }
  const stated: readonly Inline[] = block.inlines.length > 0 ? block.inlines : [{ kind: 'text', text: block.text }];
  const inlines = tidyInlines(stated);
  return inlines.length > 0 ? [{ ...block, inlines }] : [];
}

function tidyTable(block: Block & { readonly kind: 'table' }): Block[] {
  const header = block.header.map(tidyLines);
  const table = {
    ...block,
    header: header.some(cell => cell !== '') ? header : [],
    rows: block.rows.filter(row => row.length > 0).map(row => row.map(tidyLines)),
  };
  return tableRows(table).some(row => row.some(cell => cell !== '')) ? [table] : [];
}

function field(text: string | null, tidy: (text: string) => string = tidyLine): string | null {
  return text === null ? null : tidy(text) || null;
}

function fields(texts: readonly string[]): string[] {
  return texts.map(tidyLine).filter(text => text !== '');
}

/** Text on one line. */
function tidyLine(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ');
}

/** Text that may have line breaks, without white space round them. */
function tidyLines(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join('\n');
}
