import type { Pt } from '../base/length.ts';
import type { BoxStyle } from './tree-box.ts';
import type { ChartStyle } from './tree-chart.ts';

/** A straight line: thickness and `#RRGGBB`. */
export interface RuleStroke {
  readonly width: Pt;
  readonly color: string;
}

/** What separates notes from the text above them. */
export interface FootnoteRule {
  readonly stroke: RuleStroke;
  /** No longer than the column is wide. */
  readonly length: Pt;
  /** Least space between the text and the rule, and the space between the rule and the first note. */
  readonly above: Pt;
  readonly below: Pt;
}

/** How a paragraph looks. All values are resolved: inheritance is done, `basedOn` is kept for the DOCX. */
export interface ParagraphStyle {
  readonly name: string;
  /** What an editor reads in Word's style list, such as `Tít xen`. */
  readonly label: string;
  readonly basedOn: string | null;
  /** The style of a paragraph typed after this one; null: the same. */
  readonly next: string | null;
  /** A family of `fonts.yaml`. */
  readonly font: string;
  /** Families that are asked in order for a character that it lacks, before those that help out everywhere. */
  readonly fallback: readonly string[];
  readonly bold: boolean;
  readonly italic: boolean;
  readonly size: Pt;
  /** Distance from baseline to baseline. */
  readonly leading: Pt;
  /** `#RRGGBB`. */
  readonly color: string;
  readonly align: 'left' | 'right' | 'center' | 'justify';
  /** Lines of about equal length, for headlines. */
  readonly balanced: boolean;
  readonly indentFirst: Pt;
  readonly indentLeft: Pt;
  readonly indentRight: Pt;
  readonly spaceBefore: Pt;
  readonly spaceAfter: Pt;
  readonly keepWithNext: boolean;
  readonly keepTogether: boolean;
  /** Never the first in a column, as long as there is another way. Word has no such property: there it is not kept. */
  readonly keepWithPrevious: boolean;
  /** Extra space after each letter. */
  readonly tracking: Pt;
  /** `all`: the tree's text is already in capitals. `small`: set with the font's small capitals. */
  readonly caps: 'none' | 'all' | 'small';
  /** `tabular`: digits of equal width. */
  readonly figures: 'proportional' | 'tabular';
  readonly ruleAbove: (RuleStroke & { readonly gap: Pt }) | null;
  /** `length`: as this part of the paragraph's longest line, under its middle; null: across the measure. */
  readonly ruleBelow: (RuleStroke & { readonly gap: Pt; readonly length: number | null }) | null;
}

/** How a run of text differs from its paragraph; null: as the paragraph. */
export interface CharacterStyle {
  readonly name: string;
  readonly label: string;
  readonly font: string | null;
  /** As that of a paragraph's style. */
  readonly fallback: readonly string[] | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly size: Pt | null;
  readonly color: string | null;
  readonly caps: 'none' | 'small' | null;
  readonly position: 'normal' | 'superscript' | 'subscript';
}

/** Rules and padding of a table; its text has paragraph styles. */
export interface TableStyle {
  readonly name: string;
  readonly label: string;
  /** It only places texts side by side: a screen reader finds no table, but its texts, cell by cell. */
  readonly layout: boolean;
  /** It never begins a page: the lines before it stay with it. */
  readonly keepWithPrevious: boolean;
  readonly ruleTop: RuleStroke | null;
  readonly ruleUnderHead: RuleStroke | null;
  /** Above the rows of totals; null: as between other rows. */
  readonly ruleAboveFoot: RuleStroke | null;
  readonly ruleBetween: RuleStroke | null;
  readonly ruleBottom: RuleStroke | null;
  readonly padding: { readonly top: Pt; readonly right: Pt; readonly bottom: Pt; readonly left: Pt };
  readonly spaceBefore: Pt;
  readonly spaceAfter: Pt;
}

/** The styles that the tree names, by name. */
export interface StyleSheet {
  readonly paragraph: Readonly<Record<string, ParagraphStyle>>;
  readonly character: Readonly<Record<string, CharacterStyle>>;
  readonly table: Readonly<Record<string, TableStyle>>;
  readonly chart: Readonly<Record<string, ChartStyle>>;
  readonly box: Readonly<Record<string, BoxStyle>>;
}
