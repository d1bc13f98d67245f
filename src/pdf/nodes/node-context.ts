import type { LayoutBlock, LayoutInline, ParagraphStyle } from '../../layout/tree.ts';
import type { SectionTitleInline } from '../../layout/tree-inlines.ts';
import type { Targets } from '../../layout/tree-targets.ts';
import type { Piece } from '../flow/piece.ts';
import type { Headings } from '../structure/headings.ts';
import type { Tag } from '../structure/tag.ts';
import type { TextStyles } from '../text/text-style.ts';

/** What the makers of pieces share. */
export interface NodeContext {
  readonly styles: TextStyles;
  /** Leading of the lines that stand level over columns, in pt; null where none have to. */
  readonly grid: number | null;
  /** Height of a whole column, in pt: what is taller cannot be kept together. */
  readonly columnHeight: number;
  /** Where notes stand: their column, whatever their text stands in. */
  readonly column: Frame;
  /** How many lists the blocks stand in. */
  readonly depth: number;
  /** What the blocks belong to: an element of the structure tree, or an artifact as a whole. */
  readonly parent: Tag;
  readonly headings: Headings;
  readonly references: References;
  /** What stands in margins alone; null in the body, where it is not known yet. */
  readonly folio: Folio | null;
  /** Makes the pieces of blocks that stand inside another block. */
  readonly blocks: (blocks: readonly LayoutBlock[], frame: Frame, context: NodeContext) => Piece[];
}

/** What cross references need before the pages are known. */
export interface References {
  /** The blocks that something leads to. */
  readonly targets: Targets;
  /** The widest page number that is likely: room is kept for it, and the line is set again with the true one. */
  readonly widestPage: string;
}

/** A page while its header and footer are set. */
export interface Folio {
  /** Its number from 1, and how many pages there are. */
  readonly page: number;
  readonly pages: number;
  /** The words of the section on it. */
  readonly titleOf: (inline: SectionTitleInline) => readonly LayoutInline[];
}

/** A list's item or a table that is no taller than this part of a column stays in one. */
export const SHORT = 1 / 2;

/** Where text may stand in its column, in pt. */
export interface Frame {
  readonly left: number;
  readonly width: number;
}

/** A frame less a paragraph's own indents. */
export function indented(frame: Frame, style: ParagraphStyle): Frame {
  return { left: frame.left + style.indentLeft, width: frame.width - style.indentLeft - style.indentRight };
}
