import type { Span } from '../../base/span.ts';
import type { Caption } from './caption.ts';
import type { Lexicon } from './lexicon.ts';
import { type Stretched, sentencesOf } from './sentences.ts';
import { isCapital, isUpper, type Word, wordsOf } from './words.ts';

/** A caption that is glued between sentences. */
export interface GluedCaption {
  readonly span: Span;
  readonly caption: Caption;
}

const MOST_CREDIT_WORDS = 8;

/** Finds captions with a credit between the sentences of a text: `… người bệnh nặng. Ảnh: Minh Đăng Tổng cộng, …`. */
export function findGluedCaptions(raw: string, lexicon: Lexicon): GluedCaption[] {
  if (!/[ảẢ]nh\s?:/u.test(raw)) return [];
  const words = wordsOf(raw);
  const sentences = sentencesOf(words, lexicon.sentences.pointed);
  return sentences.flatMap((sentence, i) => {
    const found = readCredit(words, sentence, sentences[i - 1], lexicon);
    return found ? [captionOf(raw, words, found)] : [];
  });
}

interface Found {
  readonly from: number;
  readonly credit: number;
  readonly to: number;
}

/** A sentence that begins with `Ảnh: X`, or holds `(Ảnh: X)`, with the sentence before it as the caption. */
function readCredit(
  words: readonly Word[],
  { from, to, isQuoted }: Stretched,
  above: Stretched | undefined,
  lexicon: Lexicon,
): Found | null {
  if (isQuoted) return null;
  for (let at = from; at < Math.min(to, from + 60); at++) {
    const word = words[at];
    if (word?.core !== 'Ảnh' || !/^:$/.test(word.trail)) continue;
    const isBracketed = /\($/.test(word.lead);
    const end = isBracketed ? bracketEnd(words, at) : creditEnd(words, at + 1, to, lexicon);
    if (end === null) return null;
    const isOpening = at === from;
    if (!isOpening && !isBracketed) return null;
    const begin = isOpening ? above?.from : from;
    return begin === undefined ? null : { from: begin, credit: at, to: end };
  }
  return null;
}

function bracketEnd(words: readonly Word[], at: number): number | null {
  for (let i = at + 1; i < Math.min(words.length, at + 14); i++) if (/\)/.test(words[i]?.trail ?? '')) return i + 1;
  return null;
}

/** Where the credit ends: at a final mark, behind `cung cấp`, or before the word that begins the next sentence. */
function creditEnd(words: readonly Word[], from: number, to: number, lexicon: Lexicon): number | null {
  const endings = lexicon.lists.furniture['credit-endings'];
  for (let i = from; i < Math.min(to, from + MOST_CREDIT_WORDS); i++) {
    const word = words[i];
    const next = words[i + 1];
    if (!word) return null;
    if (/[.!?…]/.test(word.trail) && !/^\p{Lu}{1,3}$/u.test(word.core)) return i + 1;
    const pair = `${word.lower} ${next?.lower ?? ''}`;
    if (endings.includes(pair)) return i + 2;
    if (endings.includes(word.lower) || i + 1 >= to) return i + 1;
    if (!isCapital(word)) continue;
    const isSmallBehind =
      next !== undefined && isCapital(next) && words[i + 2] !== undefined && !isCapital(words[i + 2] ?? next);
    if (isSmallBehind && (i > from || isUpper(word))) return i + 1;
  }
  return null;
}

function captionOf(raw: string, words: readonly Word[], { from, credit, to }: Found): GluedCaption {
  const start = words[from]?.start ?? 0;
  const creditAt = words[credit]?.start ?? start;
  const end = words[to - 1]?.end ?? start;
  const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const caption = clean(raw.slice(start, creditAt));
  return {
    span: { start, end },
    caption: {
      whole: clean(raw.slice(start, end)),
      caption: caption === '' ? null : caption,
      credit: clean(raw.slice(creditAt, end)),
    },
  };
}
