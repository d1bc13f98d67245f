import { UNITS } from './measured-words.ts';
import { isDigit, isGap, NO_EDITS, type TextEdit } from './text-edit.ts';

/** What a hyphen between two numbers stands in: the numbers, and the words around them. */
interface Candidate {
  readonly from: string;
  readonly to: string;
  /** What is glued to the second number, such as `%`. */
  readonly tail: string;
  readonly before: string;
  readonly after: string;
}

/**
 * A hyphen between numbers becomes an en dash where the author must have meant a range: years, dates with their years, and
 * numbers that count or measure. Telephone numbers, scores, days (`2-9`), days with months and years, and codes stay.
 */
export function setRanges(text: string): readonly TextEdit[] {
  let at = text.indexOf('-');
  if (at < 0) return NO_EDITS;
  const edits: TextEdit[] = [];
  for (; at >= 0; at = text.indexOf('-', at + 1)) {
    if (!isDigit(text[at - 1]) || !isDigit(text[at + 1])) continue;
    const candidate = candidateAt(text, at);
    if (candidate && isRange(candidate)) edits.push({ at, length: 1, text: '–' });
  }
  return edits;
}

/** No number that is looked at is longer, nor any word beside it. */
const LONGEST = 12;

/** Null where the two numbers are parts of something longer. */
function candidateAt(text: string, at: number): Candidate | null {
  let start = at;
  while (at - start < LONGEST && isPartOfNumber(text[start - 1])) start--;
  let end = at + 1;
  while (end - at <= LONGEST && isPartOfNumber(text[end])) end++;
  while (!isDigit(text[end - 1])) end--;
  if (!isOpening(text[start - 1])) return null;
  const tail = text.slice(end, endOfWord(text, end));
  if (!/^(?:[%‰]?[.,;:!?)\]”’…]{0,3}|[%‰])$/.test(tail)) return null;
  const afterAt = end + tail.length + 1;
  const before = isGap(text[start - 1]) ? text.slice(startOfWord(text, start - 1), start - 1) : '';
  const after = text.slice(afterAt, endOfWord(text, afterAt)).replace(/[.,;:!?)\]”]+$/, '');
  return { from: text.slice(start, at), to: text.slice(at + 1, end), tail, before: before.toLowerCase(), after };
}

function isPartOfNumber(character: string | undefined): boolean {
  return isDigit(character) || character === '.' || character === ',' || character === '/';
}

function isOpening(character: string | undefined): boolean {
  return isGap(character) || character === '(' || character === '[' || character === '“' || character === '"';
}

function startOfWord(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < LONGEST && !isGap(text[start - 1])) start--;
  return start;
}

function endOfWord(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < LONGEST && !isGap(text[end])) end++;
  return end;
}

function isRange(candidate: Candidate): boolean {
  const { from, to, before } = candidate;
  if (isYearRange(from, to)) return !NUMBERED_THINGS.has(before);
  if (from.includes('/') || to.includes('/')) return isDateRange(from, to);
  return isCountRange(candidate);
}

/** The years that a text may speak of. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2100;

/** `1945`, `1975`: two years, the second later; marks behind it do not count. */
export function isYearRange(from: string, to: string): boolean {
  if (!/^\d{4}$/.test(from) || !/^\d{4}(?!\d)/.test(to)) return false;
  const [first, last] = [Number(from), Number(to.slice(0, 4))];
  return first >= FIRST_YEAR && first < last && last <= LAST_YEAR;
}

/** Before these, four digits are no year. */
const NUMBERED_THINGS = new Set([
  'thoại',
  'đt',
  'đt:',
  'tel',
  'tel:',
  'fax',
  'fax:',
  'đài',
  'hotline',
  'hotline:',
  'số',
  'mã',
  'sim',
]);

/** `10/2015` and `5/2020`, `1/1/2015` and `31/12/2020`. */
function isDateRange(from: string, to: string): boolean {
  return DATE_WITH_YEAR.test(from) && DATE_WITH_YEAR.test(to);
}

const DATE_WITH_YEAR = /^(?:\d{1,2}\/)?\d{1,2}\/\d{4}$/;

/** Words before a number that is counted, not a day. */
const COUNTING = new Set(['khoảng', 'chừng', 'độ', 'mỗi', 'gồm', 'tầm', 'cần', 'thêm', 'trong', 'sau', 'trước']);
/** Words before the number of a page or an article. */
const PLACES = new Set(['trang', 'điều', 'khoản', 'dòng', 'mục', 'chương', 'câu', 'bài', 'tr.']);
/** Words of what is counted that no unit is. */
const COUNTED = new Set([
  'người',
  'hộ',
  'em',
  'cháu',
  'tập',
  'cá',
  'học',
  'đơn',
  'xã',
  'thôn',
  'trường',
  'lớp',
  'cây',
  'con',
  'suất',
  'căn',
  'chiếc',
  'lần',
  'lượt',
  'bài',
  'đội',
  'nhóm',
]);
/** Units that also follow the day of a month. */
const DATED_UNITS = new Set(['năm', 'tháng', 'ngày']);

/** A number that could be a day and a month. */
const MOST_DAYS = 31;
const MOST_MONTHS = 12;

function isCountRange({ from, to, tail, before, after }: Candidate): boolean {
  const [first, last] = [numberIn(from), numberIn(to)];
  if (first === null || last === null || first >= last) return false;
  if (PLACES.has(before)) return true;
  if (tail.startsWith('%') || tail.startsWith('‰')) return true;
  if (tail !== '') return false;
  if (UNITS.has(after) && !DATED_UNITS.has(after)) return true;
  if (!COUNTED.has(after) && !DATED_UNITS.has(after)) return false;
  return COUNTING.has(before) || first > MOST_DAYS || last > MOST_MONTHS;
}

/** `1.500` is fifteen hundred, `1,5` one and a half; null where it is neither. */
function numberIn(text: string): number | null {
  if (/^0\d/.test(text) && text.length > 2) return null;
  if (/^\d{1,6}(?:,\d{1,3})?$/.test(text)) return Number(text.replace(',', '.'));
  return /^\d{1,3}(?:\.\d{3}){1,3}$/.test(text) ? Number(text.replaceAll('.', '')) : null;
}
