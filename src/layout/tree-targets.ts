import type { LayoutBlock, LayoutInline, LayoutTree } from './tree.ts';
import { blocksInside } from './tree-blocks.ts';
import type { ReferenceInline } from './tree-inlines.ts';

/** The blocks of the body that links and cross references lead to, by their ids, with what is printed of each. */
export type Targets = ReadonlyMap<string, ReadonlySet<ReferenceInline['show']>>;

/** What links and cross references of the tree lead to; an id that is not there leads nowhere. */
export function targetsOf(tree: LayoutTree): Targets {
  const wanted = new Map<string, Set<ReferenceInline['show']>>();
  const want = (id: string, ...shown: ReferenceInline['show'][]): void => {
    wanted.set(id, new Set([...(wanted.get(id) ?? []), ...shown]));
  };
  for (const blocks of [tree.body, ...furnitureOf(tree)]) {
    eachInline(blocks, inline => {
      if (inline.kind === 'reference') want(inline.target, inline.show);
      else if (inline.kind === 'link' && inline.href.startsWith('#')) want(inline.href.slice(1));
    });
  }
  if (wanted.size === 0) return wanted;
  const found = idsOf(tree.body);
  return new Map([...wanted].filter(([id]) => found.has(id)));
}

function idsOf(blocks: readonly LayoutBlock[]): Set<string> {
  return new Set(blocks.flatMap(block => [...(block.id === null ? [] : [block.id]), ...idsOf(blocksInside(block))]));
}

/** What stands in the margins of the pages of all kinds. */
export function furnitureOf({ header, footer }: Pick<LayoutTree, 'header' | 'footer'>): (readonly LayoutBlock[])[] {
  return [header, footer].flatMap(({ first, rest, left }) => [first, rest, left ?? []]);
}

/** Shows every inline of blocks, in reading order; those inside others behind them. */
export function eachInline(blocks: readonly LayoutBlock[], see: (inline: LayoutInline) => void): void {
  const walk = (inlines: readonly LayoutInline[]): void => {
    for (const inline of inlines) {
      see(inline);
      if ('inlines' in inline) walk(inline.inlines);
    }
  };
  for (const block of blocks) {
    if ('inlines' in block) walk(block.inlines);
    eachInline(blocksInside(block), see);
  }
}
