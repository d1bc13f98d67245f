import { cellText, type OutlineCell, type OutlineRow, rowText, type TableNode } from '../outline/outline.ts';
import { align, type Part } from './align.ts';
import { type Around, compareOutlines } from './compare-outlines.ts';
import { type Difference, type DifferencePlace, difference } from './differences.ts';
import { cellName, rowName } from './names.ts';
import { unpairedDifferences } from './unpaired.ts';

/** How two tables differ: rows that are missing or besides, then cell by cell. */
export function compareTables(expected: TableNode, found: TableNode, place: Around): Difference[] {
  const sides = { expected: expected.rows.map(rowPart), found: found.rows.map(rowPart) };
  const pairs = align(sides.expected, sides.found);
  const placeOf = (own: number, other: number): DifferencePlace => ({
    name: own < 0 ? place.name : rowName(place.name, own + 1),
    page: found.rows[other]?.page ?? place.page,
    id: expected.rows[own]?.id ?? place.id,
  });
  const changed = pairs.flatMap(pair => {
    const [own, other] = [expected.rows[pair.expected ?? -1], found.rows[pair.found ?? -1]];
    return own && other ? compareRows(own, other, placeOf(pair.expected ?? -1, pair.found ?? -1)) : [];
  });
  return [...changed, ...unpairedDifferences(pairs, sides, placeOf)];
}

function rowPart(row: OutlineRow): Part {
  const text = rowText(row);
  return { key: text, kind: row.isHead ? 'head' : 'row', text };
}

function compareRows(expected: OutlineRow, found: OutlineRow, place: DifferencePlace): Difference[] {
  const own = withoutEmptyEnd(expected.cells);
  const others = withoutEmptyEnd(found.cells);
  const head = expected.isHead === found.isHead ? [] : [headDifference(expected.isHead, place)];
  return [
    ...head,
    ...(own.length === others.length ? compareCells(own, others, place) : alignCells(own, others, place)),
  ];
}

function headDifference(isHead: boolean, place: DifferencePlace): Difference {
  return difference('compare-table', place, {
    en: isHead ? 'it should be a row of the head, and is none' : 'it is a row of the head, and should be none',
    vi: isHead ? 'lẽ ra là hàng đầu bảng, nhưng không phải' : 'là hàng đầu bảng, lẽ ra không phải',
  });
}

/** Cells that a row has at its end for want of others say nothing. */
function withoutEmptyEnd(cells: readonly OutlineCell[]): readonly OutlineCell[] {
  let end = cells.length;
  while (end > 0 && cells[end - 1]?.nodes.length === 0) end--;
  return cells.slice(0, end);
}

function compareCells(
  expected: readonly OutlineCell[],
  found: readonly OutlineCell[],
  place: DifferencePlace,
): Difference[] {
  return expected.flatMap((own, i) => {
    const other = found[i];
    return other ? compareCell(own, other, { ...place, name: cellName(place.name, i + 1) }) : [];
  });
}

function compareCell(expected: OutlineCell, found: OutlineCell, place: DifferencePlace): Difference[] {
  const isSameShape = expected.colSpan === found.colSpan && expected.rowSpan === found.rowSpan;
  return [
    ...(isSameShape ? [] : [shapeDifference(expected, found, place)]),
    ...compareOutlines(expected.nodes, found.nodes, place),
  ];
}

function shapeDifference(expected: OutlineCell, found: OutlineCell, place: DifferencePlace): Difference {
  return difference('compare-table', place, {
    en: `${expected.colSpan} columns by ${expected.rowSpan} rows were expected, it fills ${found.colSpan} by ${found.rowSpan}`,
    vi: `lẽ ra chiếm ${expected.colSpan} cột, ${expected.rowSpan} hàng, nhưng chiếm ${found.colSpan} cột, ${found.rowSpan} hàng`,
  });
}

/** Where a cell is missing or besides, the others are found by their text. */
function alignCells(
  expected: readonly OutlineCell[],
  found: readonly OutlineCell[],
  place: DifferencePlace,
): Difference[] {
  const sides = { expected: expected.map(cellPart), found: found.map(cellPart) };
  const pairs = align(sides.expected, sides.found);
  const placeOf = (own: number): DifferencePlace => ({ ...place, name: cellName(place.name, own + 1) });
  const changed = pairs.flatMap(pair => {
    const [own, other] = [expected[pair.expected ?? -1], found[pair.found ?? -1]];
    return own && other ? compareCell(own, other, placeOf(pair.expected ?? -1)) : [];
  });
  return [...changed, ...unpairedDifferences(pairs, sides, placeOf)];
}

function cellPart(cell: OutlineCell): Part {
  const text = cellText(cell);
  return { key: text, kind: 'cell', text };
}
