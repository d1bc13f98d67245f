import type { ColumnNeed } from '../../base/column-widths.ts';
import type { PlacedCell } from '../../base/place-cells.ts';
import type { LayoutBlock, TableStyle } from '../../layout/tree.ts';
import type { TableCell } from '../../layout/tree-table.ts';
import type { Row, RowCell } from '../flow/piece.ts';
import { childTag, LAYOUT, type Tag } from '../structure/tag.ts';
import { endOfForcedLine } from '../text/break-paragraph.ts';
import { endOf, type LinePart } from '../text/set-line.ts';
import { heldWidths, type Word } from '../text/word.ts';
import { wordsOf } from '../text/words.ts';
import type { Frame, NodeContext } from './node-context.ts';
import { runsOf } from './runs.ts';

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

/** Wider than any page, so that only forced line ends divide a text. */
const NO_LIMIT = 1e6;
/** Room for rounding, so that text which fits exactly is not broken. */
const TOLERANCE = 0.01;

function textNeed(blocks: readonly LayoutBlock[], context: NodeContext): ColumnNeed {
  let [least, most] = [0, 0];
  for (const line of blocks.flatMap(block => unlimitedLines(block, context))) {
    least = Math.max(least, ...heldWidths(line.flatMap(part => part.words)));
    most = Math.max(most, lineWidth(line));
  }
  return { least: least + TOLERANCE, most: most + TOLERANCE };
}

/** The lines of a block that has all the room it wants. */
function unlimitedLines(block: LayoutBlock, context: NodeContext): LinePart[][] {
  const inside = { ...context, parent: LAYOUT };
  if (block.kind === 'paragraph' && block.inlines.every(({ kind }) => kind !== 'flushRight')) {
    const runs = runsOf(block.inlines, context.styles.paragraph(block.style), inside);
    return forcedLines(wordsOf(runs, NO_LIMIT)).map(words => [{ words, x: 0, stretch: 1 }]);
  }
  const pieces = context.blocks([block], { left: 0, width: NO_LIMIT }, inside);
  return pieces.flatMap(({ content }) => (content.kind === 'line' ? [[...content.line.parts]] : []));
}

/** Words between forced line ends. */
function forcedLines(words: readonly Word[]): Word[][] {
  const lines: Word[][] = [];
  for (let from = 0; from < words.length; ) {
    const to = endOfForcedLine(words, from);
    lines.push(words.slice(from, to));
    from = to;
  }
  return lines;
}

function lineWidth(parts: readonly LinePart[]): number {
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
