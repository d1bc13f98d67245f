import type { LayoutBlock, LayoutInline, LayoutTree } from '../tree.ts';

/** Where a paragraph stands: `cell` has little room. */
export type InlineHome = 'text' | 'cell';

/** Rewrites the inlines of one paragraph or heading, given the name of its style and where it stands. */
export type InlineMap = (inlines: readonly LayoutInline[], style: string, home: InlineHome) => readonly LayoutInline[];

/** The tree with the inlines of every paragraph and heading rewritten, in reading order. */
export function mapTree(tree: LayoutTree, map: InlineMap): LayoutTree {
  const blocks = (list: readonly LayoutBlock[]): LayoutBlock[] => list.map(block => mapBlock(block, map, 'text'));
  const furniture = (side: LayoutTree['header']): LayoutTree['header'] => ({
    first: blocks(side.first),
    rest: blocks(side.rest),
  });
  return { ...tree, body: blocks(tree.body), header: furniture(tree.header), footer: furniture(tree.footer) };
}

/** Notes are paragraphs of their own, with a style of their own. */
function mapParagraph(
  inlines: readonly LayoutInline[],
  style: string,
  home: InlineHome,
  map: InlineMap,
): LayoutInline[] {
  const noted = (list: readonly LayoutInline[]): LayoutInline[] =>
    list.map(inline => {
      if (inline.kind === 'link') return { ...inline, inlines: noted(inline.inlines) };
      if (inline.kind !== 'footnote') return inline;
      return { ...inline, inlines: map(inline.inlines, inline.paragraph, 'text') };
    });
  return noted(map(inlines, style, home));
}

function mapBlock(block: LayoutBlock, map: InlineMap, home: InlineHome): LayoutBlock {
  const blocks = (list: readonly LayoutBlock[], inner = home): LayoutBlock[] => list.map(b => mapBlock(b, map, inner));
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, inlines: mapParagraph(block.inlines, block.style, home, map) };
    case 'list':
      return { ...block, items: block.items.map(item => blocks(item)) };
    case 'table':
      return {
        ...block,
        rows: block.rows.map(row => ({
          ...row,
          cells: row.cells.map(cell => ({ ...cell, blocks: blocks(cell.blocks, 'cell') })),
        })),
      };
    case 'columns':
    case 'keep':
    case 'quote':
    case 'section':
      return { ...block, blocks: blocks(block.blocks) };
    case 'figure':
      return {
        ...block,
        blocks: block.blocks.map(b => ({ ...b, inlines: mapParagraph(b.inlines, b.style, home, map) })),
      };
    default:
      return block;
  }
}

/** The inlines with every text rewritten; a text may become several runs. */
export function mapTexts(
  inlines: readonly LayoutInline[],
  map: (inline: Extract<LayoutInline, { kind: 'text' }>) => readonly LayoutInline[],
): LayoutInline[] {
  return inlines.flatMap((inline): readonly LayoutInline[] => {
    if (inline.kind === 'text') return map(inline);
    return inline.kind === 'link' ? [{ ...inline, inlines: mapTexts(inline.inlines, map) }] : [inline];
  });
}
