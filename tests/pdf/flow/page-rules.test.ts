import '../../support/seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LayoutBlock } from '../../../src/layout/tree.ts';
import {
  cell,
  columns,
  heading,
  keep,
  LEADING,
  lines,
  list,
  PAGE,
  pageBreak,
  paragraph,
  table,
} from '../../support/flow-tree.ts';
import { misplacedLines, type PrintedLine, printedLines, wordsOfLines } from '../../support/printed-lines.ts';
import { wordsOf } from '../../support/sample-tree.ts';

/** Lines of text that a page holds. */
const PAGE_LINES = (PAGE.height - 2 * PAGE.margin) / LEADING;

/** How many lines of each block stand in each column: `a 1/0: 3`. */
function shares(printed: readonly PrintedLine[]): Map<string, Map<string, number>> {
  const found = new Map<string, Map<string, number>>();
  for (const { block, place } of printed) {
    const places = found.get(block) ?? new Map<string, number>();
    found.set(block, places.set(place, (places.get(place) ?? 0) + 1));
  }
  return found;
}

async function placesOf(body: readonly LayoutBlock[], block: string): Promise<[string, number][]> {
  return [...(shares((await printedLines(body)).lines).get(block) ?? [])];
}

async function expectWhole(body: readonly LayoutBlock[]): Promise<PrintedLine[]> {
  const { lines: printed } = await printedLines(body);
  expect([...new Set(wordsOfLines(printed))]).toEqual(wordsOf(body).sort());
  expect(misplacedLines(printed)).toEqual([]);
  return printed;
}

describe('a page', () => {
  it('ends with two lines of a paragraph at least, and begins with two', async () => {
    expect(await placesOf([lines('a', 9), lines('b', 4)], 'b')).toEqual([['2/0', 4]]);
    expect(await placesOf([lines('a', 7), lines('b', 4)], 'b')).toEqual([
      ['1/0', 2],
      ['2/0', 2],
    ]);
    expect(await placesOf([lines('a', 8), lines('b', 3)], 'b')).toEqual([['2/0', 3]]);
  });

  it('keeps two lines under a heading, also where the first paragraph has only one', async () => {
    expect(await placesOf([lines('a', 5), heading('h'), lines('b', 1), lines('c', 1)], 'h')).toEqual([['1/0', 1]]);
    expect(await placesOf([lines('a', 6), heading('h'), lines('b', 1), lines('c', 1)], 'h')).toEqual([['2/0', 1]]);
    expect(await placesOf([lines('a', 6), heading('h'), list([lines('b', 1)], [lines('c', 1)])], 'h')).toEqual([
      ['2/0', 1],
    ]);
  });

  it('keeps the space below a heading at the head of a column as it is elsewhere', async () => {
    const body = columns(2, heading('h'), lines('a', 2), heading('i'), lines('b', 9));
    const { lines: printed } = await printedLines([body]);
    const top = (block: string): number => printed.find(line => line.block === block)?.top ?? 0;
    expect(top('a') - top('h')).toBeGreaterThan(13);
    expect(top('a') - top('h')).toBeCloseTo(top('b') - top('i'), 1);
    expect(top('a') % LEADING).toBeCloseTo(top('b') % LEADING, 1);
  });

  it('keeps a chain of headings with the text under them', async () => {
    const body = [lines('a', 5), heading('h'), heading('i'), lines('b', 5)];
    expect(await placesOf(body, 'h')).toEqual([['2/0', 1]]);
  });

  it('keeps a heading with the head and first row of a table', async () => {
    const rows = [
      [cell([lines('head', 1, 'cell')])],
      ...['r', 's', 't', 'u', 'v'].map(name => [cell([lines(name, 1, 'cell')])]),
    ];
    expect(await placesOf([lines('a', 6), heading('h'), table(1, rows)], 'h')).toEqual([['2/0', 1]]);
  });

  it('keeps a heading with the columns under it, and the end of columns with what stands across', async () => {
    expect(await placesOf([lines('a', 7), heading('h'), columns(2, lines('b', 6))], 'h')).toEqual([['2/0', 1]]);
    const body = [lines('x', 3), columns(2, lines('a', 8), heading('h')), lines('b', 2)];
    const printed = await expectWhole(body);
    const find = (block: string): PrintedLine | undefined => printed.find(line => line.block === block);
    expect(find('h')?.page).toBe(find('b')?.page);
  });

  it('keeps a heading alone in its columns with what stands across behind them', async () => {
    const body = [lines('a', 7), columns(2, heading('h')), lines('b', 4)];
    expect(await placesOf(body, 'h')).toEqual([['2/0', 1]]);
  });

  it('keeps a short item of a list whole, and a short table', async () => {
    expect(await placesOf([lines('a', 8), list([lines('b', 3)])], 'b')).toEqual([['2/0', 3]]);
    const short = table(
      0,
      ['r', 's', 't'].map(name => [cell([lines(name, 1, 'cell')])]),
    );
    expect(await placesOf([lines('a', 8), short], 'r')).toEqual([['2/0', 1]]);
  });

  it('keeps together what asks for it, and what is taller than a page from where it stands', async () => {
    expect(await placesOf([lines('a', 6), keep(lines('b', 3), lines('c', 3))], 'b')).toEqual([['2/0', 3]]);
    const tall = [lines('a', 3), keep(lines('b', 6), lines('c', 30))];
    expect(await placesOf(tall, 'b')).toEqual([['1/0', 6]]);
    await expectWhole(tall);
  });

  it('begins anew after a page break, also one before columns, and has no empty page behind the last', async () => {
    expect(await placesOf([lines('a', 2), pageBreak, columns(2, lines('b', 4))], 'b')).toEqual([
      ['2/0', 2],
      ['2/3', 2],
    ]);
    expect((await printedLines([lines('a', 2), pageBreak])).pages).toBe(1);
    expect((await printedLines([lines('a', PAGE_LINES), pageBreak, lines('b', 1)])).pages).toBe(2);
  });
});

