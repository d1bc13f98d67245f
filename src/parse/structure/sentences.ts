import type { Phrases } from './phrases.ts';
import type { Word } from './words.ts';

/** Words from `from` up to `to`: a sentence, or a heading and the sentence that it is glued to. */
export interface Stretched {
  readonly from: number;
  readonly to: number;
  /** Whether it lies, or begins, inside quotation marks that were opened before. */
  readonly isQuoted: boolean;
}

/** A quotation that is not closed within so many words was closed by a mark that is missing. */
const LONGEST_QUOTE = 120;

/** Parts a text into sentences at finished ends: a final mark, and a capital, a number or an opening quote after it. */
export function sentencesOf(words: readonly Word[], pointed: Phrases): Stretched[] {
  const sentences: Stretched[] = [];
  let from = 0;
  let openedAt = -1;
  let isQuoted = false;
  words.forEach((word, i) => {
    openedAt = quoteAfter(word, i, openedAt);
    const next = words[i + 1];
    if (next && !(i >= from && endsSentence(words, i, { from, pointed }))) return;
    sentences.push({ from, to: i + 1, isQuoted });
    from = i + 1;
    isQuoted = openedAt >= 0 && i - openedAt < LONGEST_QUOTE;
  });
  return sentences;
}

function quoteAfter(word: Word, i: number, openedAt: number): number {
  const opens = /[“«]/.test(word.lead + word.core) || (openedAt < 0 && /"/.test(word.lead));
  const closes = /[”»]/.test(word.core + word.trail) || /"/.test(word.trail);
  if (closes) return -1;
  return opens ? i : openedAt;
}

function endsSentence(
  words: readonly Word[],
  i: number,
  { from, pointed }: { readonly from: number; readonly pointed: Phrases },
): boolean {
  const word = words[i];
  const next = words[i + 1];
  if (!word || !next || !/[.!?…]["”’»)\]]*$/u.test(word.trail)) return false;
  if (!/^[\p{Lu}\p{N}]/u.test(next.core) && !/[“"«(]/u.test(next.lead)) return false;
  if (/^\p{Ll}/u.test(next.core) && !/^[a-zđ][.)]/u.test(next.core + next.trail)) return false;
  const isNumbered = /^(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2})*)$/.test(words[from]?.core ?? '');
  return !isShortened(word, i === from || isNumbered, pointed);
}

/** A point behind an initial, a shortened word or the number of a heading ends nothing. */
function isShortened({ core, lower, trail }: Word, isFirst: boolean, pointed: Phrases): boolean {
  if (!/^\.["”’»)]*$/.test(trail)) return false;
  if (isFirst && /^(?:\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|\p{L})$/u.test(core)) return true;
  if (/^\p{Lu}$/u.test(core) || /^(?:\p{L}{1,2}\.)+\p{L}{0,2}$/u.test(core)) return lower !== 'v.v';
  return pointed.has(lower);
}
