import '../../support/seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutBlock } from '../../../src/layout/tree.ts';
import type { TableBlock } from '../../../src/layout/tree-table.ts';
import { arbitraryBody } from '../../support/arbitrary-body.ts';
import { misplacedLines, printedLines } from '../../support/printed-lines.ts';
import { wordsOf } from '../../support/sample-tree.ts';

/** The words of the tables' heads, which may be printed more than once. */
function headWords(blocks: readonly LayoutBlock[]): Set<string> {
  const tables = allBlocks(blocks).filter((block): block is TableBlock => block.kind === 'table');
  return new Set(
    tables.flatMap(({ rows, headRows }) =>
      rows.slice(0, headRows).flatMap(row => row.cells.flatMap(cell => wordsOf(cell.blocks))),
    ),
  );
}

function allBlocks(blocks: readonly LayoutBlock[]): LayoutBlock[] {
  return blocks.flatMap(block => {
    if (block.kind === 'list') return [block, ...block.items.flatMap(allBlocks)];
    return 'blocks' in block ? [block, ...allBlocks(block.blocks)] : [block];
  });
}

describe('whatever stands in a body', () => {
  it('is printed once, inside the text of its pages, and nothing over anything else', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryBody, async body => {
        const { lines } = await printedLines(body);
        const heads = headWords(body);
        const printed = lines.flatMap(({ words }) => words).filter(word => !heads.has(word));
        expect(printed.sort()).toEqual(
          wordsOf(body)
            .filter(word => !heads.has(word))
            .sort(),
        );
        const all = new Set(lines.flatMap(({ words }) => words));
        expect([...heads].filter(word => !all.has(word))).toEqual([]);
        expect(misplacedLines(lines)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
