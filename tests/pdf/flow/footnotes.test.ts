import '../../support/seed.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../src/build/load-fonts.ts';
import type { LayoutBlock } from '../../../src/layout/tree.ts';
import { writePdf } from '../../../src/pdf/write-pdf.ts';
import { cell, columns, flowTree, heading, LEADING, lines, list, noted, PAGE, table } from '../../support/flow-tree.ts';
import { allElements, readStructure } from '../../support/pdf-structure.ts';
import { misplacedLines, type PrintedLine, printedLines, wordsOfLines } from '../../support/printed-lines.ts';
import { wordsOf } from '../../support/sample-tree.ts';

/** Leading of a note, in pt. */
const NOTE = 9;

async function print(body: readonly LayoutBlock[]): Promise<PrintedLine[]> {
  const { lines: printed } = await printedLines(body);
  expect(wordsOfLines(printed)).toEqual(wordsOf(body).sort());
  expect(misplacedLines(printed)).toEqual([]);
  return printed;
}

/** Whether a line is one of a note. */
const isNote = ({ block }: PrintedLine): boolean => block.startsWith('n');

function placesOf(printed: readonly PrintedLine[], block: string): string[] {
  return printed.filter(line => line.block === block).map(({ place }) => place);
}

describe('a note', () => {
  it('stands at the foot of the column that refers to it, its last line on the lowest', async () => {
    const printed = await print([columns(2, lines('a', 9), noted('b', [2]), lines('c', 6))]);
    expect(placesOf(printed, 'nbx0x')).toEqual([placesOf(printed, 'b')[0], placesOf(printed, 'b')[0]]);
    const last = printed.filter(isNote).at(-1);
    expect(PAGE.height - 2 * PAGE.margin - (last?.top ?? 0)).toBeLessThan(NOTE / 2);
  });

  it('stands there also under the last lines of the document, and under what stands across behind its columns', async () => {
    const printed = await print([
      columns(2, noted('a', [1]), lines('b', 3)),
      lines('x', 2),
      columns(2, noted('c', [1])),
    ]);
    const tops = printed.filter(isNote).map(({ block, place, top }) => [block, place, Math.round(top)]);
    const foot = PAGE.height - 2 * PAGE.margin;
    expect(tops.map(([block, place]) => `${block} ${place}`)).toEqual(['nax0x 1/0', 'ncx0x 1/0']);
    expect(Number(tops[1]?.[2])).toBeGreaterThan(foot - NOTE / 2);
    expect(Number(tops[1]?.[2]) - Number(tops[0]?.[2])).toBe(NOTE);
  });

  it('stands above those that are referred to later, in columns of other widths too', async () => {
    const printed = await print([noted('a', [1]), columns(3, noted('b', [1, 1]), lines('c', 4)), noted('d', [1])]);
    const notes = printed.filter(isNote).sort((a, b) => a.page - b.page || a.top - b.top);
    expect(notes.map(({ block, page }) => `${page} ${block}`)).toEqual(['1 nax0x', '1 nbx0x', '1 nbx1x', '1 ndx0x']);
  });

  it('leaves its line with it: both go to the next column where there is no room for the note', async () => {
    const printed = await print([lines('a', 6), noted('b', [null, null, 3, null, null])]);
    expect(placesOf(printed, 'nbx2x')[0]).toBe(printed.find(({ text }) => text.startsWith('bw2'))?.place);
  });

  it('goes on at the foot of the next column where it is too long', async () => {
    const printed = await print([columns(2, noted('a', [16, null, null, null]), lines('b', 8))]);
    expect(new Set(placesOf(printed, 'nax0x'))).toEqual(new Set(['1/0', '1/3']));
    expect(printed.find(({ text }) => text.startsWith('aw0'))?.place).toBe('1/0');
  });

  it('goes on over pages where it is longer than one', async () => {
    const printed = await print([noted('a', [40]), lines('b', 3)]);
    expect(new Set(placesOf(printed, 'nax0x')).size).toBeGreaterThan(3);
    expect(placesOf(printed, 'b').at(-1)).not.toBe('1/0');
  });

  it('of an item, a cell or a heading stands as wide as the column', async () => {
    const inCell = table(0, [[cell([noted('c', [1], 'cell')]), cell([lines('d', 1)])]]);
    const printed = await print([
      list([noted('a', [1])]),
      { ...heading('h'), ...noted('h', [1], 'heading'), kind: 'heading', level: 2 },
      inCell,
    ]);
    const notes = printed.filter(isNote);
    expect(notes.map(({ block }) => block)).toEqual(['nax0x', 'nhx0x', 'ncx0x']);
    expect(new Set(notes.map(({ x }) => Math.round(x))).size).toBe(1);
  });

  it('of a table’s head is printed once, however often the head is', async () => {
    const rows = Array.from({ length: 24 }, (_, i) => [
      cell([i === 0 ? noted('head', [1], 'cell') : lines(`r${i}x`, 1, 'cell')]),
    ]);
    const { lines: printed } = await printedLines([table(1, rows)]);
    expect(placesOf(printed, 'nheadx0x')).toEqual(['1/0']);
    expect(placesOf(printed, 'head').length).toBeGreaterThan(1);
  });

  it('is a Note with an ID of its own behind its Reference, and a claim of PDF/UA holds', async () => {
    const { bytes, claims } = writePdf(flowTree([noted('a', [1, 2])]), loadFonts()).value;
    const roles = (await readStructure(bytes)).flatMap(page => allElements(page.root)).map(({ role }) => role);
    expect(roles.filter(role => ['Reference', 'Note'].includes(role))).toEqual([
      'Reference',
      'Note',
      'Reference',
      'Note',
    ]);
    expect(Buffer.from(bytes).toString('latin1')).toMatch(
      /\/IDTree<<\/Names\[\(note-1\) \d+ 0 R\n\(note-2\) \d+ 0 R\]>>/,
    );
    expect(claims.accessible).toBe(true);
  });
});

