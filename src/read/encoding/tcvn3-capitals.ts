import type { Mapped } from '../offset-map.ts';
import { editText } from '../text-edits.ts';

const WORD = /[\p{L}\p{M}]{1,60}/gu;
/** A capital vowel that carries its tone as the small letter behind it. */
const DOUBLED = /([AĂÂEÊIOÔƠUƯY])(\p{Ll})/gu;
/** Small letters that TCVN3 has no capital of: in capital words they stand as they are. */
const TONED = /[àảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * TCVN3 has no capitals with tones. What was typed for them is undone: `Aà` is `À`, and in a word whose other letters are all
 * capitals (`VIệT`) the toned letters are capitals too; a word of two letters (`Xã`) is one only beside such a word. The capitals
 * of the .VnTimeH fonts cannot be known from the text alone: there the text stays in small letters.
 */
export function restoreCapitals(text: string): Mapped {
  const edits = editText(text);
  const words = [...text.matchAll(WORD)];
  const kinds = words.map(([word]) => caseOf(word));
  const isTonedCapital = (i: number): boolean => kinds[i] === 'capitals';
  words.forEach((match, i) => {
    const [word] = match;
    const isBesideCapitals = isTonedCapital(i - 1) || isTonedCapital(i + 1);
    const isCapital = isTonedCapital(i) || (kinds[i] === 'open' && isBesideCapitals);
    if (isCapital) edits.replace(match.index, match.index + word.length, undouble(word).toUpperCase());
    else if (undouble(word) !== word) edits.replace(match.index, match.index + word.length, undouble(word));
  });
  return edits.finish();
}

function undouble(word: string): string {
  return word.replace(DOUBLED, (found, capital: string, small: string) =>
    small.normalize('NFD').replace(TONES, '').normalize('NFC').toUpperCase() === capital ? small.toUpperCase() : found,
  );
}

/** `capitals`: toned letters among capitals; `open`: one capital and toned letters behind it; `small`: any other. */
function caseOf(word: string): 'capitals' | 'open' | 'small' {
  const plain = word.replace(TONED, '');
  if (plain === '' || plain === word || plain !== plain.toUpperCase()) return 'small';
  if (plain.length >= 2) return 'capitals';
  return word.startsWith(plain) ? 'open' : 'capitals';
}
