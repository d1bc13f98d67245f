import { closes, coreOf, isCapitalised, isNumeral, lengthOf, type TextWords, wordAt } from './text-words.ts';
import type { TieRule, Ties } from './ties.ts';

/** What a person is called by, before the name. */
const TITLES = new Set('ông bà anh chị cô chú bác cụ em thầy cậu mợ dì cháu bé'.split(' '));
/** Titles and ranks of two syllables, by the second. */
const PAIRS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries({
    chí: 'đồng',
    sĩ: 'bác tiến thạc nghệ thượng trung hạ chiến',
    sỹ: 'bác tiến thạc nghệ thượng trung hạ chiến',
    sư: 'giáo kỹ luật',
    giáo: 'nhà',
    báo: 'nhà',
    thơ: 'nhà',
    tướng: 'đại thượng trung thiếu',
    tá: 'đại thượng trung thiếu',
    úy: 'đại thượng trung thiếu',
    uý: 'đại thượng trung thiếu',
    nhân: 'nghệ quân',
  }).map(([second, firsts]) => [second, new Set(firsts.split(' '))]),
);
/** Shortened titles. */
const SHORT_TITLES = new Set([
  'GS.',
  'PGS.',
  'TS.',
  'ThS.',
  'Ths.',
  'BS.',
  'KS.',
  'CN.',
  'LS.',
  'GS.TS.',
  'PGS.TS.',
  'NGND.',
  'NGƯT.',
  'NSND.',
  'NSƯT.',
]);
/** Shortened words for places, before their names. */
const PLACES = new Set(['TP.', 'Tp.', 'TP', 'TX.', 'Tx.', 'TT.', 'Q.', 'P.', 'H.', 'X.', 'Đ.']);

/** Titles, ranks and initials stay with the name; `TP.` and its like with the name of the place, whole where there is room. */
export const names: TieRule = {
  classes: ['capital'],
  tie(words, i, ties) {
    tieTitle(words, i - 1, ties);
    if (lengthOf(words, i) > LONGEST_SHORT) return;
    if (PLACES.has(wordAt(words, i))) tiePlace(words, i, ties);
    else if (coreOf(words, i).length === 1) tieInitial(words, i, ties);
  },
};

/** An initial, or a shortened word for a place, with the marks around it. */
const LONGEST_SHORT = 6;

/** A title, or the second syllable of one, with the name behind it. */
function tieTitle(words: TextWords, i: number, ties: Ties): void {
  if (closes(words, i)) {
    if (SHORT_TITLES.has(wordAt(words, i))) ties.firm.push(i);
    return;
  }
  if (lengthOf(words, i) > LONGEST_TITLE) return;
  const title = coreOf(words, i).toLowerCase();
  const isPair = PAIRS.get(title)?.has(coreOf(words, i - 1).toLowerCase()) === true && !closes(words, i - 1);
  if (isPair || TITLES.has(title)) ties.firm.push(i);
  if (isPair) ties.loose.push(i - 1);
}

/** No syllable of a title has more letters, with a bracket before it. */
const LONGEST_TITLE = 6;

/** Syllables of a place's name behind the first. */
const MORE_SYLLABLES = 2;

function tiePlace(words: TextWords, i: number, ties: Ties): void {
  if (!isCapitalised(words, i + 1) && !isNumeral(words, i + 1)) return;
  ties.firm.push(i);
  for (let at = i + 1; at <= i + MORE_SYLLABLES; at++) {
    if (closes(words, at) || !isCapitalised(words, at + 1)) return;
    ties.loose.push(at);
  }
}

/** `V.` and `A` stay with what they are a part of. */
function tieInitial(words: TextWords, i: number, ties: Ties): void {
  if (i > 0 && !closes(words, i - 1)) ties.firm.push(i - 1);
  const isInitial = wordAt(words, i) === `${coreOf(words, i)}.`;
  if (!isInitial || !isCapitalised(words, i + 1)) return;
  if (isCapitalised(words, i - 1)) ties.firm.push(i);
}
