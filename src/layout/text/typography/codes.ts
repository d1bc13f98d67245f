import { WORD_JOINER } from '../../../base/break-control.ts';
import type { TextEdit } from './text-edit.ts';
import { type TextWords, wordAt } from './text-words.ts';

/**
 * Word joiners where a line could end inside of a document's number (`125/QĐ-UBND`), behind the dash of a range (`2015–2020`), or
 * inside of a unit (`km/h`). `longest`: a longer word has to break somewhere.
 */
export function joinCodes(words: TextWords, longest: number): TextEdit[] {
  const { text, starts, ends } = words;
  const edits: TextEdit[] = [];
  if (!SEPARATED.test(text)) return edits;
  for (let i = 0; i < starts.length; i++) {
    const word = wordAt(words, i);
    if (word.length > longest || !SEPARATED.test(word)) continue;
    if (!CODE.test(word) && !RANGE.test(word) && !UNIT.test(word)) continue;
    for (let at = (starts[i] ?? 0) + 1; at < (ends[i] ?? 0); at++)
      if (isOpenEnd(text, at)) edits.push({ at, length: 0, text: WORD_JOINER });
  }
  return edits;
}

/** A separator inside of a word. */
const SEPARATED = /[^ \u00a0\n][-/–][^ \u00a0\n]/;
/** Groups of capitals and digits with separators, at least one group of capitals behind one. */
const CODE =
  /^[(“]?(?:[\dA-ZĐƯƠÂÊÔ]{1,8}[-/])+[A-ZĐƯƠÂÊÔ][\dA-ZĐƯƠÂÊÔ]{0,7}(?:[-/][\dA-ZĐƯƠÂÊÔ]{1,8})*[).,;:”…?!]{0,3}$/;
const RANGE = /^[(“]?[\d.,/]+–[\d.,/]+[%‰]?[).,;:”…?!]{0,3}$/;
const UNIT = /^(?:km|m|kg|tấn|tạ|đồng|lít|g)\/(?:h|s|ha|kg|giờ|năm|tháng|người|ngày|km)[).,;:”…?!]{0,3}$/;

/** Behind a separator and before a letter, or behind a dash and before a digit; other places are no ends of lines (UAX #14, LB25). */
function isOpenEnd(text: string, at: number): boolean {
  const before = text[at - 1];
  const after = text.charCodeAt(at);
  const isNumber = after >= 0x30 && after <= 0x39;
  if (before === '–') return isNumber;
  const isLetter = (after >= 0x41 && after <= 0x5a) || (after >= 0x61 && after <= 0x7a) || after > 0xc0;
  return (before === '-' || before === '/') && isLetter && text[at] !== WORD_JOINER;
}
