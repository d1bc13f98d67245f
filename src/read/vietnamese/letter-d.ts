import { isSyllable } from './syllable.ts';

const LETTER = /[\p{L}\p{Mn}]/u;
/** A word longer than this is none of Vietnamese. */
const LONGEST = 16;
/** Letters beside ð that only Icelandic and its neighbours have. */
const NORDIC = /[þæœøåäö]/i;
/** How far a neighbouring word is looked for. */
const NEAR = 24;

/**
 * What an `Ð`, `Ɖ` or `ð` at an offset is: the Vietnamese `Đ` or `đ` inside a Vietnamese word, itself in any other. A word is
 * Vietnamese where it is a syllable, where it has other letters of Vietnamese alone, where it is an abbreviation in capitals
 * (`QÐ`), or where a neighbour is Vietnamese (`Ðak Pơ`); a word that has a true `đ` beside it is not.
 */
export function readLetterD(text: string, at: number): string {
  const found = text.charAt(at);
  const { start, end } = wordAround(text, at);
  const word = text.slice(start, end).normalize('NFC');
  const asVietnamese = word.replace(/[ÐƉ]/g, 'Đ').replace(/ð/g, 'đ');
  const isOurs = isVietnamese(word, asVietnamese) || (isPlain(word) && hasVietnameseNeighbour(text, start, end));
  return isOurs ? (found === 'ð' ? 'đ' : 'Đ') : found;
}

function isVietnamese(word: string, asVietnamese: string): boolean {
  if (isSyllable(asVietnamese)) return true;
  if (/[đĐ]/.test(word) || NORDIC.test(word)) return false;
  if (/^[A-ZÐƉ]{2,8}$/.test(word)) return true;
  return /^[ÐƉ]/.test(word) && /[ăâêôơư\u1ea0-\u1ef9]/i.test(word);
}

/** Whether nothing in a word but its initial speaks for any language. */
function isPlain(word: string): boolean {
  return /^[ÐƉ][A-Za-z]*$/.test(word);
}

function hasVietnameseNeighbour(text: string, start: number, end: number): boolean {
  const before =
    /(\p{L}+)[^\p{L}\n]{1,3}$/u.exec(text.slice(Math.max(0, start - NEAR), start).normalize('NFC'))?.[1] ?? '';
  const after = /^[^\p{L}\n]{1,3}(\p{L}+)/u.exec(text.slice(end, end + NEAR).normalize('NFC'))?.[1] ?? '';
  return [before, after].some(word => /[\u0080-\uffff]/.test(word) && isSyllable(word));
}

function wordAround(text: string, at: number): { start: number; end: number } {
  let start = at;
  let end = at + 1;
  while (start > 0 && at - start < LONGEST && LETTER.test(text.charAt(start - 1))) start -= 1;
  while (end < text.length && end - at < LONGEST && LETTER.test(text.charAt(end))) end += 1;
  return { start, end };
}
