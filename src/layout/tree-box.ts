import type { Pt } from '../base/length.ts';
import type { RuleStroke } from './tree-styles.ts';

/** How a box looks: its text has paragraph styles. Where it goes on in another column, each part is a whole box. */
export interface BoxStyle {
  readonly name: string;
  /** What an editor reads in Word's style list, such as `Khung`. */
  readonly label: string;
  readonly ruleTop: RuleStroke | null;
  readonly ruleBottom: RuleStroke | null;
  /** At both sides. */
  readonly ruleSides: RuleStroke | null;
  /** The tint behind its text, `#RRGGBB`; null: none. */
  readonly fill: string | null;
  /** From its edges to its text. */
  readonly padding: { readonly top: Pt; readonly right: Pt; readonly bottom: Pt; readonly left: Pt };
  readonly spaceBefore: Pt;
  readonly spaceAfter: Pt;
}
