import type { Award } from '../../model/article.ts';
import type { Element } from './elements.ts';
import type { Cut, Range, Recipients } from './recipients.ts';

/** One award as a sentence says it; `from` and `to` are syllables. */
export interface Reading extends Omit<Award, 'id' | 'span'>, Range {}

/** What one sentence leaves to the next. */
export interface Carried {
  readonly giver: string | null;
  readonly isPlanned: boolean;
  /** Whom a list of honours is about. */
  readonly topic: string | null;
  /** Who issues the decision that the sentence is an article of. */
  readonly issuer: string | null;
  /** The line that announces a list: its items are planned where it is, and have its giver where it ends in a verb. */
  readonly announced: { readonly isPlanned: boolean; readonly giver: string | null } | null;
  /** The sentence is an item of a list. */
  readonly isBullet: boolean;
}

export const NOTHING_CARRIED: Carried = {
  giver: null,
  isPlanned: false,
  topic: null,
  issuer: null,
  announced: null,
  isBullet: false,
};

/** The award that was read last in a sentence: what the next one may take over. */
export interface LastAward {
  readonly kind: 'forward' | 'backward';
  readonly award: Element;
  readonly whom: Recipients | null;
}

/** How far the reading of a sentence has come. */
export interface Progress {
  readonly cut: Cut;
  /** The elements as one letter each. */
  readonly codes: string;
  readonly before: Carried;
  readonly topic: string | null;
  /** The elements before this one have been read. */
  readonly done: number;
  readonly last: LastAward | null;
  /** The nearest giver before, and null where the sentence has named none. */
  readonly giver: string | null;
}
