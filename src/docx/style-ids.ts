import type { ContentsEntry, LayoutBlock, LayoutTree } from '../layout/tree.ts';
import { blocksInside } from '../layout/tree-blocks.ts';
import { furnitureOf } from '../layout/tree-targets.ts';

/** The ids of the tree's styles in the DOCX: those of headings are Word's own, so that its navigation pane knows them. */
export interface StyleIds {
  readonly paragraph: (name: string) => string;
  readonly character: (name: string) => string;
  readonly table: (name: string) => string;
  readonly box: (name: string) => string;
  /** The level of the headings that are set in a style; null: it is no heading's. */
  readonly headingLevel: (name: string) => number | null;
  /** The level of the entries of contents that are set in a style, which is Word's own for them; null: it is not theirs. */
  readonly entryLevel: (name: string) => number | null;
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
  const entries = new Map<string, number>();
  visitBlocks([...furnitureOf(tree).flat(), ...tree.body], block => {
    if (block.kind === 'heading') levels.set(block.style, Math.min(block.level, levels.get(block.style) ?? 9));
    if (block.kind === 'contents') {
      for (const entry of block.entries) {
        leaders.add(entry.style);
        addEntry(entries, entry);
      }
    }
    if ('inlines' in block && block.inlines.some(inline => inline.kind === 'flushRight')) flushRight.add(block.style);
  });
  return {
    paragraph: name => (entries.has(name) ? `TOC${entries.get(name)}` : `P-${name.replaceAll(' ', '-')}`),
    character: name => `C-${name.replaceAll(' ', '-')}`,
    table: name => `T-${name.replaceAll(' ', '-')}`,
    box: name => `T-box-${name.replaceAll(' ', '-')}`,
    headingLevel: name => levels.get(name) ?? null,
    entryLevel: name => entries.get(name) ?? null,
    isFlushRight: name => flushRight.has(name) || leaders.has(name),
    hasLeader: name => leaders.has(name),
  };
}

/** Word has one style for a level: that of the first table of contents. */
function addEntry(entries: Map<string, number>, { style, level }: ContentsEntry): void {
  if (!entries.has(style) && ![...entries.values()].includes(level)) entries.set(style, level);
}

/** Shows every block, each before those that stand in it. */
export function visitBlocks(blocks: readonly LayoutBlock[], see: (block: LayoutBlock) => void): void {
  for (const block of blocks) {
    see(block);
    visitBlocks(blocksInside(block), see);
  }
}
