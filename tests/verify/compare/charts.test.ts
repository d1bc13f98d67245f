import { describe, expect, it } from 'vitest';
import type { LayoutTree } from '../../../src/layout/tree.ts';
import type { ChartBlock } from '../../../src/layout/tree-chart.ts';
import { compareDocument } from '../../../src/verify/compare-document.ts';
import { chart } from '../../support/chart-block.ts';
import { filesOf } from '../../support/compared.ts';
import { flowTree, lines } from '../../support/flow-tree.ts';
import { editDocx } from './broken-docx.ts';

function two(number = 2255): ChartBlock {
  const bars = [['Bộ Công an', 88, 205] as const, ['Bộ Y tế', number, null] as const, ['Sở', null, null] as const];
  return chart({ title: 'Khen', series: ['Tập thể', 'Cá nhân'], bars, remark: 'Theo báo cáo' });
}

const sixty = chart({
  bars: Array.from({ length: 60 }, (_, i) => [`Cơ quan ${i + 1}`, i % 7 === 0 ? null : i * 111] as const),
});

async function said(bytes: Uint8Array, tree: LayoutTree): Promise<string[]> {
  return (await compareDocument(bytes, tree)).map(({ code, message }) => `${code}: ${message}`);
}

describe('a chart', () => {
  it.each([
    ['of two series', two()],
    ['over many pages, divided in the DOCX', sixty],
    [
      'with negative numbers',
      chart({
        bars: [
          ['a', -5],
          ['b', 1_234_567],
        ],
      }),
    ],
  ])('says the same in the tree, the PDF and the DOCX: %s', async (_, block) => {
    const tree = flowTree([lines('a', 1), block, lines('b', 1)]);
    const files = await filesOf(tree);
    expect([await said(files.pdf, tree), await said(files.docx, tree)]).toEqual([[], []]);
  });

  it('with one number changed is found in either', async () => {
    const tree = flowTree([two()]);
    const files = await filesOf(tree);
    const docx = editDocx(files.docx, 'word/charts/chart1.xml', xml =>
      xml.replace('<c:v>2255</c:v>', '<c:v>2256</c:v>'),
    );
    const { pdf } = await filesOf(flowTree([two(2256)]));
    for (const bytes of [docx, pdf]) {
      const differences = await said(bytes, tree);
      expect(differences).toHaveLength(1);
      expect(differences[0]).toMatch(/^compare-text: .*2\.255.* was expected, .*2\.256/);
    }
  });

  it('without a bar, or with its bars in another order, is found', async () => {
    const tree = flowTree([two()]);
    const { bars } = two();
    for (const changed of [bars.slice(1), bars.toReversed()]) {
      const files = await filesOf(flowTree([{ ...two(), bars: changed }]));
      expect(await said(files.pdf, tree)).not.toEqual([]);
      expect(await said(files.docx, tree)).not.toEqual([]);
    }
  });
});
