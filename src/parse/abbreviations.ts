import type { Span } from '../base/span.ts';
import type { Abbreviation } from '../model/article.ts';
import { isSyllable } from './structure/words.ts';

/** An abbreviation: capitals, also joined by `&` or a dash; no point and no letter on either side. */
const SHORT = /(?<![\p{L}\p{N}.&-])\p{Lu}{2,}(?:[&-]\p{Lu}{1,5}){0,3}(?![\p{L}\p{N}&]|\.\p{L}|-\p{Lu})/gu;
const ROMAN = /^[IVXLC]+$/;
/** How many letters before and behind an abbreviation its explanation may take. */
const REACH = 160;
/** Words that a long form has and its abbreviation skips. */
const SKIPPED = new Set(['và', 'của', 'về', 'các', 'cho', 'trong', 'ở', '-', '–']);

/**
 * The abbreviations of an article's words, in the order of their first use, with the long form that the text gives in brackets
 * (`ủy ban nhân dân (UBND)`, `UBND (ủy ban nhân dân)`), else that of the word lists; null where neither has one.
 */
export function findAbbreviations(
  spans: readonly Span[],
  text: string,
  known: Readonly<Record<string, string>>,
): Abbreviation[] {
  const found = new Map<string, string | null>();
  for (const { start, end } of spans) {
    const words = text.slice(start, end).replace(/\s/g, ' ');
    for (const match of words.matchAll(SHORT)) {
      const short = match[0];
      if (found.get(short)) continue;
      const long = explanationAt(words, match.index, short);
      if (long !== null || isAbbreviation(words, match.index, short, known)) found.set(short, long);
    }
  }
  return [...found].map(([short, long]) => ({ short, long: long ?? known[short] ?? null }));
}

/** Whether the text itself explains an abbreviation, so that a reader understands it. */
export function explains(text: string, short: string): boolean {
  const flat = text.replace(/\s/g, ' ');
  for (let at = flat.indexOf(short); at >= 0; at = flat.indexOf(short, at + 1))
    if (explanationAt(flat, at, short) !== null) return true;
  return false;
}

/** No roman numeral, no word of a title in capitals, no name in capitals. */
function isAbbreviation(text: string, at: number, short: string, known: Readonly<Record<string, string>>): boolean {
  const isKnown = known[short] !== undefined;
  if (ROMAN.test(short) && !isKnown) return false;
  const before = /(\p{Lu}[\p{Lu}\d]*)[,;:]?\s[“"(]?$/u.exec(text.slice(Math.max(0, at - 24), at))?.[1] ?? '';
  const behind =
    /^[”")]?[,;:]?\s[“"(]?(\p{Lu}[\p{Lu}\d]*)(?![\p{Ll}\p{Lu}])/u.exec(
      text.slice(at + short.length, at + short.length + 24),
    )?.[1] ?? '';
  const isShouted = [before, behind].some(word => word.length > 1 && isSyllable(word) && known[word] === undefined);
  if (isShouted && (!isKnown || isSyllable(short))) return false;
  return isKnown || (short.length <= 12 && !short.split(/[&-]/).every(part => part.length > 1 && isSyllable(part)));
}

/** The long form beside an abbreviation: before `(UBND)`, inside `UBND (…)`, before `gọi tắt là UBND`. */
function explanationAt(text: string, at: number, short: string): string | null {
  const before = text.slice(Math.max(0, at - REACH), at);
  const behind = text.slice(at + short.length, at + short.length + REACH);
  const opened = /^(.*?)\s?\(\s?(?:(?:sau đây |dưới đây )?(?:gọi tắt|viết tắt|gọi chung) là:? )?["“]?$/u.exec(before);
  if (opened?.[1] && /^["”]?\s?\)/.test(behind)) return longFormBefore(opened[1], short);
  const called = /^(.*?),?\s(?:sau đây |dưới đây )?(?:gọi tắt|viết tắt) là:? ["“]?$/u.exec(before);
  if (called?.[1]) return longFormBefore(called[1], short);
  const inside = /^\s?\(\s?(?:là |tức |nghĩa là |viết tắt của )?([^()]{4,120})\)/u.exec(behind)?.[1];
  return inside && fits(inside.trim().split(/\s+/), short) === 0 ? inside.trim() : null;
}

/** The words at the end of a text whose first letters spell an abbreviation; of a foreign one, the words with a capital. */
function longFormBefore(text: string, short: string): string | null {
  const words = text.trim().split(/\s+/).slice(-24);
  const from = fits(words, short);
  if (from !== null) return words.slice(from).join(' ');
  const capital = words.findLastIndex(word => /[,.;:]$/.test(word)) + 1;
  const first = words.findIndex((word, i) => i >= Math.max(capital, words.length - 8) && /^\p{Lu}/u.test(word));
  return first >= 0 && words.length - first >= 2 ? words.slice(first).join(' ') : null;
}

/** From which word on the words spell an abbreviation to their end; null where they do not. */
function fits(words: readonly string[], short: string): number | null {
  const letters = short.replace(/[&-]/g, '');
  let letter = letters.length - 1;
  for (let i = words.length - 1; i >= 0; i--) {
    const word = (words[i] ?? '').replace(/^["“”'(]+|["”“',;:)]+$/gu, '');
    const initial = baseLetter(word[0] ?? '');
    if (initial === baseLetter(letters[letter] ?? '')) {
      letter--;
      if (letter < 0) return i;
    } else if (!SKIPPED.has(word.toLocaleLowerCase('vi'))) return null;
  }
  return null;
}

/** A letter without its tone and hat, as a capital; Đ stays itself. */
function baseLetter(letter: string): string {
  return letter
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toUpperCase();
}
