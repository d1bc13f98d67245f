import { pt } from '../../src/base/length.ts';
import { numberNotes } from '../../src/layout/text/number-notes.ts';
import type {
  ColumnsBlock,
  LayoutBlock,
  LayoutInline,
  LayoutTree,
  ListBlock,
  ParagraphBlock,
  ParagraphStyle,
  StyleSheet,
} from '../../src/layout/tree.ts';
import type { TableBlock, TableCell } from '../../src/layout/tree-table.ts';

/** Leading of the text of these trees, in pt. */
export const LEADING = 12;
/** A page of ten lines, so that every rule is tried often. */
export const PAGE = { width: 420, height: 180, margin: 30 } as const;

const PLAIN: ParagraphStyle = {
  name: '',
  label: '',
  basedOn: null,
  next: null,
  font: 'Source Serif 4',
  fallback: [],
  bold: false,
  italic: false,
  size: pt(9),
  leading: pt(LEADING),
  color: '#000000',
  align: 'left',
  balanced: false,
  indentFirst: pt(0),
  indentLeft: pt(0),
  indentRight: pt(0),
  spaceBefore: pt(0),
  spaceAfter: pt(0),
  keepWithNext: false,
  keepTogether: false,
  keepWithPrevious: false,
  tracking: pt(0),
  caps: 'none',
  figures: 'proportional',
  ruleAbove: null,
  ruleBelow: null,
};

function styles(named: Readonly<Record<string, Partial<ParagraphStyle>>>): StyleSheet['paragraph'] {
  return Object.fromEntries(
    Object.entries(named).map(([name, own]) => [name, { ...PLAIN, name, label: name, ...own }]),
  );
}

const SHEET: StyleSheet = {
  paragraph: styles({
    text: {},
    heading: { size: pt(11), leading: pt(15), spaceBefore: pt(9), spaceAfter: pt(3), keepWithNext: true },
    cell: { size: pt(8) },
    byline: { keepWithPrevious: true },
    vast: { leading: pt(2000) },
    quote: { indentLeft: pt(10), indentRight: pt(10) },
    caption: { size: pt(8), leading: pt(10), spaceBefore: pt(2), spaceAfter: pt(4) },
    footnote: { size: pt(7), leading: pt(9) },
  }),
  character: {
    'note-mark': {
      name: 'note-mark',
      label: 'note-mark',
      font: null,
      fallback: null,
      bold: null,
      italic: null,
      size: null,
      color: null,
      caps: null,
      position: 'superscript',
    },
  },
  table: {
    table: {
      layout: false,
      keepWithPrevious: false,
      name: 'table',
      label: 'table',
      ruleTop: { width: pt(1), color: '#000000' },
      ruleUnderHead: { width: pt(0.5), color: '#000000' },
      ruleAboveFoot: null,
      ruleBetween: null,
      ruleBottom: { width: pt(0.5), color: '#000000' },
      padding: { top: pt(1), right: pt(4), bottom: pt(1), left: pt(0) },
      spaceBefore: pt(4),
      spaceAfter: pt(4),
    },
  },
  box: {
    box: {
      name: 'box',
      label: 'box',
      ruleTop: { width: pt(1), color: '#000000' },
      ruleBottom: { width: pt(0.5), color: '#000000' },
      ruleSides: { width: pt(0.25), color: '#000000' },
      fill: '#EEEEEE',
      padding: { top: pt(5), right: pt(7), bottom: pt(3), left: pt(7) },
      spaceBefore: pt(4),
      spaceAfter: pt(4),
    },
  },
  chart: {
    bars: {
      name: 'bars',
      label: 'bars',
      colors: ['#000000', '#cccccc'],
      barHeight: pt(6),
      barGap: pt(1),
      groupGap: pt(5),
      gap: pt(4),
      swatch: pt(6),
      nameShare: 0.4,
      axis: { width: pt(0.5), color: '#000000' },
      spaceBefore: pt(4),
      spaceAfter: pt(4),
    },
  },
};

