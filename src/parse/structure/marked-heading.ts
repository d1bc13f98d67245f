import type { Lexicon } from './lexicon.ts';
import type { Stretched } from './sentences.ts';
import type { Word } from './words.ts';

const LEAST = 3;
const MOST_QUESTION = 16;
const MOST_EXCLAMATION = 9;

/** Whether a whole sentence is a heading that asks: it begins as one, and the sentence behind it does not answer. */
export function isQuestionHeading(
  words: readonly Word[],
  { from, to }: Stretched,
  next: Stretched,
  { sentences }: Lexicon,
): boolean {
  const length = to - from;
  if (!/\?["”]?$/.test(words[to - 1]?.trail ?? '') || length < LEAST || length > MOST_QUESTION) return false;
  const lowers = words.slice(from, to).map(word => word.lower);
  const answer = words.slice(next.from, next.from + 3).map(word => word.lower);
  const asks = sentences.questions.lengthAt(lowers, 0) > 0 || sentences.questions.lengthBefore(lowers, length) > 0;
  return asks && sentences.answers.lengthAt(answer, 0) === 0 && !isPersonal(lowers) && words[from]?.lead === '';
}

/** Whether a whole sentence is a heading that calls. */
export function isExclamation(words: readonly Word[], { from, to }: Stretched, { sentences }: Lexicon): boolean {
  const length = to - from;
  if (!/!["”]?$/.test(words[to - 1]?.trail ?? '') || length < LEAST || length > MOST_EXCLAMATION) return false;
  const lowers = words.slice(from, to).map(word => word.lower);
  const isSpoken = sentences.exclamations.lengthAt(lowers, 0) > 0 || isPersonal(lowers) || words[from]?.lead !== '';
  return !isSpoken && !words.slice(from, to - 1).some(word => word.trail !== '');
}

/** A sentence that someone says. */
function isPersonal(lowers: readonly string[]): boolean {
  return lowers.some(word => /^(?:tôi|mình|tao|tớ|ơi|ạ|nhé|nhỉ|à|hả|quá|lắm|thay)$/.test(word));
}