describe('columns', () => {
  it('end within a line of each other, in two and in three', async () => {
    for (const count of [2, 3] as const) {
      for (let total = 1; total < 28; total++) {
        const single = Array.from({ length: total }, (_, i) => lines(`l${i}x`, 1));
        const printed = (await printedLines([columns(count, ...single)])).lines.filter(({ page }) => page === 1);
        const heights = [...new Set(printed.map(l => l.place))].map(
          place => printed.filter(l => l.place === place).length,
        );
        if (total >= count) expect(heights).toHaveLength(count);
        expect(Math.max(...heights) - Math.min(...heights), `${total} in ${count}: ${heights}`).toBeLessThanOrEqual(1);
      }
    }
  });

  it('are balanced before what stands across, and opened again after it', async () => {
    const printed = await expectWhole([columns(2, lines('a', 4)), lines('x', 1), columns(2, lines('b', 6))]);
    const top = (block: string): number[] =>
      printed.filter(l => l.block === block).map(l => Math.round(l.top / LEADING));
    expect(top('a')).toEqual([1, 2, 1, 2]);
    expect(top('x')).toEqual([3]);
    expect(top('b')).toEqual([4, 5, 6, 4, 5, 6]);
  });

  it('have a table’s head again in the next column', async () => {
    const rows = Array.from({ length: 24 }, (_, i) => [cell([lines(i === 0 ? 'head' : `r${i}x`, 1, 'cell')])]);
    const printed = (await printedLines([columns(2, table(1, rows))])).lines;
    const heads = printed.filter(({ block }) => block === 'head').map(({ place }) => place);
    expect(heads).toEqual([...new Set(printed.map(({ place }) => place))]);
    expect(heads.length).toBeGreaterThan(2);
  });
});

