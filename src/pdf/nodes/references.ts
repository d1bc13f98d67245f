import type { LayoutBlock, LayoutTree } from '../../layout/tree.ts';
import { blocksInside } from '../../layout/tree-blocks.ts';
import { plainText } from '../../layout/tree-headings.ts';
import { targetsOf } from '../../layout/tree-targets.ts';
import type { References } from './node-context.ts';

/** No page holds fewer characters, unless it is left before its end. */
const FEWEST_CHARACTERS = 500;

/** The width of a page number in the text where no cross reference asks for more. */
const LIKELY_PAGE = '00';

/** What the cross references of a tree lead to, and how many digits the pages are likely to have. */
export function referencesOf(tree: LayoutTree): References {
  const targets = targetsOf(tree);
  if (targets.size === 0) return { targets, widestPage: LIKELY_PAGE };
  const { characters, breaks } = sizeOf(tree.body);
  const most = Math.ceil(characters / FEWEST_CHARACTERS) + breaks + 1;
  return { targets, widestPage: '0'.repeat(String(most).length) };
}

interface BodySize {
  readonly characters: number;
  readonly breaks: number;
}

function sizeOf(blocks: readonly LayoutBlock[]): BodySize {
  let characters = 0;
  let breaks = 0;
  for (const block of blocks) {
    if (block.kind === 'pageBreak') breaks++;
    if ('inlines' in block) characters += plainText(block.inlines).length;
    const inside = sizeOf(blocksInside(block));
    characters += inside.characters;
    breaks += inside.breaks;
  }
  return { characters, breaks };
}
