import type { LayoutInline, LayoutTree } from '../tree.ts';
import { mapTree } from './map-tree.ts';

/** The tree with its notes numbered from 1 in reading order, through the whole document. */
export function numberNotes(tree: LayoutTree): LayoutTree {
  let count = 0;
  const number = (inlines: readonly LayoutInline[]): LayoutInline[] =>
    inlines.map(inline => {
      if (inline.kind === 'link') return { ...inline, inlines: number(inline.inlines) };
      return inline.kind === 'footnote' ? { ...inline, number: ++count } : inline;
    });
  return mapTree(tree, number);
}
