import type { ColumnNeed } from '../../base/column-widths.ts';
import type { PlacedCell } from '../../base/place-cells.ts';
import type { LayoutBlock, TableStyle } from '../../layout/tree.ts';
import type { TableCell } from '../../layout/tree-table.ts';
import type { Row, RowCell } from '../flow/piece.ts';
import { childTag, LAYOUT, type Tag } from '../structure/tag.ts';
import { endOf, type SetLine } from '../text/set-line.ts';
import { heldWidths } from '../text/word.ts';
import type { Frame, NodeContext } from './node-context.ts';

/** The cells of a table in their columns. */
export interface Grid {
  readonly cells: readonly (readonly PlacedCell<TableCell>[])[];
  /** How far the text of a cell ends before its edge, in pt. */
  readonly indents: ReadonlyMap<TableCell, number>;
  /** How many columns there are. */
  readonly count: number;
}

/** What each column wants: its widest word at least, its widest line at most. */
export function columnNeeds(
  { cells, indents, count }: Grid,
  { padding }: TableStyle,
  context: NodeContext,
): ColumnNeed[] {
  const needs = Array.from({ length: count }, () => ({ least: 0, most: 0 }));
  for (const { cell, column } of cells.flat()) {
    const need = needs[column];
    if (cell.colSpan > 1 || !need) continue;
    const { least, most } = textNeed(cell.blocks, context);
    const around = padding.left + padding.right + (indents.get(cell) ?? 0);
    need.least = Math.max(need.least, least + around);
    need.most = Math.max(need.most, most + around);
  }
  return needs;
}

/** Wider than any page, so that a paragraph is one line; and so narrow that every line is one word. */
const NO_LIMIT = 1e6;
/** Room for rounding, so that text which fits exactly is not broken. */
const TOLERANCE = 0.01;

function textNeed(blocks: readonly LayoutBlock[], context: NodeContext): ColumnNeed {
  const pieces = context.blocks(blocks, { left: 0, width: NO_LIMIT }, { ...context, parent: LAYOUT });
  const lines = pieces.flatMap(({ content }) => (content.kind === 'line' ? [content.line] : []));
  const words = lines.flatMap(line => line.parts.flatMap(part => part.words));
  return {
    least: Math.max(0, ...heldWidths(words)) + TOLERANCE,
    most: Math.max(0, ...lines.map(lineWidth)) + TOLERANCE,
  };
}

function lineWidth({ parts }: SetLine): number {
  const [first, last] = [parts[0], parts.at(-1)];
  return first && last ? endOf(last) - first.x : 0;
}

interface RowRoom {
  readonly style: TableStyle;
  readonly frame: Frame;
  readonly indents: Grid['indents'];
  readonly context: NodeContext;
}

/** A row without its rules. */
export function makeRow(
  cells: readonly PlacedCell<TableCell>[],
  widths: readonly number[],
  { style, frame, indents, context }: RowRoom,
): Omit<Row, 'above' | 'below' | 'gaps'> {
  const { padding } = style;
  const left = (column: number): number => frame.left + widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const made = cells.map(({ cell, column }): RowCell => {
    const x = left(column) + padding.left;
    const width = left(column + cell.colSpan) - padding.right - (indents.get(cell) ?? 0) - x;
    return {
      x,
      pieces: context
        .blocks(cell.blocks, { left: x, width }, { ...context, grid: null, parent: cellTag(cell, style, context) })
        .filter(piece => piece.content.kind !== 'pageBreak'), // a row stands on one page
      spansRows: cell.rowSpan > 1,
    };
  });
  return { cells: made, x: frame.left, width: left(widths.length) - frame.left, padding };
}

function cellTag(cell: TableCell, { layout }: TableStyle, { parent }: NodeContext): Tag {
  if (layout) return parent;
  const { heads, colSpan: columns, rowSpan: rows } = cell;
  if (heads === null) return childTag(parent, 'TD', { columns, rows });
  return childTag(parent, 'TH', { scope: heads === 'column' ? 'Column' : 'Row', columns, rows });
}