/** A tree of these blocks on small pages without header and footer. */
export function flowTree(body: readonly LayoutBlock[]): LayoutTree {
  const none = { first: [], rest: [], left: null };
  const margin = pt(PAGE.margin);
  return numberNotes({
    meta: {
      title: 'Trang thử',
      authors: [],
      subject: null,
      keywords: [],
      organisation: null,
      language: 'vi-VN',
      date: '2017-01-05',
    },
    page: {
      width: pt(PAGE.width),
      height: pt(PAGE.height),
      margins: { top: margin, right: margin, bottom: margin, left: margin, mirrored: false },
      headerTop: pt(10),
      footerBottom: pt(10),
    },
    styles: SHEET,
    footnotes: { stroke: { width: pt(0.5), color: '#000000' }, length: pt(60), above: pt(3), below: pt(2) },
    header: none,
    footer: none,
    body,
  });
}

/** Words that are found again: `p7w0 p7w1 …` for the block `p7`. */
export function wordsFor(name: string, count: number): string {
  return Array.from({ length: count }, (_, i) => `${name}w${i}`).join(' ');
}

export function paragraph(name: string, words: number, style = 'text'): LayoutBlock {
  return { kind: 'paragraph', id: null, style, inlines: textOf(wordsFor(name, words)) };
}

/** A paragraph of this many lines, whatever the measure. */
export function lines(name: string, count: number, style = 'text'): ParagraphBlock {
  const inlines = Array.from({ length: count }, (_, i) => [
    ...(i > 0 ? ([{ kind: 'lineBreak' }] as const) : []),
    ...textOf(`${name}w${i}`),
  ]).flat();
  return { kind: 'paragraph', id: null, style, inlines };
}

/** A paragraph of lines that each refer to a note of so many lines; `null`: to none. */
export function noted(name: string, notes: readonly (number | null)[], style = 'text'): ParagraphBlock {
  const inlines = notes.flatMap((count, i): LayoutInline[] => [
    ...(i > 0 ? ([{ kind: 'lineBreak' }] as const) : []),
    ...textOf(`${name}w${i}`),
    ...(count === null ? [] : [note(`n${name}x${i}x`, count)]),
  ]);
  return { kind: 'paragraph', id: null, style, inlines };
}

/** Numbered in the whole tree. */
function note(name: string, count: number): LayoutInline {
  const { inlines } = lines(name, count, 'footnote');
  return { kind: 'footnote', number: 0, style: 'note-mark', paragraph: 'footnote', inlines };
}

export function heading(name: string, words = 1): LayoutBlock {
  return { kind: 'heading', id: name, level: 2, style: 'heading', inlines: textOf(wordsFor(name, words)) };
}

export function list(...items: readonly (readonly LayoutBlock[])[]): ListBlock {
  return { kind: 'list', id: null, ordered: true, items };
}

export function cell(blocks: readonly LayoutBlock[], rowSpan = 1): TableCell {
  return { heads: null, colSpan: 1, rowSpan, blocks };
}

export function table(headRows: number, rows: readonly (readonly TableCell[])[]): TableBlock {
  const count = Math.max(...rows.map(cells => cells.length));
  const columns = Array.from({ length: count }, () => ({ width: { kind: 'share', value: 1 }, decimal: null }) as const);
  const made = rows.map(cells => ({ id: null, cells }));
  return { kind: 'table', id: null, style: 'table', caption: null, columns, headRows, footRows: 0, rows: made };
}

/** A box around blocks. */
export function aside(...blocks: readonly LayoutBlock[]): LayoutBlock {
  return { kind: 'aside', id: null, style: 'box', blocks };
}

export function columns(count: 1 | 2 | 3, ...blocks: readonly LayoutBlock[]): ColumnsBlock {
  return { kind: 'columns', id: null, count, gutter: pt(12), rule: null, blocks };
}

export function keep(...blocks: readonly LayoutBlock[]): LayoutBlock {
  return { kind: 'keep', id: null, blocks };
}

export const pageBreak: LayoutBlock = { kind: 'pageBreak', id: null, restarts: false };

function textOf(text: string): { kind: 'text'; text: string; style: null; fallback: null }[] {
  return [{ kind: 'text', text, style: null, fallback: null }];
}
