import type { Lexicon } from './lexicon.ts';
import { isSyllable } from './words.ts';

const INITIALS = /^(?:\p{Lu}\p{Ll}{0,2}\.\s?){1,4}\p{Lu}{0,10}\p{Ll}*\.?$|^\p{Lu}{1,5}\.?$/u;
const SYLLABLE = /^\p{Lu}(?:['’.]?\p{L})*\.?$/u;
const MOST_SYLLABLES = 5;

/** Whether a text is a name as bylines print it: `Ngọc Hà`, `MẠNH CƯỜNG`, `T.HƯƠNG`, `N.K.`, `Khánh`. */
export function isName(text: string): boolean {
  if (INITIALS.test(text)) return true;
  const syllables = text.split(' ');
  return syllables.length <= MOST_SYLLABLES && text.length <= 40 && syllables.every(part => SYLLABLE.test(part));
}

/** Whether a name has what sets it apart from a title of one or two words: a family name, capitals, points. */
export function isFullName(text: string, { surnames }: Lexicon): boolean {
  const syllables = text.split(' ');
  if (/\./.test(text) || (INITIALS.test(text) && !isSyllable(text))) return true;
  return syllables.length >= 2 && surnames.has((syllables[0] ?? '').toLocaleLowerCase('vi'));
}

/**
 * How many words before `end` are the name of a person, where a name is glued to a text that ends with a capital itself:
 * from the family name on, else two syllables.
 */
export function nameLengthBefore(words: readonly string[], end: number, lexicon: Lexicon): number {
  let run = 0;
  while (run < MOST_SYLLABLES + 2 && SYLLABLE.test(words[end - 1 - run] ?? '')) run++;
  if (run === 0) return 0;
  if (INITIALS.test(words[end - 1] ?? '') && !isSyllable(words[end - 1] ?? '')) return 1;
  for (let length = Math.min(run, 4); length >= 3; length--)
    if (lexicon.surnames.has((words[end - length] ?? '').toLocaleLowerCase('vi'))) return length;
  return Math.min(run, 2);
}
