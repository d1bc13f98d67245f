import { pt } from '../../base/length.ts';
import type { ColumnsBlock, LayoutBlock } from '../../layout/tree.ts';

/** A stretch of the body in the same number of columns. */
export type Flow = Pick<ColumnsBlock, 'count' | 'gutter' | 'rule' | 'blocks'>;

/** Cuts a body at its columns: what stands before, between and after them runs across the page. */
export function flowsOf(body: readonly LayoutBlock[]): Flow[] {
  const flows: Flow[] = [];
  let across: LayoutBlock[] = [];
  const close = (): void => {
    if (across.length > 0) flows.push({ count: 1, gutter: pt(0), rule: null, blocks: across });
    across = [];
  };
  for (const block of body) {
    if (block.kind === 'columns') {
      close();
      flows.push(block);
    } else across.push(block);
  }
  close();
  return flows;
}
