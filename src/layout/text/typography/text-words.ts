import { withoutJoiners } from '../../../base/break-control.ts';

/** The words of a paragraph: what stands between two spaces. */
export interface TextWords {
  /** The paragraph's text. */
  readonly text: string;
  /** Each word with the marks around it, without word joiners. */
  readonly words: readonly string[];
  /** Where each word starts in the text, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Gaps that are no single space, and joiners, are rare: all else is cut by the engine's own search. */
const UNUSUAL = /[\u00a0\n\u2060]| {2}|^ | $/;

/** The words of a paragraph's text, in order. */
export function textWords(text: string): TextWords {
  const found: { words: string[]; starts: number[]; ends: number[] } = { words: [], starts: [], ends: [] };
  const add = (written: string, start: number): void => {
    if (written === '') return;
    found.words.push(written);
    found.starts.push(start);
    found.ends.push(start + written.length);
  };
  const isUnusual = UNUSUAL.test(text);
  let start = 0;
  for (const written of isUnusual ? text.split(GAP) : text.split(' ')) {
    add(written, start);
    start += written.length + 1;
  }
  const words = isUnusual ? found.words.map(withoutJoiners) : found.words;
  return { ...found, text, words };
}

const GAP = /[ \u00a0\n]/;

/** What follows a word: a space where a line may end, one where none may, or something else (a line's end, several spaces). */
export function gapAfter({ text, starts, ends }: TextWords, i: number): 'space' | 'held' | 'other' {
  const end = ends[i] ?? 0;
  if (starts[i + 1] !== end + 1) return 'other';
  const gap = text.charCodeAt(end);
  if (gap === 0x20) return 'space';
  return gap === 0xa0 ? 'held' : 'other';
}

/** Brackets and quotes that stand before a word, and marks behind one. */
const OPENING = '([{“‘"\'«';
const CLOSING = ')]}”’"\'»,.;:!?…';

/** A word without the marks around it; empty where there is none. */
export function coreOf({ words }: TextWords, i: number): string {
  const word = words[i] ?? '';
  let from = 0;
  let to = word.length;
  while (from < to && OPENING.includes(word.charAt(from))) from++;
  while (to > from && CLOSING.includes(word.charAt(to - 1))) to--;
  return from === 0 && to === word.length ? word : word.slice(from, to);
}

/** Whether marks stand between a word and the next one. */
export function closes({ words }: TextWords, i: number): boolean {
  const word = words[i] ?? '';
  return word === '' || CLOSING.includes(word.charAt(word.length - 1));
}

/** Whether a word begins with a digit, without the marks before it. */
export function isNumeral(words: TextWords, i: number): boolean {
  return isDigitCode(firstCode(words, i));
}

/** Whether a word begins with a capital letter, without the marks before it. */
export function isCapitalised(words: TextWords, i: number): boolean {
  return isCapitalCode(firstCode(words, i));
}

/** The first character of a word behind brackets and quotes, as its code; NaN where there is none. */
export function firstCode({ words }: TextWords, i: number): number {
  const word = words[i] ?? '';
  const code = word.charCodeAt(0);
  if (code >= 0x30 && code !== 0x5b && code !== 0x7b && code < 0x2010) return code;
  let at = 0;
  while (at < word.length && OPENING.includes(word.charAt(at))) at++;
  return word.charCodeAt(at);
}

/** Whether a code is that of a digit. */
export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a code is that of a capital letter of Vietnamese. */
export function isCapitalCode(code: number): boolean {
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITALS.has(code);
}

const CAPITALS = new Set(
  Array.from('ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ', letter => letter.charCodeAt(0)),
);
