import type { LayoutBlock, LayoutTree } from '../layout/tree.ts';

/** The ids of the tree's styles in the DOCX: those of headings are Word's own, so that its navigation pane knows them. */
export interface StyleIds {
  readonly paragraph: (name: string) => string;
  readonly character: (name: string) => string;
  readonly table: (name: string) => string;
  /** The level of the headings that are set in a style; null: it is no heading's. */
  readonly headingLevel: (name: string) => number | null;
  /** Whether a style's paragraphs have something at the right edge. */
  readonly isFlushRight: (name: string) => boolean;
  /** Whether dots lead to it: the entries of a table of contents. */
  readonly hasLeader: (name: string) => boolean;
}

/** Looks at how the tree uses its styles. */
export function styleIds(tree: LayoutTree): StyleIds {
  const levels = new Map<string, number>();
  const flushRight = new Set<string>();
  const leaders = new Set<string>();
  const { header, footer, body } = tree;
  visitBlocks([...header.first, ...header.rest, ...footer.first, ...footer.rest, ...body], block => {
    if (block.kind === 'heading') levels.set(block.style, Math.min(block.level, levels.get(block.style) ?? 9));
    if (block.kind === 'contents') leaders.add(block.style);
    if ('inlines' in block && block.inlines.some(inline => inline.kind === 'flushRight')) flushRight.add(block.style);
  });
  return {
    paragraph: name => `P-${name.replaceAll(' ', '-')}`,
    character: name => `C-${name.replaceAll(' ', '-')}`,
    table: name => `T-${name.replaceAll(' ', '-')}`,
    headingLevel: name => levels.get(name) ?? null,
    isFlushRight: name => flushRight.has(name) || leaders.has(name),
    hasLeader: name => leaders.has(name),
  };
}

/** Shows every block, each before those that stand in it. */
export function visitBlocks(blocks: readonly LayoutBlock[], see: (block: LayoutBlock) => void): void {
  for (const block of blocks) {
    see(block);
    if (block.kind === 'list') for (const item of block.items) visitBlocks(item, see);
    else if (block.kind === 'table')
      for (const cell of block.rows.flatMap(row => row.cells)) visitBlocks(cell.blocks, see);
    else if ('blocks' in block) visitBlocks(block.blocks, see);
  }
}
