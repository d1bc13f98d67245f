import { inOrderOf } from './in-order-of.ts';
import { remembered } from './remembered.ts';

/** The alphabet of QĐ 240/QĐ and of every dictionary, with f, j, w and z where the Latin alphabet has them. */
const LETTERS = [...'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz'];
const RANK = new Map(LETTERS.map((letter, i) => [letter.normalize('NFD'), i]));

/** Tones in the order of dictionaries: huyền, hỏi, ngã, sắc, nặng; no tone comes before them. */
const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** First unit of each range of the first level: a gap between words, then numbers, then letters, then all other scripts. */
const GAP = ' ';
const NUMBERS = 0x30;
const FIRST_LETTER = 0x100;
const OTHERS = 0x1000;

/** A letter with the marks that make it another letter or give it a tone; a number; or what only parts words. */
const PIECES = /(\p{L})(\p{M}*)|(\d+)|[^\p{L}\d]+/gu;

/**
 * A key whose order by UTF-16 units is the order of a Vietnamese index: letters first (a ă â b … d đ e ê …), then the tones of
 * words, on whatever letter they stand (a à ả ã á ạ), then small letters before capitals. What is neither letter nor digit only
 * parts words; numbers count by their value. No two texts that differ in NFC have the same key.
 */
export const vietnameseKey = remembered((text: string): string => {
  let first = '';
  let second = '';
  let tones = '';
  let third = '';
  for (const [, letter, marks = '', digits] of text.normalize('NFD').matchAll(PIECES)) {
    if (digits !== undefined) first += numberUnits(digits);
    else if (letter === undefined) {
      first += first === '' || first.endsWith(GAP) ? '' : GAP;
      second += tones + GAP;
      tones = '';
    } else {
      const { unit, tone } = letterUnits(letter, marks);
      first += unit;
      tones += tone;
      third += letter === letter.toLowerCase() ? 'a' : 'b';
    }
  }
  return [first.trimEnd(), second + tones, third, text.normalize('NFC')].join('\u0000');
});

/** Compares two texts as a Vietnamese index has them. */
export function compareVietnamese(a: string, b: string): number {
  const [left, right] = [vietnameseKey(a), vietnameseKey(b)];
  return left === right ? 0 : left < right ? -1 : 1;
}

/** A list in the order of the names of its things; each name's key is made once. */
export function inVietnameseOrder<T>(things: readonly T[], nameOf: (thing: T) => string): T[] {
  return inOrderOf(things, thing => vietnameseKey(nameOf(thing)));
}

/** A longer number is a larger one; nobody prints one of more than 0x50 digits. */
function numberUnits(digits: string): string {
  const value = digits.replace(/^0+(?=\d)/, '');
  return String.fromCharCode(NUMBERS + 0x10 + Math.min(value.length, 0x50)) + value;
}

function letterUnits(letter: string, marks: string): { unit: string; tone: string } {
  const small = letter.toLowerCase();
  const shape = [...marks].find(mark => RANK.has(small + mark)) ?? '';
  const rank = RANK.get(small + shape) ?? RANK.get(small);
  const unit = rank === undefined ? OTHERS + (small.charCodeAt(0) % 0xe000) : FIRST_LETTER + rank;
  const tone = [...marks].map(mark => TONES.indexOf(mark) + 1).find(found => found > 0);
  return { unit: String.fromCharCode(unit), tone: tone === undefined ? '' : String(tone) };
}
