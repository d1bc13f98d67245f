/** Content of a line. `style` names a character style; null: as the paragraph. */
export type LayoutInline =
  | TextInline
  | { readonly kind: 'lineBreak' }
  /** What follows stands at the right edge of the measure. */
  | { readonly kind: 'flushRight' }
  | { readonly kind: 'pageNumber'; readonly style: string | null }
  | { readonly kind: 'pageCount'; readonly style: string | null }
  | SectionTitleInline
  | FootnoteInline
  | LinkInline
  | ReferenceInline
  | CaptionNumberInline;

export interface TextInline {
  readonly kind: 'text';
  readonly text: string;
  readonly style: string | null;
  /** The family that has these characters where the style's own has not; null: the style's own. */
  readonly fallback: string | null;
}

/** A note: its number where it stands, its text at the foot of the column. */
export interface FootnoteInline {
  readonly kind: 'footnote';
  /** From 1 in reading order, through the whole document. */
  readonly number: number;
  /** The character style of the number. */
  readonly style: string;
  /** The paragraph style of the note. */
  readonly paragraph: string;
  readonly inlines: readonly LayoutInline[];
}

/** Text that leads to an address, or, where that is `#id`, to the block of this id. */
export interface LinkInline {
  readonly kind: 'link';
  readonly href: string;
  readonly inlines: readonly LayoutInline[];
}

/** A cross reference, which leads to the block that it names. */
export interface ReferenceInline {
  readonly kind: 'reference';
  /** The id of a block of the tree. */
  readonly target: string;
  /** The page on which the block begins, its words, or the number of its caption. */
  readonly show: 'page' | 'text' | 'number';
  readonly style: string | null;
  /** What it prints; nothing for a page, which only the writers know. */
  readonly inlines: readonly LayoutInline[];
}

/** What captions are counted by: each of its own. */
export type Series = 'figure' | 'table' | 'chart';

/** `Hình 1`: the number of a caption in its series. */
export interface CaptionNumberInline {
  readonly kind: 'captionNumber';
  readonly of: Series;
  /** The label of its series, such as `Hình`: Word's own counter has its name. */
  readonly label: string;
  /** From 1 in reading order, through the whole document. */
  readonly number: number;
  readonly style: string | null;
  /** Label and number as they are printed. */
  readonly inlines: readonly LayoutInline[];
}

/** In a header or footer: the title of the section on the page. */
export interface SectionTitleInline {
  readonly kind: 'sectionTitle';
  /** The level of the headings that it prints. */
  readonly level: 1 | 2 | 3 | 4;
  readonly style: string | null;
  /** What it can print, in reading order. */
  readonly titles: readonly SectionTitle[];
}

/** The words of a heading by its number from 0 in reading order; without any it ends the section before. */
export interface SectionTitle {
  readonly heading: number;
  readonly inlines: readonly LayoutInline[];
}
