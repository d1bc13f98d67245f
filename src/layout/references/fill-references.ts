import { mapTree } from '../text/map-tree.ts';
import type { LayoutBlock, LayoutInline, LayoutTree } from '../tree.ts';
import { blocksInside } from '../tree-blocks.ts';
import { plainText } from '../tree-headings.ts';
import type { ReferenceInline } from '../tree-inlines.ts';
import { type Targets, targetsOf } from '../tree-targets.ts';
import { wordsOfBlock } from './words-of-block.ts';

/** The tree with what its cross references print: words and numbers. Pages are known to the writers alone. */
export function fillReferences(tree: LayoutTree): LayoutTree {
  const targets = targetsOf(tree);
  if (targets.size === 0) return tree;
  const words = wordsById(tree.body, targets);
  const fill = (inlines: readonly LayoutInline[]): LayoutInline[] =>
    inlines.map((inline, i) => {
      if (inline.kind === 'link') return { ...inline, inlines: fill(inline.inlines) };
      if (inline.kind === 'text') return { ...inline, text: heldTo(inline.text, inlines[i + 1]) };
      return inline.kind === 'reference' ? filled(inline, words.get(inline.target) ?? []) : inline;
    });
  return mapTree(tree, fill);
}

/** `trang 5`: no line ends before the page. */
function heldTo(text: string, next: LayoutInline | undefined): string {
  const isPage = next?.kind === 'reference' && next.show === 'page';
  return isPage ? text.replace(/(?<=(?:^|[\s(])(?:trang|tr\.|page|p\.)) $/i, '\u00a0') : text;
}

/** The words of the blocks that are referred to; of two with the same id, those of the first. */
function wordsById(body: readonly LayoutBlock[], targets: Targets): Map<string, readonly LayoutInline[]> {
  const words = new Map<string, readonly LayoutInline[]>();
  const take = (blocks: readonly LayoutBlock[]): void => {
    for (const block of blocks) {
      if (block.id !== null && targets.has(block.id) && !words.has(block.id))
        words.set(block.id, wordsOfBlock(block) ?? []);
      take(blocksInside(block));
    }
  };
  take(body);
  return words;
}

function filled(reference: ReferenceInline, words: readonly LayoutInline[]): ReferenceInline {
  const { show, style } = reference;
  if (show === 'page') return reference;
  const text = plainText(show === 'text' ? words : numbersIn(words)).trim();
  return { ...reference, inlines: [{ kind: 'text', text, style, fallback: null }] };
}

/** The first number among the words of a caption. */
function numbersIn(words: readonly LayoutInline[]): readonly LayoutInline[] {
  const found = words.find(inline => inline.kind === 'captionNumber');
  return found ? [found] : words.flatMap(inline => (inline.kind === 'link' ? numbersIn(inline.inlines) : []));
}
