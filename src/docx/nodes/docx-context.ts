import type { Picture } from '../../images/picture.ts';
import type { FootnoteInline, HeadingBlock, RuleBlock, StyleSheet } from '../../layout/tree.ts';
import type { MeasureText } from '../../layout/tree-decimals.ts';
import type { NumberedHeading } from '../../layout/tree-headings.ts';
import type { SectionTitleInline } from '../../layout/tree-inlines.ts';
import type { Bookmarks } from '../bookmarks.ts';
import type { ChartPart } from '../chart/chart-part.ts';
import type { FigurePlace } from '../made-styles.ts';
import type { MediaUse } from '../media.ts';
import type { ShownTitle } from '../section-titles.ts';
import type { BoxPlace, Standing } from '../standing-styles.ts';
import type { StyleIds } from '../style-ids.ts';
import type { MeasureBlocks } from '../text-width.ts';

/** What holds blocks together: each with the next inside them, and the last with what follows. */
export interface Hold {
  readonly inside: boolean;
  readonly end: boolean;
}

/** The id of the style of a paragraph where it stands. */
export function paragraphStyle(name: string, context: DocxContext): string {
  const { hold, left, right, box } = context;
  return context.standingStyle(name, { keepsNext: hold.end, left, right, box });
}

/** What the writers of nodes share. */
export interface DocxContext {
  readonly ids: StyleIds;
  /** Width of the text, in pt. */
  readonly measure: number;
  /** Height of a page's text, in pt. */
  readonly textHeight: number;
  /** How many lists the blocks stand in. */
  readonly depth: number;
  readonly charts: StyleSheet['chart'];
  readonly paragraphs: StyleSheet['paragraph'];
  /** BCP 47. */
  readonly language: string;
  /** Whether paragraphs stay with those behind them, because of what they stand in. */
  readonly hold: Hold;
  /** How much further to the right everything begins, in pt: in an item of a list. */
  readonly left: number;
  /** How far before its edge text ends, in pt: in a cell of a decimal column. */
  readonly right: number;
  /** The box that is drawn by the borders of paragraphs; null: none. */
  readonly box: BoxPlace | null;
  readonly styles: StyleSheet;
  readonly measureBlocks: MeasureBlocks;
  /** Measures a text in a paragraph style. */
  readonly measureText: MeasureText;
  /** The id of the paragraph style that draws a rule, made once for each look; `indent`: how far from either side, in pt. */
  readonly ruleStyle: (rule: RuleBlock, keepsNext: boolean, indent?: number) => string;
  /** The id of the style of a paragraph that is nothing but space, in pt. */
  readonly spaceStyle: (height: number, keepsNext: boolean) => string;
  /** The id of the style of a picture's paragraph, made once for each look. */
  readonly figureStyle: (figure: FigurePlace, keepsNext: boolean) => string;
  /** The id of the style of a paragraph that differs from its own by where it stands, made once for each difference. */
  readonly standingStyle: (name: string, standing: Standing) => string;
  /** Adds a picture's file: its relationship, and a number for this printing of it. */
  readonly picture: (picture: Picture) => MediaUse;
  /** Adds a chart's part: its relationship, and a number for its drawing. */
  readonly chart: (part: ChartPart) => { readonly id: string; readonly drawing: number };
  /** The id of the character style for a run in a family that helps out; the base is a style's id. */
  readonly fallbackStyle: (base: string | null, family: string) => string;
  /** The relationship of a link's address, made once for each. */
  readonly linkId: (href: string) => string;
  /** Takes a note that was referred to. */
  readonly addNote: (note: FootnoteInline) => void;
  /** The number of a new list at this depth, the outermost being 0. */
  readonly listNumber: (ordered: boolean, depth: number) => number;
  readonly headings: ReadonlyMap<HeadingBlock, NumberedHeading>;
  /** Whether a table of contents leads to the headings. */
  readonly listsHeadings: boolean;
  /** The printed page of each heading by its number: as the PDF has them. */
  readonly pagesOfHeadings: readonly number[];
  readonly bookmarks: Bookmarks;
  /** The printed page of each block that something leads to by its id: as the PDF has them. */
  readonly pagesOfTargets: ReadonlyMap<string, number>;
  /** The id of the block that the words are of: a caption's are those of its figure; null: of none. */
  readonly wordsOf: string | null;
  /** The title of the section in whose header or footer the text stands. */
  readonly titleOf: (inline: SectionTitleInline) => ShownTitle | null;
}
