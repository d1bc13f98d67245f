import type { ContentsBlock, HeadingBlock, LayoutBlock, LayoutInline, LayoutTree, ParagraphBlock } from '../tree.ts';
import type { ChartBlock } from '../tree-chart.ts';
import type { TableBlock } from '../tree-table.ts';

/** Where a paragraph stands: `cell` has little room. */
export type InlineHome = 'text' | 'cell';

/** Rewrites the inlines of one paragraph or heading, given the name of its style and where it stands. */
export type InlineMap = (inlines: readonly LayoutInline[], style: string, home: InlineHome) => readonly LayoutInline[];

/** What else is rewritten: tables of contents as a whole. Default: they stay. */
export interface MapOptions {
  readonly contents?: (block: ContentsBlock) => ContentsBlock;
}

/** How a tree is rewritten. */
interface Mapping {
  readonly map: InlineMap;
  readonly contents: (block: ContentsBlock) => ContentsBlock;
}

/** The tree with the inlines of every paragraph, heading and entry of contents rewritten, in reading order; what stays is shared. */
export function mapTree(tree: LayoutTree, map: InlineMap, { contents = block => block }: MapOptions = {}): LayoutTree {
  const mapping = { map, contents };
  const blocks = (list: readonly LayoutBlock[]): readonly LayoutBlock[] =>
    mapShared(list, block => mapBlock(block, mapping, 'text'));
  const furniture = (side: LayoutTree['header']): LayoutTree['header'] => ({
    first: blocks(side.first),
    rest: blocks(side.rest),
    left: side.left && blocks(side.left),
  });
  return { ...tree, body: blocks(tree.body), header: furniture(tree.header), footer: furniture(tree.footer) };
}

/** A list with its things rewritten; the same list where all of them stay. */
function mapShared<T>(list: readonly T[], map: (thing: T) => T): readonly T[] {
  const mapped = list.map(map);
  return mapped.every((thing, i) => thing === list[i]) ? list : mapped;
}

/** Notes are paragraphs of their own, with a style of their own. */
function mapParagraph(
  inlines: readonly LayoutInline[],
  style: string,
  home: InlineHome,
  map: InlineMap,
): readonly LayoutInline[] {
  const noted = (list: readonly LayoutInline[]): readonly LayoutInline[] => {
    if (!list.some(({ kind }) => kind === 'link' || kind === 'footnote')) return list;
    return list.map(inline => {
      if (inline.kind === 'link') return { ...inline, inlines: noted(inline.inlines) };
      if (inline.kind !== 'footnote') return inline;
      return { ...inline, inlines: map(inline.inlines, inline.paragraph, 'text') };
    });
  };
  return noted(map(inlines, style, home));
}

/** A paragraph or heading with its inlines rewritten. */
function mapWords<B extends ParagraphBlock | HeadingBlock>(block: B, home: InlineHome, map: InlineMap): B {
  const inlines = mapParagraph(block.inlines, block.style, home, map);
  return inlines === block.inlines ? block : { ...block, inlines };
}

function mapBlock(block: LayoutBlock, mapping: Mapping, home: InlineHome): LayoutBlock {
  const { map } = mapping;
  const blocks = (list: readonly LayoutBlock[]): readonly LayoutBlock[] =>
    mapShared(list, inner => mapBlock(inner, mapping, home));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return mapWords(block, home, map);
    case 'list':
      return { ...block, items: block.items.map(blocks) };
    case 'table':
      return mapTable(block, mapping);
    case 'columns':
    case 'keep':
    case 'quote':
    case 'aside':
    case 'section': {
      const inside = blocks(block.blocks);
      return inside === block.blocks ? block : { ...block, blocks: inside };
    }
    case 'contents':
      return mapContents(mapping.contents(block), map);
    case 'figure':
      return { ...block, blocks: mapShared(block.blocks, words => mapWords(words, home, map)) };
    case 'chart':
      return mapChart(block, map);
    default:
      return block;
  }
}

function mapTable(table: TableBlock, mapping: Mapping): TableBlock {
  const cellBlocks = (list: readonly LayoutBlock[]): readonly LayoutBlock[] =>
    mapShared(list, block => mapBlock(block, mapping, 'cell'));
  const rows = mapShared(table.rows, row => {
    const cells = mapShared(row.cells, cell => {
      const blocks = cellBlocks(cell.blocks);
      return blocks === cell.blocks ? cell : { ...cell, blocks };
    });
    return cells === row.cells ? row : { ...row, cells };
  });
  const caption = table.caption && mapWords(table.caption, 'text', mapping.map);
  return rows === table.rows && caption === table.caption ? table : { ...table, rows, caption };
}

/** Its names have little room, like cells. */
function mapChart(chart: ChartBlock, map: InlineMap): ChartBlock {
  const words = (block: ParagraphBlock, home: InlineHome): ParagraphBlock => mapWords(block, home, map);
  return {
    ...chart,
    above: chart.above.map(block => words(block, 'text')),
    series: chart.series.map(one => ({ ...one, name: words(one.name, 'cell') })),
    bars: chart.bars.map(bar => ({
      ...bar,
      name: words(bar.name, 'cell'),
      values: bar.values.map(value => ({ ...value, printed: words(value.printed, 'cell') })),
    })),
    below: chart.below.map(block => words(block, 'text')),
  };
}

function mapContents(block: ContentsBlock, map: InlineMap): ContentsBlock {
  return {
    ...block,
    entries: block.entries.map(entry => ({ ...entry, inlines: map(entry.inlines, entry.style, 'text') })),
  };
}

type TextInline = Extract<LayoutInline, { kind: 'text' }>;

/** The inlines with every text rewritten, those of references, numbers and titles too; a text may become several runs. */
export function mapTexts(
  inlines: readonly LayoutInline[],
  map: (inline: TextInline) => TextInline | readonly TextInline[],
): readonly LayoutInline[] {
  const [only] = inlines;
  if (only?.kind === 'text' && inlines.length === 1) {
    const mapped = map(only);
    return mapped === only ? inlines : [mapped].flat();
  }
  return inlines.flatMap((inline): LayoutInline | readonly LayoutInline[] => {
    switch (inline.kind) {
      case 'text':
        return map(inline);
      case 'link':
      case 'reference':
      case 'captionNumber':
        return { ...inline, inlines: mapTexts(inline.inlines, map) };
      case 'sectionTitle':
        return { ...inline, titles: inline.titles.map(t => ({ ...t, inlines: mapTexts(t.inlines, map) })) };
      default:
        return inline;
    }
  });
}
