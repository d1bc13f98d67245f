import type { Pt } from '../base/length.ts';
import type { Picture } from '../images/picture.ts';
import type { ChartBlock } from './tree-chart.ts';
import type { LayoutInline } from './tree-inlines.ts';
import type { PageGeometry } from './tree-page.ts';
import type { FootnoteRule, RuleStroke, StyleSheet } from './tree-styles.ts';
import type { TableBlock } from './tree-table.ts';

export type { FootnoteInline, LayoutInline, TextInline } from './tree-inlines.ts';
export type { PageGeometry } from './tree-page.ts';
export type {
  CharacterStyle,
  FootnoteRule,
  ParagraphStyle,
  RuleStroke,
  StyleSheet,
  TableStyle,
} from './tree-styles.ts';

/**
 * The layout tree: what a template makes of a bulletin, the same for both writers. Plain data; every length in points,
 * every text NFC, every character present in the font of its style (or replaced by a visible `[U+XXXX]`).
 */
export interface LayoutTree {
  readonly meta: DocumentMeta;
  readonly page: PageGeometry;
  readonly styles: StyleSheet;
  readonly header: PageFurniture;
  readonly footer: PageFurniture;
  readonly footnotes: FootnoteRule;
  readonly body: readonly LayoutBlock[];
}

/** The document's metadata, for both files. */
export interface DocumentMeta {
  readonly title: string;
  readonly authors: readonly string[];
  readonly subject: string | null;
  readonly keywords: readonly string[];
  readonly organisation: string | null;
  /** BCP 47: `vi-VN` or `en-GB`. */
  readonly language: string;
  /** ISO 8601; the only date that a file may carry. */
  readonly date: string;
}

/** What stands in a margin of the first page and of all others. */
export interface PageFurniture {
  readonly first: readonly LayoutBlock[];
  readonly rest: readonly LayoutBlock[];
  /** On left-hand pages, those with even numbers; null: as `rest`. */
  readonly left: readonly LayoutBlock[] | null;
}

/** What every block has. */
export interface NodeBase {
  /** The model's id of what is printed here (`{{block this}}` writes it); null where the template made it. */
  readonly id: string | null;
}

/** A block of the tree. A table over `kind` is how a writer knows them all. */
export type LayoutBlock =
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | TableBlock
  | RuleBlock
  | ColumnsBlock
  | KeepBlock
  | QuoteBlock
  | AsideBlock
  | FigureBlock
  | ChartBlock
  | SectionBlock
  | ContentsBlock
  | PageBreakBlock;

export interface HeadingBlock extends NodeBase {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly style: string;
  readonly inlines: readonly LayoutInline[];
}

export interface ParagraphBlock extends NodeBase {
  readonly kind: 'paragraph';
  readonly style: string;
  readonly inlines: readonly LayoutInline[];
}

export interface ListBlock extends NodeBase {
  readonly kind: 'list';
  readonly ordered: boolean;
  /** Each item is a list of blocks, its first a paragraph. */
  readonly items: readonly (readonly LayoutBlock[])[];
}

/** A rule across the measure. */
export interface RuleBlock extends NodeBase {
  readonly kind: 'rule';
  readonly stroke: RuleStroke;
  readonly spaceBefore: Pt;
  readonly spaceAfter: Pt;
}

/** Text in columns of equal width, balanced at its end. */
export interface ColumnsBlock extends NodeBase {
  readonly kind: 'columns';
  readonly count: 1 | 2 | 3;
  readonly gutter: Pt;
  /** The column rule; null: none. */
  readonly rule: RuleStroke | null;
  readonly blocks: readonly LayoutBlock[];
}

/** Blocks that stay on one page, or in one column, where they fit. */
export interface KeepBlock extends NodeBase {
  readonly kind: 'keep';
  readonly blocks: readonly LayoutBlock[];
}

/** What somebody else said: its paragraphs have a style of their own that sets them apart. */
export interface QuoteBlock extends NodeBase {
  readonly kind: 'quote';
  /** Repeats text of the story to catch the eye: those who have it read to them hear it once. */
  readonly decorative: boolean;
  readonly blocks: readonly LayoutBlock[];
}

/** A box beside the story, which may go on in the next column. */
export interface AsideBlock extends NodeBase {
  readonly kind: 'aside';
  /** The name of its box style. */
  readonly style: string;
  readonly blocks: readonly LayoutBlock[];
}

/** A picture, and what is said under it. */
export interface FigureBlock extends NodeBase {
  readonly kind: 'figure';
  readonly picture: Picture;
  /** What the picture shows, for those who do not see it; null: the template does not say. */
  readonly alt: string | null;
  /** Null: as wide as the measure. */
  readonly width: Pt | null;
  readonly align: 'left' | 'center' | 'right';
  readonly spaceBefore: Pt;
  readonly spaceAfter: Pt;
  /** Caption and credit; they stay with the picture. */
  readonly blocks: readonly ParagraphBlock[];
}

/** A part of the document with its own headings, such as a story: a section for screen readers, not a break. */
export interface SectionBlock extends NodeBase {
  readonly kind: 'section';
  readonly blocks: readonly LayoutBlock[];
}

/** The table of contents: the headings of the body of some levels, with leaders and page numbers. */
export interface ContentsBlock extends NodeBase {
  readonly kind: 'contents';
  readonly levels: { readonly from: HeadingBlock['level']; readonly to: HeadingBlock['level'] };
  /** The paragraph style of entries of the first level. */
  readonly style: string;
  readonly entries: readonly ContentsEntry[];
}

/** A heading in a table of contents. */
export interface ContentsEntry {
  /** The heading's number from 0 in reading order (`headingsOf`). */
  readonly heading: number;
  readonly level: HeadingBlock['level'];
  /** The paragraph style of entries of its level. */
  readonly style: string;
  readonly inlines: readonly LayoutInline[];
}

export interface PageBreakBlock extends NodeBase {
  readonly kind: 'pageBreak';
  /** Pages are numbered from 1 again behind it. */
  readonly restarts: boolean;
}
