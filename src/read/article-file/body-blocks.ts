import type { BlockContent, DefinitionContent, List, Paragraph, RootContent, Table } from 'mdast';
import type { Span } from '../../base/span.ts';
import type { Block, Inline } from '../../model/article.ts';
import { plainText } from '../../model/inlines.ts';
import { type PhrasingContext, phrasingInlines } from '../markdown/phrasing.ts';
import { htmlBlocks } from './html-blocks.ts';

/** What the blocks of a body need to know. */
export interface BodyContext extends PhrasingContext {
  /** Where the body begins in the file's text. */
  readonly bodyStart: number;
}

/** A block of Markdown as blocks of an article; `span` is its place in the file. Ids and texts are made later. */
export function blocksOf(node: RootContent, context: BodyContext): Block[] {
  const base = { id: '', text: '', span: placeOf(node, context) };
  switch (node.type) {
    case 'paragraph':
      return [paragraphOf(node, base, context)];
    case 'heading':
      return [{ ...base, kind: 'paragraph', inlines: phrasingInlines(node.children, context) }];
    case 'blockquote':
      return node.children.flatMap(child => asQuote(blocksOf(child, context)));
    case 'list':
      return [{ ...base, kind: 'list', ordered: node.ordered === true, items: itemsOf(node, context), itemSpans: [] }];
    case 'table':
      return [{ ...base, kind: 'table', ...tableOf(node, context), cellSpans: [] }];
    case 'code':
      return [{ ...base, kind: 'paragraph', inlines: [{ kind: 'text', text: node.value }] }];
    case 'html':
      return htmlBlocks(node.value, base.span);
    default:
      return [];
  }
}

/** Where a node stands in the file's text. */
export function placeOf(node: RootContent, { bodyStart }: BodyContext): Span {
  const { start, end } = node.position ?? {};
  return { start: bodyStart + (start?.offset ?? 0), end: bodyStart + (end?.offset ?? 0) };
}

interface Base {
  readonly id: string;
  readonly text: string;
  readonly span: Span;
}

/** A paragraph; one that begins with a picture is a figure, and what follows the picture is its caption. */
function paragraphOf(node: Paragraph, base: Base, context: BodyContext): Block {
  const [first, ...rest] = node.children;
  if (first?.type !== 'image') return { ...base, kind: 'paragraph', inlines: phrasingInlines(node.children, context) };
  const words = plainText(phrasingInlines(rest, context)).trim();
  return {
    ...base,
    kind: 'figure',
    image: first.url,
    alt: first.alt ?? null,
    caption: words || (first.title ?? null),
    credit: null,
  };
}

function asQuote(blocks: readonly Block[]): Block[] {
  return blocks.map(block => (block.kind === 'paragraph' ? { ...block, kind: 'quote' } : block));
}

/** The items of a list and of the lists inside it, in order: an article's lists are flat. */
function itemsOf(list: List, context: BodyContext): Inline[][] {
  return list.children.flatMap(item => {
    const items: Inline[][] = [[]];
    for (const child of item.children) {
      if (child.type === 'list') items.push(...itemsOf(child, context));
      else addLines(items, blockInlines(child, context));
    }
    return items;
  });
}

/** Adds a further paragraph of an item, on a line of its own. */
function addLines(items: Inline[][], inlines: readonly Inline[]): void {
  const last = items.at(-1);
  if (last && last.length > 0) last.push({ kind: 'lineBreak' });
  last?.push(...inlines);
}

function blockInlines(node: BlockContent | DefinitionContent, context: BodyContext): Inline[] {
  if (node.type === 'paragraph' || node.type === 'heading') return phrasingInlines(node.children, context);
  return blocksOf(node, context).flatMap((block): Inline[] => {
    if ('inlines' in block) return [...block.inlines];
    if (block.kind === 'table') return [{ kind: 'text', text: [block.header, ...block.rows].flat().join(' ') }];
    return block.kind === 'list' ? block.items.flat() : [{ kind: 'text', text: block.caption ?? '' }];
  });
}

function tableOf({ children }: Table, context: BodyContext): { header: string[]; rows: string[][] } {
  const [header = [], ...rows] = children.map(row =>
    row.children.map(cell => plainText(phrasingInlines(cell.children, context))),
  );
  return { header, rows };
}