describe('nothing is cut where it is taller than a page:', () => {
  const vast = Array.from({ length: 6 }, (_, i) => cell([lines(`c${i}x`, i % 2 === 0 ? 25 : 1, 'cell')]));
  const cases: readonly (readonly [string, readonly LayoutBlock[]])[] = [
    ['a headline', [heading('h', 400), lines('a', 3)]],
    ['an item of a list', [list([lines('a', 1)], [paragraph('b', 900)])]],
    [
      'a row',
      [
        lines('a', 3),
        table(1, [
          [cell([lines('head', 1, 'cell')])],
          [cell([lines('b', 40, 'cell')])],
          [cell([lines('c', 2, 'cell')])],
        ]),
      ],
    ],
    ['a table’s head', [table(1, [[cell([lines('head', 15, 'cell')])], [cell([lines('b', 15, 'cell')])]])]],
    ['cells side by side', [table(0, [vast.slice(0, 2), vast.slice(2, 4), vast.slice(4)])]],
    [
      'a cell that spans rows',
      [
        table(0, [
          [cell([lines('a', 30, 'cell')], 3), cell([lines('b', 2, 'cell')])],
          [cell([lines('c', 4, 'cell')])],
          [cell([lines('d', 1, 'cell')])],
        ]),
      ],
    ],
    [
      'rows that a cell spans',
      [
        table(1, [
          [cell([lines('head', 1, 'cell')]), cell([])],
          [cell([lines('a', 2, 'cell')], 14), cell([lines('b', 1, 'cell')])],
          ...Array.from({ length: 13 }, (_, i) => [cell([lines(`r${i}x`, 1, 'cell')])]),
        ]),
      ],
    ],
    [
      'a table in a cell',
      [table(0, [[cell([table(0, [[cell([lines('a', 30, 'cell')])], [cell([lines('b', 30, 'cell')])]])])]])],
    ],
    ['a line with more leading than the page', [lines('a', 2, 'vast'), lines('b', 2)]],
    ['such a line in a cell', [table(0, [[cell([lines('a', 2, 'vast')]), cell([lines('b', 2, 'cell')])]])]],
  ];

  it.each(cases)('%s', async (_, body) => {
    await expectWhole(body);
    await expectWhole([columns(2, ...body)]);
  });

  it('and a table in an item, a keep, a chain of headings', async () => {
    await expectWhole([list([table(0, [[cell([lines('a', 30, 'cell')])]])])]);
    await expectWhole([keep(heading('h'), table(0, [[cell([lines('a', 30, 'cell')])]]))]);
    await expectWhole([...Array.from({ length: 14 }, (_, i) => heading(`h${i}x`)), lines('a', 3)]);
  });
});

const story = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 14 }).map(count => ({ kind: 'text' as const, count })) },
    { weight: 1, arbitrary: fc.constant({ kind: 'heading' as const, count: 1 }) },
  ),
  { minLength: 4, maxLength: 24 },
);

describe('in any story of paragraphs and headings', () => {
  it('no line stands alone, and no heading without two lines under it', async () => {
    await fc.assert(
      fc.asyncProperty(story, fc.constantFrom(1 as const, 2 as const, 3 as const), async (sketch, count) => {
        const parts = sketch.filter((part, i) => part.kind === 'text' || sketch[i - 1]?.kind !== 'heading');
        const body = parts.map((part, i) => (part.kind === 'text' ? lines(`p${i}x`, part.count) : heading(`h${i}x`)));
        const { lines: printed } = await printedLines([columns(count, ...body, lines('end', 5))]);
        for (const [block, places] of shares(printed)) {
          if (places.size > 1) expect(Math.min(...places.values()), block).toBeGreaterThan(1);
        }
        for (const head of printed.filter(({ block }) => block.startsWith('h'))) {
          const under = printed.filter(line => line.place === head.place && line.top > head.top);
          expect(under.length, head.text).toBeGreaterThan(1);
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
