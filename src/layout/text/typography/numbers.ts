import { MULTIPLIERS, nounsFrom, UNITS } from './measured-words.ts';
import { isNumbering } from './references.ts';
import { closes, coreOf, type TextWords } from './text-words.ts';
import type { TieRule, Ties } from './ties.ts';

/** A number stays with its unit, or with the first syllable of what it counts and, where there is room, with all of it. */
export const numbers: TieRule = {
  classes: ['numeral'],
  tie(words, i, ties) {
    const next = coreOf(words, i + 1);
    if (next === '' || closes(words, i) || !isPlainNumber(coreOf(words, i))) return;
    if (next !== '%' && isNumbering(words, i - 1)) return;
    const isUnit = UNITS.has(next);
    if (!isUnit && !tieNoun(words, i + 1, ties)) return;
    ties.firm.push(i);
    if (isUnit && MULTIPLIERS.has(next) && !closes(words, i + 1)) tieMultiplied(words, i + 2, ties);
  },
};

/** `2 triệu đồng`, `3 nghìn lượt người`. */
function tieMultiplied(words: TextWords, at: number, ties: Ties): void {
  if (UNITS.has(coreOf(words, at)) || tieNoun(words, at, ties)) ties.loose.push(at - 1);
}

/** Whether a noun begins at a word; its syllables are tied. */
function tieNoun(words: TextWords, at: number, ties: Ties): boolean {
  const ways = nounsFrom(coreOf(words, at));
  const way = ways?.find(rest =>
    rest.every((syllable, i) => !closes(words, at + i) && coreOf(words, at + i + 1) === syllable),
  );
  way?.forEach((_, i) => void ties.loose.push(at + i));
  return way !== undefined;
}

/** Digits, alone or in groups, or two numbers with a dash between; what has a hyphen may be a day, a code or a score. */
function isPlainNumber(core: string): boolean {
  return /^[\d.,–]+$/.test(core);
}
