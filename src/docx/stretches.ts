import type { ColumnsBlock, HeadingBlock, LayoutBlock, LayoutTree } from '../layout/tree.ts';
import type { DocxContext } from './nodes/docx-context.ts';
import { headingsIn, titledLevel } from './section-titles.ts';

/** A section of Word: a stretch of the body in the same number of columns and, where headers print titles, under one title. */
export interface Stretch {
  readonly blocks: readonly LayoutBlock[];
  readonly columns: ColumnsBlock | null;
  /** Where it begins: on a new page, on one that is numbered 1, or where the one before ends. */
  readonly begins: 'page' | 'page 1' | 'here';
}

/**
 * Cuts a body into the sections of Word. The end of columns is a break of its own, so that Word balances them: it does so before
 * a section that begins where they end, so that one stands between columns and a new page.
 */
export function stretchesOf(tree: LayoutTree, context: DocxContext): Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of partsOf(tree.body, context)) {
    if (part.columns !== null) stretches.push({ ...part, begins: 'here' });
    else {
      const [first, ...others] = acrossStretches(part.blocks, tree);
      if (stretches.at(-1)?.columns && first && first.begins !== 'here')
        stretches.push({ blocks: [], columns: null, begins: 'here' });
      if (first) stretches.push(first, ...others);
    }
  }
  return stretches;
}

type Part = Pick<Stretch, 'blocks' | 'columns'>;

function partsOf(body: readonly LayoutBlock[], context: DocxContext): Part[] {
  const parts: Part[] = [];
  let across: LayoutBlock[] = [];
  for (const block of body.flatMap(inner => withoutSections(inner, context))) {
    if (block.kind !== 'columns') across.push(block);
    else {
      if (across.length > 0) parts.push({ blocks: across, columns: null });
      across = [];
      parts.push({ blocks: block.blocks, columns: block });
    }
  }
  return [...parts, { blocks: across, columns: null }];
}

/** Word knows no sections of a text: its headings are its structure. What leads to one leads to where its first block begins. */
function withoutSections(block: LayoutBlock, context: DocxContext): readonly LayoutBlock[] {
  if (block.kind !== 'section') return [block];
  const blocks = block.blocks.flatMap(inner => withoutSections(inner, context));
  const [first, ...others] = blocks;
  if (block.id === null || context.bookmarks.nameOf(block.id, 'page') === null || !first) return blocks;
  const place: LayoutBlock = { ...block, blocks: [] };
  return first.kind === 'columns' ? [{ ...first, blocks: [place, ...first.blocks] }, ...others] : [place, ...blocks];
}

/**
 * A section ends before a page that is numbered 1. Where headers print titles, it has one title: it ends at every forced page,
 * and before the next title.
 */
function acrossStretches(blocks: readonly LayoutBlock[], tree: LayoutTree): Stretch[] {
  const level = titledLevel(tree);
  const isTitle = (heading: HeadingBlock): boolean => heading.level <= level;
  const stretches: Stretch[] = [];
  let [open, begins]: [LayoutBlock[], Stretch['begins']] = [[], 'here'];
  const close = (next: Stretch['begins'], kept: LayoutBlock[] = []): void => {
    if (open.length > 0 || begins !== 'here') stretches.push({ blocks: open, columns: null, begins });
    [open, begins] = [kept, next];
  };
  for (const block of blocks) {
    if (block.kind === 'pageBreak' && (level > 0 || block.restarts)) close(block.restarts ? 'page 1' : 'page');
    else {
      const begun = headingsIn([block]).some(isTitle) && headingsIn(open).some(isTitle);
      if (begun) close('here', heldBack(open, tree));
      open.push(block);
    }
  }
  close('here');
  return stretches.length > 0 ? stretches : [{ blocks, columns: null, begins: 'here' }];
}

/** What stays with a heading goes with it: taken off the end of the blocks before. */
function heldBack(blocks: LayoutBlock[], { styles }: LayoutTree): LayoutBlock[] {
  const end = blocks.findLastIndex(
    block => block.kind !== 'paragraph' || styles.paragraph[block.style]?.keepWithNext !== true,
  );
  return blocks.splice(end + 1);
}
