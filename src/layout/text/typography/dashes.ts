import { isYearRange } from './ranges.ts';
import { isDigit, isGap, NO_EDITS, type TextEdit } from './text-edit.ts';

/**
 * A hyphen, or two, between spaces becomes an en dash; also at the beginning of a line, where it opens speech or an item.
 * Between two numbers it may be a sign or a score: there it is a dash only between years.
 */
export function setDashes(text: string): readonly TextEdit[] {
  let at = text.indexOf('-');
  if (at < 0) return NO_EDITS;
  const edits: TextEdit[] = [];
  while (at >= 0) {
    const length = text[at + 1] === '-' ? 2 : 1;
    if (isDash(text, at, at + length)) edits.push({ at, length, text: '–' });
    at = text.indexOf('-', at + length);
  }
  return edits;
}

function isDash(text: string, at: number, end: number): boolean {
  if (!isGap(text[at - 1]) || !isGap(text[end]) || isGap(text[end + 1])) return false;
  if (at === 0 || text[at - 1] === '\n') return !isDigit(text[end + 1]);
  const before = text[at - 2];
  if (isGap(before) || before === '-' || text[end + 1] === '-') return false;
  return (
    !isDigit(before) ||
    !isDigit(text[end + 1]) ||
    isYearRange(text.slice(wordStart(text, at - 2), at - 1), text.slice(end + 1, wordEnd(text, end + 1)))
  );
}

/** No number that is looked at is longer. */
const LONGEST = 12;

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST && !isGap(text[start - 1])) start--;
  return start;
}

function wordEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST && !isGap(text[end])) end++;
  return end;
}
