/** How many columns and rows a cell fills, at least 1. */
interface Spanning {
  readonly colSpan: number;
  readonly rowSpan: number;
}

/** A cell with the first column that it stands in. */
export interface PlacedCell<Cell> {
  readonly cell: Cell;
  readonly column: number;
}

/** Gives every cell of a table its column: cells that span rows push those of the rows below to the right. */
export function placeCells<Cell extends Spanning>(rows: readonly (readonly Cell[])[]): PlacedCell<Cell>[][] {
  const taken: number[] = [];
  return rows.map(cells => placeRow(cells, taken));
}

/** `taken`: for how many more rows each column is filled from above; counted down here. */
function placeRow<Cell extends Spanning>(cells: readonly Cell[], taken: number[]): PlacedCell<Cell>[] {
  const filled = taken.map(rows => rows > 0);
  for (let i = 0; i < taken.length; i++) taken[i] = Math.max(0, (taken[i] ?? 0) - 1);
  let column = 0;
  return cells.map(cell => {
    while (filled[column]) column++;
    const placed = { cell, column };
    for (let i = column; i < column + cell.colSpan; i++) taken[i] = Math.max(taken[i] ?? 0, cell.rowSpan - 1);
    column += cell.colSpan;
    return placed;
  });
}
