import { parseLength } from '../../base/length.ts';
import { placeCells } from '../../base/place-cells.ts';
import { alignedName, type ColumnAlign } from '../template/aligned-styles.ts';
import type { TableBlock, TableCell, TableColumn } from '../tree-table.ts';
import { type BuildContext, flowOf, paragraphOf, styleOf } from './build-blocks.ts';
import { DEFAULT_TABLE_STYLE } from './elements.ts';
import type { MarkupElement } from './parse-markup.ts';

/** The children of an element that have this name. */
export function childrenOf(node: MarkupElement, name: string): MarkupElement[] {
  return node.children.filter((child): child is MarkupElement => child.kind === 'element' && child.name === name);
}

/** A table: its head first and its totals last, as many columns as its widest row. */
export function buildTable(node: MarkupElement, context: BuildContext): TableBlock {
  const [head = [], body = [], foot = []] = ['thead', 'tbody', 'tfoot'].map(name => rowsOf(node, name));
  const plan = (node.attributes.columns ?? '').split(/\s+/).filter(Boolean).map(columnOf);
  const grid = [head, body, foot].flatMap(section => placeCells(section.map(cellsIn)));
  const count = Math.max(plan.length, ...grid.flat().map(({ column, cell }) => column + cell.colSpan));
  const rows = [...head, ...body, ...foot].map((row, i) => ({
    id: row.attributes.id ?? null,
    cells: (grid[i] ?? []).map(({ cell, column }) =>
      cellOf(cell, { align: alignOf(plan, column, cell.colSpan), isHead: i < head.length }, context),
    ),
  }));
  const [caption] = childrenOf(node, 'caption');
  return {
    kind: 'table',
    id: node.attributes.id ?? null,
    style: node.attributes.style ?? DEFAULT_TABLE_STYLE,
    caption: caption ? paragraphOf(caption, styleOf(caption)) : null,
    columns: Array.from({ length: count }, (_, i) => treeColumn(plan[i] ?? AUTO, context)),
    headRows: head.length,
    footRows: body.length > 0 ? foot.length : 0,
    rows,
  };
}

function rowsOf(node: MarkupElement, section: string): MarkupElement[] {
  return childrenOf(node, section).flatMap(part => childrenOf(part, 'tr'));
}

/** The cells of a row; none reaches beyond its section, whose rows are these. */
function cellsIn(row: MarkupElement, index: number, rows: readonly MarkupElement[]): WrittenCell[] {
  return row.children.flatMap(node => (node.kind === 'element' ? [spansOf(node, rows.length - index)] : []));
}

interface WrittenCell {
  readonly node: MarkupElement;
  readonly colSpan: number;
  readonly rowSpan: number;
}

function spansOf(node: MarkupElement, rowsLeft: number): WrittenCell {
  const { colspan = '1', rowspan = '1' } = node.attributes;
  return { node, colSpan: Number(colspan) || 1, rowSpan: Math.min(Number(rowspan) || 1, rowsLeft) };
}

interface CellHome {
  /** Null: as its style says. */
  readonly align: ColumnAlign | null;
  readonly isHead: boolean;
}

/** A cell that names its style is aligned by that. */
function cellOf(
  { node, colSpan, rowSpan }: WrittenCell,
  { align, isHead }: CellHome,
  context: BuildContext,
): TableCell {
  const own = styleOf(node);
  const style = align === null || node.attributes.style !== undefined ? own : alignedName(own, align);
  return { heads: headsOf(node, isHead), colSpan, rowSpan, blocks: flowOf(node, context, style) };
}

/** A header cell of the head heads its column, another its row, where it does not say it. */
function headsOf({ name, attributes: { scope } }: MarkupElement, isHead: boolean): TableCell['heads'] {
  if (name !== 'th') return null;
  if (scope === 'row' || scope === 'column') return scope;
  return isHead ? 'column' : 'row';
}

/** A column as `columns` has it. */
interface PlannedColumn {
  readonly width: TableColumn['width'];
  readonly align: ColumnAlign | 'decimal' | null;
}

const AUTO: PlannedColumn = { width: { kind: 'auto' }, align: null };

/** A cell over several columns is aligned as they are where they agree. */
function alignOf(plan: readonly PlannedColumn[], column: number, span: number): ColumnAlign | null {
  const aligns = plan.slice(column, column + span).map(({ align }) => (align === 'decimal' ? 'right' : align));
  const [first = null] = aligns;
  return aligns.every(align => align === first) ? first : null;
}

/** `auto`, a length, or a share such as `2*`; behind a colon how its cells are aligned. */
function columnOf(text: string): PlannedColumn {
  const [width = '', align = null] = text.split(':');
  return { width: widthOf(width), align: align as PlannedColumn['align'] }; // the attribute's form is checked
}

function widthOf(text: string): TableColumn['width'] {
  const share = /^(\d+)?\*$/.exec(text);
  if (share) return { kind: 'share', value: Number(share[1] ?? 1) };
  const value = parseLength(text);
  return value === null ? { kind: 'auto' } : { kind: 'fixed', value };
}

function treeColumn({ width, align }: PlannedColumn, { decimalSign }: BuildContext): TableColumn {
  return { width, decimal: align === 'decimal' ? decimalSign : null };
}
