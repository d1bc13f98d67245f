import type { Pt } from '../base/length.ts';
import type { LayoutBlock, NodeBase, ParagraphBlock } from './tree.ts';

/** A table of the tree: its title, and its rows from the head to the totals. */
export interface TableBlock extends NodeBase {
  readonly kind: 'table';
  readonly style: string;
  /** Its title: stands above it and stays with it; null: none. */
  readonly caption: ParagraphBlock | null;
  readonly columns: readonly TableColumn[];
  /** How many of the first rows are the head; repeated where the table goes on. */
  readonly headRows: number;
  /** How many of the last rows are totals; they stay with the row before them. */
  readonly footRows: number;
  readonly rows: readonly TableRow[];
}

/** A column of a table. */
export interface TableColumn {
  /** `auto`: as wide as its text wants. `share`: a part of what is left. */
  readonly width:
    | { readonly kind: 'fixed'; readonly value: Pt }
    | { readonly kind: 'auto' }
    | { readonly kind: 'share'; readonly value: number };
  /** Its numbers stand with this decimal sign under each other; null: as their styles say. */
  readonly decimal: ',' | '.' | null;
}

/** A row of a table. */
export interface TableRow extends NodeBase {
  readonly cells: readonly TableCell[];
}

/** A cell of a row. */
export interface TableCell {
  /** What it heads (`th`); null: nothing (`td`). */
  readonly heads: 'column' | 'row' | null;
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly blocks: readonly LayoutBlock[];
}
