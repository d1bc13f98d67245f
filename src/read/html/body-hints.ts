import type { BlockHint } from '../../model/manuscript.ts';
import { isNamed } from './class-names.ts';
import type { PageBlock, PageImage } from './page-block.ts';
import { nearScopes, outTo, type PageParts } from './page-parts.ts';
import type { Scope } from './scope.ts';

const LONGEST_CAPTION = 500;
/** A table with a picture and no more text than this is the picture's frame. */
const LONGEST_FRAME = 900;

/** The level of the heading element that a block stands in, as HTML counts; null outside of one. */
function headingLevel({ tag, parent }: Scope): number | null {
  const heading = [tag, parent?.tag ?? ''].find(name => /^H[1-6]$/.test(name));
  return heading === undefined ? null : Number(heading.slice(1));
}

/** Hints with the levels of headings counted anew: the highest that the article uses is 1, whatever HTML calls it. */
export function countLevels(hints: readonly (BlockHint | null)[]): (BlockHint | null)[] {
  const used = [...new Set(hints.flatMap(hint => (hint?.kind === 'heading' ? [hint.level] : [])))].sort(
    (a, b) => a - b,
  );
  return hints.map(hint =>
    hint?.kind === 'heading' ? { kind: 'heading', level: used.indexOf(hint.level) + 1 } : hint,
  );
}

/** What a block of the body is by its element: a heading, an item, a quote, a table, else a paragraph. */
export function bodyHint(index: number, { blocks, main }: PageParts): BlockHint {
  const block = blocks[index];
  if (!block) return { kind: 'paragraph' };
  if (block.kind === 'table') return { kind: 'table', headRows: block.headRows, rows: [] };
  const level = headingLevel(block.scope);
  if (level !== null) return { kind: 'heading', level };
  const around = outTo(block.scope, main);
  const item = around.find(({ tag }) => tag === 'LI');
  if (item?.list && item.first === index) {
    const { ordered, level: depth } = item.list;
    return { kind: 'listItem', ordered, level: Math.max(1, depth - (main.list?.level ?? 0)) };
  }
  return around.slice(0, 4).some(({ tag }) => tag === 'BLOCKQUOTE') ? { kind: 'quote' } : { kind: 'paragraph' };
}

/** Whether a block is the words under a picture, and which picture's. */
export function captionOf(index: number, parts: PageParts): PageImage | 'unknown' | null {
  const { blocks, main } = parts;
  const block = blocks[index];
  if (block?.kind !== 'text' || block.text.length > LONGEST_CAPTION || headingLevel(block.scope) === 1) return null;
  const near = nearScopes(block, main);
  const frame = outTo(block.scope, main).find(
    ({ tag, length }) => tag === 'FIGURE' || (tag === 'TABLE' && length <= LONGEST_FRAME),
  );
  const framed = frame ? imageIn(blocks, frame, index) : null;
  if (framed) return framed;
  const before = blocks[index - 1];
  const above = before?.kind === 'image' ? before.image : null;
  if (near.some(({ tag, names }) => tag === 'FIGCAPTION' || isNamed(names, 'caption'))) return above ?? 'unknown';
  return above && looksLikeCaption(block) ? above : null;
}

/** The picture of a frame: the last one above the words, else the first one. */
function imageIn(blocks: readonly PageBlock[], { first, end }: Scope, index: number): PageImage | null {
  const images = blocks
    .slice(first, end)
    .flatMap((block, i) => (block.kind === 'image' ? [{ at: first + i, image: block.image }] : []));
  return (images.findLast(({ at }) => at < index) ?? images[0])?.image ?? null;
}

/** Words right under a picture that the page sets as a caption: in the middle, in italics, or with a credit. */
function looksLikeCaption(block: PageBlock & { readonly kind: 'text' }): boolean {
  const { pieces, scope, text } = block;
  const isItalic = pieces.every(({ text: words, style }) => style.emphasis === true || words.trim() === '');
  const hasCredit = /(?:^|[\s(])(?:Ảnh|Nguồn ảnh|Photo)(?:\s*:|\s+minh họa|\s+minh hoạ)/u.test(text);
  return text.length <= 300 && (isItalic || hasCredit || scope.align === 'center');
}
