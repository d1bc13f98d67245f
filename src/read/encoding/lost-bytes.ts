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
/** Syllables with these letters that are far more frequent than others which differ from them in the lost byte alone. */
const FREQUENT = new Set(
  (
    'về họ đề nghề thời trời lời mời mọi gọi nhờ bỏ chờ cờ đời giỏi hỏi khỏi đọc học dọc trọng lọc thọ thờ đỏ tỏ mỏ kề lề nề tề hề phề ' +
    'rời dời nơi bờ giờ người tời vời đồi là và của nhà ngà hà bà cà đà gà mà qua quà tà xà'
  ).split(' '),
);
const DAMAGED = /[\p{L}\p{M}]{0,12}[\ufdd0-\ufdd2][\p{L}\p{M}\ufdd0-\ufdd2]{0,12}/gu;
const PLACEHOLDER = /[\ufdd0-\ufdd2]/;
const MOST_WORDS = 25;
/** No syllable has so many letters; nor does a word lose more than a few. */
const LONGEST = 12;

/** Text whose lost letters were found again. */
export interface Restored extends Mapped {
  /** How many words could as well have been others. */
  readonly guessed: number;
}

/** Finds the letters whose last byte was lost: the choice that makes a Vietnamese syllable, the most frequent of several. */
export function restoreLost(text: string): Restored {
  const edits = editText(text);
  let guessed = 0;
  if (PLACEHOLDER.test(text)) {
    for (const match of text.matchAll(DAMAGED)) {
      const natural = naturalWords(match[0]);
      if (natural.length > 1) guessed += 1;
      const word = natural.find(isFrequent) ?? natural[0] ?? match[0].replace(/[\ufdd0-\ufdd2]/g, '\ufffd');
      edits.replace(match.index, match.index + match[0].length, word);
    }
  }
  return { ...edits.finish(), guessed };
}

/** The words that the placeholders allow and that are Vietnamese; any, where none is. */
function naturalWords(damaged: string): string[] {
  const candidates = damaged.length > LONGEST ? [] : fillIn(damaged);
  const natural = candidates.filter(words => words.split(' ').every(word => word === '' || isSyllable(word)));
  return natural.length > 0 ? natural : candidates.slice(0, 1);
}

function isFrequent(words: string): boolean {
  return words.split(' ').every(word => word === '' || FREQUENT.has(word.toLowerCase()));
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
