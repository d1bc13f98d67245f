import { closes, coreOf, firstCode, isNumeral, lengthOf, type TextWords, wordAt } from './text-words.ts';
import type { TieRule } from './ties.ts';

/** Words that a number, in either kind of digits, belongs to. */
const NUMBERING = new Set(
  (
    'điều khoản chương mục phần lục số ngày tháng năm quý tuần trang dòng bảng hình biểu nhóm hạng cấp khóa khoá lớp tổ khối thứ lần kỳ đợt ' +
    'vòng bài câu thôn xóm ấp phố phường quận phòng lộ hội kỷ'
  ).split(' '),
);
/** The parts of a law: where one follows another, they stay together. */
const LAW = new Set(['điểm', 'khoản']);
const LAW_BEHIND = new Set(['khoản', 'điều']);
/** The last syllables of kinds of documents, before a number with its symbol. */
const DOCUMENTS = new Set(['định', 'quyết', 'tư', 'thị', 'văn', 'hoạch', 'lệnh', 'trình', 'báo', 'cáo']);
/** Times of day, before a day such as `5-10`. */
const TIMES = new Set(['sáng', 'trưa', 'chiều', 'tối', 'đêm', 'hôm', 'mùng', 'mồng', 'dịp', 'lễ']);

/** A number stays with what it numbers; the parts of a date and of a law stay together where there is room. */
export const references: TieRule = {
  classes: ['numeral', 'capital', 'letter'],
  tie(words, i, ties) {
    const before = lengthOf(words, i - 1);
    if (before === 0 || before > LONGEST + 1 || closes(words, i - 1) || !isNumber(words, i)) return;
    const name = coreOf(words, i - 1).toLowerCase();
    if (!isTied(name, words, i)) return;
    ties.firm.push(i - 1);
    if (!closes(words, i) && isGoingOn(name, coreOf(words, i + 1).toLowerCase())) ties.loose.push(i);
  },
};

/** No word of these lists has more letters. */
const LONGEST = 6;

/** Whether a word numbers what follows it: the number behind it counts nothing. */
export function isNumbering(words: TextWords, i: number): boolean {
  const core = coreOf(words, i);
  return core !== '' && core.length <= LONGEST && !closes(words, i) && NUMBERING.has(core.toLowerCase());
}

/** Digits, Roman digits, or the letter of a part of a law; a number with the mark of inches measures, and numbers nothing. */
function isNumber(words: TextWords, i: number): boolean {
  if (isNumeral(words, i)) return !wordAt(words, i).endsWith('"');
  if (lengthOf(words, i) > LONGEST_LETTER && !isRoman(firstCode(words, i))) return false;
  const core = coreOf(words, i);
  return /^[IVXLC]+$/.test(core) || (core.length === 1 && core >= 'a');
}

/** A letter with its bracket and a comma: `a),`; a longer word is no letter. */
const LONGEST_LETTER = 3;

function isRoman(code: number): boolean {
  return code === 0x49 || code === 0x56 || code === 0x58 || code === 0x4c || code === 0x43;
}

function isTied(name: string, words: TextWords, i: number): boolean {
  const core = coreOf(words, i);
  const isDigits = isNumeral(words, i);
  if (name === 'năm') return isDigits && core.length >= 4;
  if (NUMBERING.has(name)) return isDigits || core <= 'Z';
  if (name === 'điểm') return isDigits || core >= 'a';
  if (DOCUMENTS.has(name)) return isDigits && core.includes('/');
  return TIMES.has(name) && /^\d+[-/]\d/.test(core);
}

function isGoingOn(name: string, behind: string): boolean {
  return (name === 'ngày' && behind === 'tháng') || (LAW.has(name) && LAW_BEHIND.has(behind));
}
