import type { LayoutBlock, LayoutInline, LayoutTree, ListBlock } from '../../layout/tree.ts';
import type { ChartBlock } from '../../layout/tree-chart.ts';
import type { TableBlock } from '../../layout/tree-table.ts';
import type { ComparedFormat } from '../compare/format-rules.ts';
import { comparedText, noteMark, type OutlineNode, PAGE_FIELD, saysNothing } from './outline.ts';

/** What a tree says, as it should be read in a format: what is decorative is no part of a PDF's text. */
export function treeOutline({ body, styles }: LayoutTree, format: ComparedFormat): OutlineNode[] {
  return blockNodes(body, { depth: 0, format, tables: styles.table });
}

interface Setting {
  /** How many lists are around. */
  readonly depth: number;
  readonly tables: LayoutTree['styles']['table'];
  readonly format: ComparedFormat;
}

type Readers = {
  readonly [K in LayoutBlock['kind']]: (
    block: Extract<LayoutBlock, { kind: K }>,
    setting: Setting,
  ) => readonly OutlineNode[];
};

/** What a kind of block says. A new kind does not compile until it stands here. */
const readers: Readers = {
  heading: ({ id, level, inlines }) => [
    { kind: 'heading', level, text: textIn(inlines), id, page: null },
    ...notesIn(inlines),
  ],
  paragraph: ({ id, inlines }) => [{ kind: 'paragraph', text: textIn(inlines), id, page: null }, ...notesIn(inlines)],
  list: listNodes,
  table: tableNodes,
  rule: () => [],
  pageBreak: () => [],
  columns: inside,
  keep: inside,
  quote: (block, setting) => (block.decorative && setting.format === 'pdf' ? [] : inside(block, setting)),
  aside: inside,
  section: inside,
  figure: ({ id, alt, blocks }, setting) => [
    { kind: 'figure', alt: alt === null ? null : comparedText(alt), words: '', id, page: null },
    ...blockNodes(blocks, setting),
  ],
  chart: chartNodes,
  contents: ({ entries }) =>
    entries.map(({ inlines }) => ({ kind: 'contents', text: textIn(inlines), id: null, page: null })),
};

function inside({ blocks }: { readonly blocks: readonly LayoutBlock[] }, setting: Setting): OutlineNode[] {
  return blockNodes(blocks, setting);
}

function blockNodes(blocks: readonly LayoutBlock[], setting: Setting): OutlineNode[] {
  return blocks.flatMap(block => {
    const read = readers[block.kind] as (b: LayoutBlock, s: Setting) => readonly OutlineNode[]; // the table's key is the block's own kind
    return read(block, setting).filter(node => !saysNothing(node));
  });
}

/** Title and remarks are blocks of their own. */
function chartNodes({ id, alt, above, series, bars, below }: ChartBlock, setting: Setting): OutlineNode[] {
  const printed = [
    ...series.map(({ name }) => name),
    ...bars.flatMap(bar => [bar.name, ...bar.values.map(value => value.printed)]),
  ];
  const words = comparedText(printed.map(({ inlines }) => inlineText(inlines)).join(' '));
  const figure = { kind: 'figure', alt: comparedText(alt), words, id, page: null } as const;
  return [...blockNodes(above, setting), figure, ...blockNodes(below, setting)];
}

function listNodes({ items, ordered }: ListBlock, setting: Setting): OutlineNode[] {
  const depth = setting.depth + 1;
  return items.flatMap((item, i): OutlineNode[] => {
    const first = item[0]?.kind === 'paragraph' ? item[0] : null;
    const inlines = first?.inlines ?? [];
    const number = ordered ? i + 1 : null;
    const rest = first ? item.slice(1) : item;
    return [
      { kind: 'item', depth, number, text: textIn(inlines), id: first?.id ?? null, page: null },
      ...notesIn(inlines),
      ...blockNodes(rest, { ...setting, depth }),
    ];
  });
}

/** A table, its title before it. */
function tableNodes({ id, caption, rows, headRows, style }: TableBlock, setting: Setting): OutlineNode[] {
  const outside = { ...setting, depth: 0 };
  const read = rows.map((row, i) => ({
    id: row.id,
    page: null,
    isHead: i < headRows,
    cells: row.cells.map(({ colSpan, rowSpan, blocks }) => ({
      colSpan,
      rowSpan,
      nodes: blockNodes(blocks, outside),
    })),
  }));
  const title = caption ? blockNodes([caption], outside) : [];
  const isLayout = setting.tables[style]?.layout ?? false;
  return [...title, { kind: 'table', isLayout, rows: read, id, page: null }];
}

function textIn(inlines: readonly LayoutInline[]): string {
  return comparedText(inlineText(inlines));
}

function inlineText(inlines: readonly LayoutInline[]): string {
  return inlines.map(textOfInline).join('');
}

function textOfInline(inline: LayoutInline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'link':
    case 'captionNumber':
      return inlineText(inline.inlines);
    case 'reference':
      return inline.show === 'page' ? PAGE_FIELD : inlineText(inline.inlines);
    case 'footnote':
      return noteMark(inline.number);
    case 'pageNumber':
    case 'pageCount':
      return PAGE_FIELD;
    default:
      return ' ';
  }
}

function notesIn(inlines: readonly LayoutInline[]): OutlineNode[] {
  return inlines.flatMap((inline): OutlineNode[] => {
    if (inline.kind === 'link') return notesIn(inline.inlines);
    if (inline.kind !== 'footnote') return [];
    return [{ kind: 'note', number: inline.number, text: textIn(inline.inlines), id: null, page: null }];
  });
}
