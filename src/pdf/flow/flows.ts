import { pt } from '../../base/length.ts';
import type { ColumnsBlock, LayoutBlock, SectionBlock } from '../../layout/tree.ts';

/** A stretch of the body in the same number of columns; it may run through several sections. */
export interface Flow extends Pick<ColumnsBlock, 'count' | 'gutter' | 'rule'> {
  readonly parts: readonly FlowPart[];
}

/** Blocks of a flow that lie in the same sections, from the outermost to the innermost. */
export interface FlowPart {
  readonly sections: readonly SectionBlock[];
  readonly blocks: readonly LayoutBlock[];
}

/** Cuts a body at its columns: what stands before, between and after them runs across the page. */
export function flowsOf(body: readonly LayoutBlock[]): Flow[] {
  const flows: Flow[] = [];
  let across: FlowPart[] = [];
  const close = (): void => {
    if (across.length > 0) flows.push({ count: 1, gutter: pt(0), rule: null, parts: across });
    across = [];
  };
  const take = (blocks: readonly LayoutBlock[], sections: readonly SectionBlock[]): void => {
    for (const block of blocks) {
      if (block.kind === 'section') take(block.blocks, [...sections, block]);
      else if (block.kind === 'columns') {
        close();
        flows.push({ ...block, parts: [{ sections, blocks: block.blocks }] });
      } else addBlock(across, block, sections);
    }
  };
  take(body, []);
  close();
  return flows;
}

function addBlock(parts: FlowPart[], block: LayoutBlock, sections: readonly SectionBlock[]): void {
  const last = parts.at(-1);
  const isSame = last?.sections.length === sections.length && last.sections.every((s, i) => s === sections[i]);
  if (last && isSame) parts[parts.length - 1] = { sections, blocks: [...last.blocks, block] };
  else parts.push({ sections, blocks: [block] });
}
