import { type TextWords, wordAt } from './text-words.ts';
import type { Ties } from './ties.ts';

/** A last word of more characters makes a line of its own that looks meant. */
const SHORT_WORD = 9;
/** A line has to remain before the two words that are held. */
const FEWEST_WORDS = 4;

/** No paragraph ends with a line of one syllable: the last word stays with the one before it. */
export function tieLastWord(words: TextWords, ties: Ties): void {
  const count = words.starts.length;
  if (count >= FEWEST_WORDS && wordAt(words, count - 1).length <= SHORT_WORD) ties.loose.push(count - 2);
}
