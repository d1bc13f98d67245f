import { fillContents } from '../../src/layout/references/fill-contents.ts';
import type { FigureBlock, LayoutBlock, LayoutInline, LayoutTree, ParagraphBlock } from '../../src/layout/tree.ts';
import type { TableBlock } from '../../src/layout/tree-table.ts';
import {
  aside,
  cell,
  columns,
  flowTree,
  heading,
  keep,
  lines,
  list,
  noted,
  pageBreak,
  paragraph,
  table,
} from './flow-tree.ts';
import { makePicture } from './make-picture.ts';

/** A picture with a caption of one line. */
export function figure(alt: string | null): FigureBlock {
  const nothing = 0 as never; // zero points, without the brand
  return {
    kind: 'figure',
    id: null,
    picture: makePicture('anh.png', 40, 20),
    alt,
    width: null,
    align: 'center',
    spaceBefore: nothing,
    spaceAfter: nothing,
    blocks: [lines('caption', 1, 'caption') as ParagraphBlock], // of which it is one
  };
}

const text = (words: string): LayoutInline => ({ kind: 'text', text: words, style: null, fallback: null });
const words = (...inlines: readonly LayoutInline[]): ParagraphBlock => ({
  kind: 'paragraph',
  id: null,
  style: 'text',
  inlines,
});
const says = (said: string, style = 'cell'): LayoutBlock[] => [
  { kind: 'paragraph', id: null, style, inlines: [text(said)] },
];

/** Counts as an award table has them: rows whose cells are numbers alone, the same number in several. */
export function counts(rows: number): TableBlock {
  const head = ['Cấp khen', 'Tập thể', 'Cá nhân'].map(said => ({ ...cell(says(said)), heads: 'column' as const }));
  const body = Array.from({ length: rows }, (_, i) => [
    cell(says(`Huyện ${i + 1}`)),
    cell(says(String(10 + (i % 3)))),
    cell(says(String(80 + i))),
  ]);
  const total = [{ ...cell(says('Tổng cộng')), colSpan: 2 }, cell(says('1.204'))];
  return table(1, [head, ...body, total]);
}

const spans = table(0, [
  [cell([lines('s', 1, 'cell')], 2), cell([lines('t', 1, 'cell')]), cell([lines('u', 2, 'cell')])],
  [cell([lines('v', 1, 'cell')]), cell([])],
  [{ ...cell([lines('w', 1, 'cell')]), colSpan: 2 }, cell([lines('x', 1, 'cell'), list([lines('y', 1, 'cell')])])],
]);

/** A body with every construct that formats are compared by. */
export const SAMPLE_BODY: readonly LayoutBlock[] = [
  { kind: 'contents', id: null, levels: { from: 2, to: 2 }, style: 'text', entries: [] },
  heading('Mở đầu', 3),
  words(text('Ngày 5/1,\u00a088\u00a0tập thể'), { kind: 'lineBreak' }, text('dòng sau')),
  words(text('Trái'), { kind: 'flushRight' }, text('Phải')),
  noted('a', [1, null, 20, 2]),
  paragraph('b', 120),
  heading('c', 2),
  list([lines('d', 2), list([lines('e', 1)], [lines('f', 1), lines('g', 1)])], [lines('h', 1)], [lines('i', 1)]),
  { ...list([lines('j', 1)], [lines('k', 1)]), ordered: false },
  keep(heading('l'), counts(14)),
  spans,
  figure('Lễ trao giải'),
  { kind: 'quote', id: null, decorative: false, blocks: [lines('q', 3, 'quote')] },
  columns(2, noted('m', [3, 1, null, 12]), lines('n', 30), list([lines('o', 2)])),
  pageBreak,
  words(text('Xem '), { kind: 'link', href: 'https://vi.du.vn', inlines: [text('liên kết này')] }, text('.')),
  lines('z', 1),
  lines('za', 1),
];

/** A tree with all of them. */
export const sampleBodyTree = (): LayoutTree => fillContents(flowTree(SAMPLE_BODY));

/** Boxes, a table with a title, and a quote that repeats the story. */
export const boxesTree = (): LayoutTree =>
  flowTree([
    lines('a', 2),
    { kind: 'quote', id: null, decorative: true, blocks: [lines('qa', 1, 'quote')] },
    { ...table(1, [[cell([lines('r', 1)])], [cell([lines('ra', 1)])]]), caption: lines('rb', 1) },
    aside(lines('ab', 2), lines('ac', 1)),
    aside(lines('ad', 1), list([lines('ae', 1), lines('af', 1)], [lines('ag', 1)])),
  ]);
