import type { Pt } from '../base/length.ts';
import type { NodeBase, ParagraphBlock, RuleStroke } from './tree.ts';

/** Numbers as horizontal bars from top to bottom. All its words are paragraphs, so that they have styles and typography. */
export interface ChartBlock extends NodeBase {
  readonly kind: 'chart';
  /** A chart style. */
  readonly style: string;
  /** All its numbers in words, for those who do not see it. */
  readonly alt: string;
  /** Title and unit; they stay with the bars. */
  readonly above: readonly ParagraphBlock[];
  readonly series: readonly ChartSeries[];
  readonly bars: readonly ChartBar[];
  /** How many decimals every number is printed with. */
  readonly decimals: number;
  /** Remarks and the source; they stay with the last bar. */
  readonly below: readonly ParagraphBlock[];
}

/** What the bars of one colour count. */
export interface ChartSeries {
  /** Without inlines: a chart of one series needs no name for it. */
  readonly name: ParagraphBlock;
  /** `#RRGGBB`. */
  readonly color: string;
}

/** A name with its numbers, one for each series. */
export interface ChartBar extends NodeBase {
  readonly name: ParagraphBlock;
  readonly values: readonly ChartValue[];
}

/** A number, and as it is printed: `2.255`. Null: the text does not say; printed as `–`. */
export interface ChartValue {
  readonly number: number | null;
  readonly printed: ParagraphBlock;
}

/** Measures and colours of a chart; its words have paragraph styles. */
export interface ChartStyle {
  readonly name: string;
  readonly label: string;
  /** `#RRGGBB`, one for each series in order. */
  readonly colors: readonly string[];
  readonly barHeight: Pt;
  /** Between the bars of one name, and between the bars of one name and the next. */
  readonly barGap: Pt;
  readonly groupGap: Pt;
  /** Between a name and its bars, a bar's end and its number, a legend's square and its word. */
  readonly gap: Pt;
  /** Side of the squares of the legend. */
  readonly swatch: Pt;
  /** The part of the width that names may take, from 0 to 1. */
  readonly nameShare: number;
  /** The line where bars begin; null: none. */
  readonly axis: RuleStroke | null;
  /** Where no words stand above or below the bars: these have their own. */
  readonly spaceBefore: Pt;
  readonly spaceAfter: Pt;
}
