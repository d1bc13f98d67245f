import { type DomElement, type DomNode, isElement } from './dom.ts';

/** A cell with the columns and rows that it takes. */
export interface PageCell {
  readonly element: DomElement | null;
  readonly isHead: boolean;
}

/** A cell with more text is a column of the page, not of a table. */
const LONGEST_CELL = 400;
/** More columns than this are not drawn out for one cell. */
const MOST_COLUMNS = 60;

/** The rows of a table of figures or names; null where the table only lays out the page or holds a picture. */
export function dataRows(table: DomElement): PageCell[][] | null {
  if (table.querySelector('table, img, form, ul.menu') || table.getAttribute('role') === 'presentation') return null;
  const rows = [...table.querySelectorAll('tr')].map(cellsOf);
  const filled = rows.filter(row => row.some(cell => wordsOf(cell).length > 0));
  const wide = filled.filter(row => row.filter(cell => wordsOf(cell).length > 0).length > 1);
  if (filled.length < 2 || wide.length < 2 || wide.length * 2 < filled.length) return null;
  if (rows.flat().some(cell => wordsOf(cell).length > LONGEST_CELL)) return null;
  return drawOut(filled);
}

/** How many rows at the top are the head: all of `th`, in `thead`, or the first one where all of it is bold. */
export function headRowsOf(rows: readonly (readonly PageCell[])[]): number {
  const at = rows.findIndex(row => !row.every(({ element, isHead }) => element === null || isHead));
  if (at !== 0) return at < 0 ? Math.min(1, rows.length - 1) : at;
  const isBold = rows[0]?.every(({ element }) => element === null || isBoldCell(element));
  return isBold ? 1 : 0;
}

function isBoldCell(cell: DomElement): boolean {
  const bold = [...cell.querySelectorAll('b, strong')].map(element => element.textContent?.trim() ?? '').join('');
  return bold !== '' && bold.replaceAll(/\s/g, '') === (cell.textContent ?? '').replaceAll(/\s/g, '');
}

function cellsOf(row: DomElement): DomElement[] {
  const cells: DomElement[] = [];
  for (let node: DomNode | null = row.firstChild; node; node = node.nextSibling)
    if (isElement(node) && (node.tagName === 'TD' || node.tagName === 'TH')) cells.push(node);
  return cells;
}

function wordsOf(cell: DomElement): string {
  return (cell.textContent ?? '').trim();
}

/** Gives every row its columns: what a wide or high cell covers is an empty cell. */
function drawOut(rows: readonly (readonly DomElement[])[]): PageCell[][] {
  const open: number[] = [];
  return rows.map(cells => {
    const row: PageCell[] = [];
    const skipCovered = (): void => {
      while ((open[row.length] ?? 0) > 0) {
        open[row.length] = (open[row.length] ?? 0) - 1;
        row.push({ element: null, isHead: false });
      }
    };
    for (const element of cells) {
      skipCovered();
      const isHead = element.tagName === 'TH' || parentTag(parentOf(element)) === 'THEAD';
      const high = spanOf(element, 'rowspan') - 1;
      for (let i = 0; i < spanOf(element, 'colspan'); i++) {
        if (high > 0) open[row.length] = high;
        row.push({ element: i === 0 ? element : null, isHead });
      }
    }
    skipCovered();
    return row;
  });
}

function parentOf(element: DomElement): DomNode | null {
  return element.parentNode;
}

function parentTag(node: DomNode | null): string {
  const parent = node?.parentNode ?? null;
  return isElement(parent) ? parent.tagName : '';
}

function spanOf(element: DomElement, name: string): number {
  const value = Number.parseInt(element.getAttribute(name) ?? '1', 10);
  return Number.isFinite(value) ? Math.min(MOST_COLUMNS, Math.max(1, value)) : 1;
}
