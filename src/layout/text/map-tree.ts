import type { ContentsBlock, LayoutBlock, LayoutInline, LayoutTree, ParagraphBlock } from '../tree.ts';
import type { ChartBlock } from '../tree-chart.ts';

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

/** The tree with the inlines of every paragraph, heading and entry of contents rewritten, in reading order. */
export function mapTree(tree: LayoutTree, map: InlineMap, { contents = block => block }: MapOptions = {}): LayoutTree {
  const mapping = { map, contents };
  const blocks = (list: readonly LayoutBlock[]): LayoutBlock[] => list.map(block => mapBlock(block, mapping, 'text'));
  const furniture = (side: LayoutTree['header']): LayoutTree['header'] => ({
    first: blocks(side.first),
    rest: blocks(side.rest),
    left: side.left && blocks(side.left),
  });
  return { ...tree, body: blocks(tree.body), header: furniture(tree.header), footer: furniture(tree.footer) };
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

function mapBlock(block: LayoutBlock, mapping: Mapping, home: InlineHome): LayoutBlock {
  const { map } = mapping;
  const blocks = (list: readonly LayoutBlock[], inner = home): LayoutBlock[] =>
    list.map(b => mapBlock(b, mapping, inner));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: mapParagraph(block.inlines, block.style, home, map) };
    case 'list':
      return { ...block, items: block.items.map(item => blocks(item)) };
    case 'table':
      return {
        ...block,
        caption: block.caption && {
          ...block.caption,
          inlines: mapParagraph(block.caption.inlines, block.caption.style, 'text', map),
        },
        rows: block.rows.map(row => ({
          ...row,
          cells: row.cells.map(cell => ({ ...cell, blocks: blocks(cell.blocks, 'cell') })),
        })),
      };
    case 'columns':
    case 'keep':
    case 'quote':
    case 'aside':
    case 'section':
      return { ...block, blocks: blocks(block.blocks) };
    case 'contents':
      return mapContents(mapping.contents(block), map);
    case 'figure':
      return {
        ...block,
        blocks: block.blocks.map(b => ({ ...b, inlines: mapParagraph(b.inlines, b.style, home, map) })),
      };
    case 'chart':
      return mapChart(block, map);
    default:
      return block;
  }
}

/** Its names have little room, like cells. */
function mapChart(chart: ChartBlock, map: InlineMap): ChartBlock {
  const words = (block: ParagraphBlock, home: InlineHome): ParagraphBlock => ({
    ...block,
    inlines: mapParagraph(block.inlines, block.style, home, map),
  });
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