describe('columns with notes', () => {
  it('are balanced, and level', async () => {
    const printed = await print([columns(2, lines('a', 4), noted('b', [1, null, null, 1]))]);
    const text = printed.filter(line => !isNote(line));
    const heights = ['1/0', '1/3'].map(place => text.filter(line => line.place === place).length);
    expect(heights).toEqual([4, 4]);
    expect(text.map(({ top }) => Math.round(top) % LEADING)).toEqual(
      text.map(() => Math.round(text[0]?.top ?? 0) % LEADING),
    );
  });
});

const counts = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 30 }) },
);
const sketch = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(counts, { minLength: 1, maxLength: 9 })
      .map(n => (name: string) => noted(name, n) as LayoutBlock),
  },
  { weight: 1, arbitrary: fc.constant((name: string) => heading(name)) },
  {
    weight: 1,
    arbitrary: fc
      .array(counts, { minLength: 1, maxLength: 3 })
      .map(n => (name: string) => list([noted(`${name}i`, n)])),
  },
  {
    weight: 1,
    arbitrary: fc.array(fc.array(counts, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 4 }).map(
      rows => (name: string) =>
        table(
          0,
          rows.map((n, i) => [cell([noted(`${name}r${i}`, n, 'cell')]), cell([])]),
        ),
    ),
  },
);
const flow = fc.tuple(
  fc.constantFrom(1 as const, 2 as const, 3 as const),
  fc.array(sketch, { minLength: 1, maxLength: 6 }),
);

describe('in any body with notes', () => {
  it('no note is lost, each begins where its number stands, and all stand in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(flow, { minLength: 1, maxLength: 4 }), async flows => {
        const body = flows.map(([count, blocks], i) => columns(count, ...blocks.map((make, j) => make(`f${i}b${j}`))));
        const printed = await print(body);
        const notes = printed.filter(isNote);
        for (const block of new Set(notes.map(note => note.block))) {
          const [, name = '', line = ''] = /^n(.*)x(\d+)x$/.exec(block) ?? [];
          const reference = printed.find(({ words }) => words.includes(`${name}w${line}`));
          const first = notes.find(note => note.block === block);
          const words = notes.filter(note => note.block === block).flatMap(note => note.words);
          expect(words).toEqual(words.map((_, i) => `${block}w${i}`));
          if (!/r\d+$/.test(name)) expect(first?.place, block).toBe(reference?.place); // rows may be split beside their notes
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
