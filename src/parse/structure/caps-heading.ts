import type { Lexicon } from './lexicon.ts';
import type { Stretched } from './sentences.ts';
import { isCapital, isSyllable, isUpper, type Word } from './words.ts';

const LEAST_SYLLABLES = 2;
const MOST_WORDS = 30;

/** Where a heading in capitals at the beginning of a sentence ends, as a word's number; null where there is none. */
export function capsHeadingEnd(words: readonly Word[], { from, to }: Stretched, lexicon: Lexicon): number | null {
  let end = from;
  while (end < to && end - from <= MOST_WORDS && goesOnInCapitals(words, end, from)) end++;
  const isMarked = /[?!:]["”’)]*$/.test(words[end - 1]?.trail ?? '');
  if (end - from > MOST_WORDS) return null;
  if (end === to && !isMarked) return null;
  while (end > from && !isMarked && belongsToSentence(words, end, lexicon)) end--;
  const heading = words.slice(from, end);
  const syllables = heading.filter(word => isUpper(word) && isSyllable(word.core) && word.core.length > 1).length;
  const next = words[end];
  const begins = next !== undefined && (isCapital(next) || /^\d/.test(next.core) || /[“"(]/.test(next.lead));
  if (syllables < LEAST_SYLLABLES || (!begins && end < words.length)) return null;
  return /[,;–-]$/.test(words[end - 1]?.trail ?? '') ? null : end;
}

/** A word in capitals, a number or a dash between them; a full stop inside makes it a sentence in capitals. */
function goesOnInCapitals(words: readonly Word[], at: number, from: number): boolean {
  const word = words[at];
  if (!word) return false;
  const above = words[at - 1];
  if (above && at > from + 1 && /[.?!…:]["”’)]*$/.test(above.trail) && !/^\p{Lu}?$/u.test(above.core)) return false;
  if (word.core === '') return at > from;
  return (
    isUpper(word) || (/^[\d.,/-]+$/.test(word.core) && isUpper(words[at + 1] ?? word)) || /^\d+[.)]?$/.test(word.core)
  );
}

/** `UBND huyện …`, `Ở xã …`, `5 khối …` behind a heading in capitals begin its first sentence. */
function belongsToSentence(words: readonly Word[], end: number, { abbreviations }: Lexicon): boolean {
  const last = words[end - 1];
  const next = words[end];
  if (!last || !next) return false;
  const isShort = abbreviations[last.core] !== undefined || (isUpper(last) && !isSyllable(last.core));
  if (isShort || (isUpper(last) && last.core.length === 1)) return !isCapital(next) || isUpper(next);
  return /^\d+$/.test(last.core) && !isCapital(next);
}
