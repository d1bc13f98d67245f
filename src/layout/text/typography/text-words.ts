import { NO_BREAK_SPACE, WORD_JOINER, withoutJoiners } from '../../../base/break-control.ts';

/** The words of a paragraph: what stands between two spaces. No word is cut out of the text before a rule asks for it. */
export interface TextWords {
  /** The paragraph's text. */
  readonly text: string;
  /** Where each word starts in the text, and where it ends. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether there are word joiners in the text: they are no part of a word. */
  readonly hasJoiners: boolean;
}

/** The words of a paragraph's text, in order. */
export function textWords(text: string): TextWords {
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && !isGapCode(text.charCodeAt(at))) continue;
    if (at > start) {
      starts.push(start);
      ends.push(at);
    }
    start = at + 1;
  }
  return { text, starts, ends, hasJoiners: text.includes(WORD_JOINER) };
}

function isGapCode(code: number): boolean {
  return code === 0x20 || code === NO_BREAK || code === 0x0a;
}

const NO_BREAK = NO_BREAK_SPACE.charCodeAt(0);

/** A word with the marks around it, without word joiners; empty where there is none of that number. */
export function wordAt({ text, starts, ends, hasJoiners }: TextWords, i: number): string {
  const start = starts[i];
  if (start === undefined) return '';
  const word = text.slice(start, ends[i]);
  return hasJoiners ? withoutJoiners(word) : word;
}

/** How many characters a word has, with the marks around it. */
export function lengthOf(words: TextWords, i: number): number {
  if (words.hasJoiners) return wordAt(words, i).length;
  return (words.ends[i] ?? 0) - (words.starts[i] ?? 0);
}

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

/** Nearly all words end with a letter. */
function isClosing(code: number): boolean {
  return (code < 0x61 || code > 0x7a) && CLOSING.includes(String.fromCharCode(code));
}

/** A word without the marks around it; empty where there is none. */
export function coreOf(words: TextWords, i: number): string {
  const word = wordAt(words, i);
  let from = 0;
  let to = word.length;
  while (from < to && OPENING.includes(word.charAt(from))) from++;
  while (to > from && CLOSING.includes(word.charAt(to - 1))) to--;
  return from === 0 && to === word.length ? word : word.slice(from, to);
}

/** Whether marks stand between a word and the next one. */
export function closes(words: TextWords, i: number): boolean {
  if (words.hasJoiners) return CLOSING.includes(wordAt(words, i).slice(-1));
  const end = words.ends[i];
  return end === undefined || isClosing(words.text.charCodeAt(end - 1));
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
export function firstCode(words: TextWords, i: number): number {
  const code = words.text.charCodeAt(words.starts[i] ?? -1);
  if (code >= 0x30 && code !== 0x5b && code !== 0x7b && code < 0x2010) return code;
  const word = wordAt(words, i);
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
