import type { Mapped } from '../offset-map.ts';
import { editText } from '../text-edits.ts';
import { isSyllable } from '../vietnamese/syllable.ts';

/** Placeholders for letters whose last byte was lost; Unicode promises that no text holds these code points. */
export const LOST_TRIPLE = '\ufdd0';
export const LOST_PAIR = '\ufdd1';
/** The byte was a no-break space and is now a space: the letter, and perhaps a space after it. */
export const LOST_SPACE = '\ufdd2';

/** What each may have been, the more frequent first. */
const CHOICES: Readonly<Record<string, readonly string[]>> = {
  [LOST_TRIPLE]: ['ờ', 'ọ', 'ề', 'ỏ', 'Ố'],
  [LOST_PAIR]: ['Á', 'Í', 'Ý', 'à'],
  [LOST_SPACE]: ['à', 'à ', 'Á ', 'Í ', 'Ý '],
};
const DAMAGED = /[\p{L}\p{M}]*[\ufdd0-\ufdd2][\p{L}\p{M}\ufdd0-\ufdd2]*/gu;
const PLACEHOLDER = /[\ufdd0-\ufdd2]/;
const MOST_WORDS = 25;
/** No syllable has so many letters; nor does a word lose more than a few. */
const LONGEST = 12;

/** Finds the letters whose last byte was lost: the first choice that makes a Vietnamese syllable. */
export function restoreLost(text: string): Mapped {
  const edits = editText(text);
  if (PLACEHOLDER.test(text))
    for (const match of text.matchAll(DAMAGED))
      edits.replace(match.index, match.index + match[0].length, bestWord(match[0]));
  return edits.finish();
}

function bestWord(damaged: string): string {
  const candidates = damaged.length > LONGEST ? [] : fillIn(damaged);
  const isNatural = (words: string): boolean => words.split(' ').every(word => word === '' || isSyllable(word));
  return candidates.find(isNatural) ?? candidates[0] ?? damaged.replace(/[\ufdd0-\ufdd2]/g, '\ufffd');
}

/** Every word that the placeholders allow, at most two of them filled in freely. */
function fillIn(damaged: string): string[] {
  let words = [''];
  for (const char of damaged) {
    const choices = words.length > MOST_WORDS ? CHOICES[char]?.slice(0, 1) : CHOICES[char];
    words = words.flatMap(word => (choices ?? [char]).map(choice => word + choice));
  }
  return words;
}
