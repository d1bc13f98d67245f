import { isYearRange } from './ranges.ts';
import { coreOf } from './text-words.ts';
import type { TieRule } from './ties.ts';

/** A dash between words ends a line rather than begin one; between years it stays with both. */
export const dashPlaces: TieRule = {
  classes: ['dash'],
  tie(words, i, ties) {
    if (i === 0) return;
    ties.loose.push(i - 1);
    if (isYearRange(coreOf(words, i - 1), coreOf(words, i + 1))) ties.loose.push(i);
  },
};
