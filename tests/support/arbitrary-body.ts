import fc from 'fast-check';
import type { LayoutBlock } from '../../src/layout/tree.ts';
import type { TableCell } from '../../src/layout/tree-table.ts';
import { aside, cell, columns, heading, keep, lines, list, pageBreak, paragraph, table } from './flow-tree.ts';

/** A block without its name, so that every block of a body gets one of its own. */
type Sketch = (name: string) => LayoutBlock;

function letter(at: number): string {
  return String.fromCharCode(97 + at);
}

const words = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 30 }) },
  { weight: 2, arbitrary: fc.integer({ min: 30, max: 90 }) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 400 }) },
);

const paragraphs: fc.Arbitrary<Sketch> = fc.oneof(
  words.map(count => (name: string) => paragraph(name, count)),
  fc.integer({ min: 1, max: 8 }).map(count => (name: string) => lines(name, count)),
  fc.constant((name: string) => paragraph(name, 3, 'byline')),
);
const headings: fc.Arbitrary<Sketch> = fc.integer({ min: 1, max: 12 }).map(count => name => heading(name, count));

const lists: fc.Arbitrary<Sketch> = fc
  .array(fc.array(paragraphs, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 })
  .map(items => name => list(...items.map((item, i) => item.map((make, j) => make(`${name}i${i}${letter(j)}`)))));

const cells = fc.oneof({ weight: 5, arbitrary: fc.integer({ min: 0, max: 20 }) }, { weight: 1, arbitrary: words });
const tables: fc.Arbitrary<Sketch> = fc
  .record({
    rows: fc.array(fc.tuple(cells, cells), { minLength: 1, maxLength: 12 }),
    headRows: fc.integer({ min: 0, max: 1 }),
    span: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ rows, headRows, span }) => name => {
    const made = rows.map(([a, b], i) => [textCell(`${name}r${i}a`, a), textCell(`${name}r${i}b`, b)]);
    const spans = Math.min(span, rows.length - headRows);
    return table(headRows, spans > 1 ? spanned(made, headRows, spans) : made);
  });

function textCell(name: string, count: number): TableCell {
  return cell(count === 0 ? [] : [paragraph(name, count, 'cell')]);
}

/** The first cell of a row reaches down over the rows below, whose own first cells give way. */
function spanned(rows: readonly (readonly TableCell[])[], from: number, span: number): (readonly TableCell[])[] {
  return rows.map((cells, i) => {
    if (i === from) return cells.map((c, at) => (at === 0 ? { ...c, rowSpan: span } : c));
    return i > from && i < from + span ? cells.slice(1) : cells;
  });
}

const simple = fc.oneof(
  { weight: 6, arbitrary: paragraphs },
  { weight: 3, arbitrary: headings },
  { weight: 2, arbitrary: lists },
  { weight: 2, arbitrary: tables },
);

const keeps: fc.Arbitrary<Sketch> = fc
  .array(simple, { minLength: 1, maxLength: 4 })
  .map(inside => name => keep(...inside.map((make, i) => make(name + letter(i)))));

const asides: fc.Arbitrary<Sketch> = fc
  .array(fc.oneof({ weight: 3, arbitrary: simple }, { weight: 1, arbitrary: keeps }), { minLength: 1, maxLength: 4 })
  .map(inside => name => aside(...inside.map((make, i) => make(name + letter(i)))));

const inColumns = fc.oneof(
  { weight: 6, arbitrary: simple },
  { weight: 1, arbitrary: keeps },
  { weight: 1, arbitrary: asides },
  { weight: 1, arbitrary: fc.constant(() => pageBreak) },
);

const columned: fc.Arbitrary<Sketch> = fc
  .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), fc.array(inColumns, { minLength: 1, maxLength: 8 }))
  .map(
    ([count, inside]) =>
      name =>
        columns(count, ...inside.map((make, i) => make(name + letter(i)))),
  );

/** Bodies such as no template makes: every kind of block in any order and size. */
export const arbitraryBody: fc.Arbitrary<LayoutBlock[]> = fc
  .array(fc.oneof({ weight: 3, arbitrary: inColumns }, { weight: 2, arbitrary: columned }), {
    minLength: 1,
    maxLength: 8,
  })
  .map(sketches => sketches.map((make, i) => make(letter(i))));
