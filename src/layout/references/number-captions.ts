import type { Wording } from '../labels.ts';
import { mapTree } from '../text/map-tree.ts';
import type { LayoutInline, LayoutTree } from '../tree.ts';
import type { Series } from '../tree-inlines.ts';

/** The tree with its captions numbered from 1 in reading order, each series by itself, with the labels of the document. */
export function numberCaptions(tree: LayoutTree, wording: Wording): LayoutTree {
  const counts = new Map<Series, number>();
  const number = (inlines: readonly LayoutInline[]): LayoutInline[] =>
    inlines.map(inline => {
      if (inline.kind === 'link') return { ...inline, inlines: number(inline.inlines) };
      if (inline.kind !== 'captionNumber') return inline;
      const count = (counts.get(inline.of) ?? 0) + 1;
      counts.set(inline.of, count);
      const label = wording.label(inline.of);
      const text = { kind: 'text', text: `${label}\u00a0${count}`, style: inline.style, fallback: null } as const;
      return { ...inline, label, number: count, inlines: [text] };
    });
  return mapTree(tree, number);
}
