import type { Block, Inline, Section } from '../model/article.ts';
import { escapeHtml, escapeMarkdown } from './escape-markdown.ts';
import { writeInlines } from './write-inlines.ts';
import { writeTable } from './write-table.ts';

type Figure = Block & { readonly kind: 'figure' };

/** Headings of Markdown have six levels; the first is the headline's. */
const DEEPEST_HEADING = 5;

/** The sections of an article as Markdown. */
export function writeBody(sections: readonly Section[]): string {
  const parts = sections.flatMap((section, i) => [...headOf(section, i === 0), ...writeBlocks(section.blocks)]);
  return parts.map(part => `${part}\n`).join('\n');
}

/** A heading; a comment where there is none to part this section from the one before, or where its level is too deep. */
function headOf({ heading, level }: Section, isFirst: boolean): string[] {
  const note = `<!-- section: level ${level} -->`;
  if (heading === null) return isFirst && level === 1 ? [] : [note];
  const line = `${'#'.repeat(Math.min(level, DEEPEST_HEADING) + 1)} ${writeHeading(heading)}`;
  return level > DEEPEST_HEADING ? [note, line] : [line];
}

function writeHeading(heading: string): string {
  return escapeMarkdown(heading, { isLineStart: false, isCell: false }).replace(/#$/, '\\#');
}

function writeBlocks(blocks: readonly Block[]): string[] {
  let lists = 0;
  return blocks.map((block, i) => {
    lists = block.kind === 'list' && isSameList(blocks[i - 1], block) ? lists + 1 : 0;
    return writeBlock(block, lists % 2 === 1);
  });
}

/** Two lists of one kind without anything between need two kinds of marker, or they would be one list. */
function isSameList(above: Block | undefined, list: Block & { readonly kind: 'list' }): boolean {
  return above?.kind === 'list' && above.ordered === list.ordered;
}

function writeBlock(block: Block, otherMarker: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return writeInlines(block.inlines);
    case 'quote':
      return `> ${writeInlines(block.inlines, { lineStart: '> ' })}`;
    case 'list':
      return writeList(block.items, block.ordered, otherMarker);
    case 'table':
      return writeTable(block);
    case 'figure':
      return writeFigure(block);
  }
}

function writeList(items: readonly (readonly Inline[])[], ordered: boolean, otherMarker: boolean): string {
  const marker = (i: number): string => (ordered ? `${i + 1}${otherMarker ? ')' : '.'}` : otherMarker ? '*' : '-');
  return items
    .map((item, i) => `${marker(i)} ${writeInlines(item, { lineStart: ' '.repeat(marker(i).length + 1) })}`)
    .join('\n');
}

function writeFigure(figure: Figure): string {
  const { image, alt } = figure;
  const source = image === null ? '' : ` src="${escapeHtml(image)}"`;
  const words = alt === null ? '' : ` alt="${escapeHtml(alt)}"`;
  const text = writeCaption(figure);
  return [
    '<figure>',
    ...(source || words ? [`<img${source}${words}>`] : []),
    ...(text ? [`<figcaption>${text}</figcaption>`] : []),
    '</figure>',
  ].join('\n');
}

/** Caption and credit; where more than a space stands between or around them, the caption is marked too. */
function writeCaption({ text, caption, credit }: Figure): string {
  const [before = '', after = ''] = [caption ?? '', credit ?? ''];
  const cite = credit === null ? '' : `<cite>${escapeHtml(after)}</cite>`;
  if (text === `${before} ${after}`.trim()) return `${escapeHtml(before)} ${cite}`.trim();
  const at = text.indexOf(after, before.length);
  const between = escapeHtml(text.slice(before.length, at));
  return `<span>${escapeHtml(before)}</span>${between}${cite}${escapeHtml(text.slice(at + after.length))}`;
}
