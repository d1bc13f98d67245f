import type { OtherRecipients } from '../../model/article.ts';
import type { WordLists } from '../../model/word-lists.ts';
import { wordFinder } from './words.ts';

/** The recipients that a stretch of text counts. Null: it says none of that kind. */
export interface Counts {
  readonly collectives: number | null;
  readonly individuals: number | null;
  readonly others: readonly OtherRecipients[];
}

export const NO_COUNTS: Counts = { collectives: null, individuals: null, others: [] };

const NUMBER = /(\d{1,3}(?:\.\d{3})+|\d+)(?:\s+lượt)?\s+$/;

/** A reader of counts: a number directly before a noun that is a recipient. Numbers of one kind are added up. */
export function countReader({ recipients }: WordLists): (text: string) => Counts {
  const finders = {
    collectives: wordFinder(recipients.collectives),
    individuals: wordFinder(recipients.individuals),
    others: wordFinder(recipients.others),
  };
  const numbered = (
    find: (text: string) => { start: number; text: string }[],
    text: string,
  ): { noun: string; count: number }[] =>
    find(text).flatMap(noun => {
      const number = NUMBER.exec(text.slice(0, noun.start))?.[1];
      return number ? [{ noun: noun.text, count: Number(number.replaceAll('.', '')) }] : [];
    });
  const sum = (found: readonly { count: number }[]): number | null =>
    found.length === 0 ? null : found.reduce((total, { count }) => total + count, 0);
  return text => ({
    collectives: sum(numbered(finders.collectives, text)),
    individuals: sum(numbered(finders.individuals, text)),
    others: numbered(finders.others, text),
  });
}
