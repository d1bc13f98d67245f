import { type Diagnostic, diagnostic, type Said } from '../../base/diagnostic.ts';

/** What differs between a file and the tree. */
export type DifferenceCode =
  | 'compare-text'
  | 'compare-missing'
  | 'compare-extra'
  | 'compare-twice'
  | 'compare-moved'
  | 'compare-kind'
  | 'compare-level'
  | 'compare-list'
  | 'compare-table'
  | 'compare-figure'
  | 'compare-unread';

/** A difference between a file and the tree, as an error. */
export interface Difference extends Diagnostic {
  readonly code: DifferenceCode;
  /** The page of the file that it is found on, from 1; null where that is not known. */
  readonly page: number | null;
  /** The id of the block that is meant, or of the one around it; null where it has none. */
  readonly id: string | null;
}

/** Where a difference is. */
export interface DifferencePlace {
  readonly name: Said;
  readonly page: number | null;
  readonly id: string | null;
}

/** Makes a difference; what is said begins with the name of the place. */
export function difference(code: DifferenceCode, place: DifferencePlace, what: Said): Difference {
  const say = { en: `${place.name.en}: ${what.en}`, vi: `${place.name.vi}: ${what.vi}` };
  return { ...diagnostic(code, 'error', { say, hint: HINT }), code, page: place.page, id: place.id };
}

const HINT: Said = {
  en: 'build the file anew; where it stays, the file is not what the template says: report it',
  vi: 'dựng lại tệp; nếu vẫn còn thì tệp không đúng như mẫu: hãy báo lỗi',
};

/** How much of a text is shown on each side of the place where it differs. */
const AROUND = 24;

/** Both texts from a little before the first difference to a little behind the last, in quotes. */
export function shownPair(expected: string, found: string): readonly [string, string] {
  let start = 0;
  while (start < expected.length && expected[start] === found[start]) start++;
  let end = 0;
  const most = Math.min(expected.length, found.length) - start;
  while (end < most && expected.at(-1 - end) === found.at(-1 - end)) end++;
  return [shownPart(expected, start, end), shownPart(found, start, end)];
}

function shownPart(text: string, start: number, end: number): string {
  const from = start > AROUND * 1.5 ? start - AROUND : 0;
  const to = end > AROUND * 1.5 ? text.length - end + AROUND : text.length;
  return quoted(`${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`);
}

const LONGEST = 90;

/** A text in quotes, cut where it is long, and without what a terminal would obey. */
export function quoted(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, '?');
  return `“${plain.length > LONGEST ? `${plain.slice(0, LONGEST)}…` : plain}”`;
}
