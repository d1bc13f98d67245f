import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import type { LayoutBlock } from '../../src/layout/tree.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { aside, columns, flowTree, lines, list, PAGE } from '../support/flow-tree.ts';
import { pageTree } from '../support/page-tree.ts';
import { type PaintedPath, paintedPaths } from '../support/pdf-paths.ts';
import { allElements, readStructure } from '../support/pdf-structure.ts';
import { printedLines } from '../support/printed-lines.ts';

async function pathsOf(body: readonly LayoutBlock[]): Promise<PaintedPath[]> {
  return paintedPaths(writePdf(flowTree(body), loadFonts()).value.bytes);
}

/** From the page's upper edge to the baseline of a line. */
const depthOf = ({ y }: { readonly y: number }): number => PAGE.height - y;

describe('a box in the PDF', () => {
  it('has its tint and its frame around its text, with its padding', async () => {
    const body = [lines('a', 1), aside(lines('b', 2)), lines('c', 1)];
    const { lines: printed } = await printedLines(body);
    const paths = await pathsOf(body);
    const tint = paths.find(({ kind }) => kind === 'fill');
    const inside = printed.filter(({ block }) => block === 'b');
    expect(inside.map(({ x }) => x)).toEqual(inside.map(() => expect.closeTo(PAGE.margin + 7)));
    expect(tint).toMatchObject({ left: PAGE.margin, right: PAGE.width - PAGE.margin });
    expect((tint?.bottom ?? 0) - (tint?.top ?? 0)).toBeCloseTo(5 + 24 + 3, 1);
    for (const line of inside) {
      expect(depthOf(line)).toBeGreaterThan(tint?.top ?? Infinity);
      expect(depthOf(line)).toBeLessThan(tint?.bottom ?? 0);
    }
    for (const line of printed.filter(({ block }) => block !== 'b'))
      expect(depthOf(line) < (tint?.top ?? 0) || depthOf(line) - line.size > (tint?.bottom ?? 0)).toBe(true);
    expect(paths.filter(({ kind }) => kind === 'stroke').map(({ top, bottom }) => [top, bottom])).toEqual([
      [tint?.top, tint?.top],
      [tint?.bottom, tint?.bottom],
      [tint?.top, tint?.bottom],
      [tint?.top, tint?.bottom],
    ]);
  });

  it('that goes on in another column is a whole box in each, which holds all of its lines there', async () => {
    const body = [columns(2, aside(lines('a', 9), list([lines('b', 8)])), lines('c', 3))];
    const { lines: printed } = await printedLines(body);
    const tints = (await pathsOf(body)).filter(({ kind }) => kind === 'fill');
    expect(tints.length).toBeGreaterThan(1);
    for (const { top, bottom } of tints) {
      expect(top).toBeGreaterThanOrEqual(PAGE.margin - 0.01);
      expect(bottom).toBeLessThanOrEqual(PAGE.height - PAGE.margin + 0.01);
    }
    const around = (line: (typeof printed)[number]): PaintedPath[] =>
      tints.filter(
        ({ page, left, right, top, bottom }) =>
          page === line.page &&
          left < line.x &&
          line.x + line.width < right &&
          top + 5 < depthOf(line) &&
          depthOf(line) < bottom - 3,
      );
    const counts = (isInside: boolean): number[] =>
      printed.filter(({ block }) => (block !== 'c') === isInside).map(line => around(line).length);
    expect(counts(true)).toEqual(counts(true).map(() => 1));
    expect(counts(false)).toEqual([0, 0, 0]);
  });

  it('is a part of its own for screen readers, its frame none of the text', async () => {
    const { bytes } = writePdf(pageTree('<aside><p>Con số</p></aside>'), loadFonts()).value;
    const [page] = await readStructure(bytes);
    const box = page && allElements(page.root).find(({ role }) => role === 'Div');
    expect(box?.children.map(({ role, text }) => [role, text])).toEqual([['P', 'Con số']]);
    expect(page?.unmarked).toEqual([]);
  });
});

describe('a pull quote in the PDF', () => {
  it('is a quote, or no part of the text where it repeats the story', async () => {
    const page = '<p>Một câu.</p><pull-quote>Hai câu.</pull-quote><pull-quote decorative="true">Ba câu.</pull-quote>';
    const [read] = await readStructure(writePdf(pageTree(page), loadFonts()).value.bytes);
    const elements = read ? allElements(read.root) : [];
    expect(elements.find(({ role }) => role === 'BlockQuote')?.children[0]?.text).toBe('Hai câu.');
    expect(elements.map(({ text }) => text).join(' ')).not.toContain('Ba');
    expect(read?.artifacts.join('')).toContain('Ba câu.');
  });

  it('stands between its rules, larger than the text', async () => {
    const { bytes } = writePdf(pageTree('<p>Một</p><pull-quote>Hai</pull-quote>'), loadFonts()).value;
    const rules = (await paintedPaths(bytes)).filter(({ kind }) => kind === 'stroke');
    expect(rules).toHaveLength(2);
    expect((rules[1]?.top ?? 0) - (rules[0]?.top ?? 0)).toBeCloseTo(18 + 10 + 0.5, 1);
  });
});
