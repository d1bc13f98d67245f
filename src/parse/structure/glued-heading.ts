import type { Span } from '../../base/span.ts';
import { capsHeadingEnd } from './caps-heading.ts';
import { readEnumerator } from './enumerator.ts';
import { type HeadingScore, scoreHeading } from './heading-score.ts';
import type { Lexicon } from './lexicon.ts';
import { isExclamation, isQuestionHeading } from './marked-heading.ts';
import { type Spellings, spellingsOf } from './sentence-start.ts';
import { type Stretched, sentencesOf } from './sentences.ts';
import { type Word, wordsOf } from './words.ts';

/** How much must speak for a heading. */
export interface Caution {
  /** The least score; see `heading-score.ts`. */
  readonly least: number;
  /** Whether the first sentence may be one. */
  readonly atStart: boolean;
}

/** Headings of more words are sentences. */
const MOST_WORDS = 20;

/**
 * Headings that were glued between sentences, as offsets in a text whose white space is plain. Each sentence is tried as a
 * heading and the sentence that follows it, at every word that may begin one.
 */
export function findGluedHeadings(raw: string, lexicon: Lexicon, caution: Caution): Span[] {
  const words = wordsOf(raw);
  const sentences = sentencesOf(words, lexicon.sentences.pointed);
  const spellings = spellingsOf(words);
  const found: Span[] = [];
  sentences.forEach((sentence, i) => {
    if (sentence.isQuoted || (i === 0 && !caution.atStart)) return;
    const next = sentences[i + 1];
    let from = sentence.from;
    // Numbered headings may follow each other in one stretch: `II. … 1. … Toàn xã có …`.
    for (let more = 0; more < 3; more++) {
      const end = headingEnd(words, { ...sentence, from }, next, { lexicon, spellings, caution });
      if (end === null) return;
      found.push({ start: words[from]?.start ?? 0, end: words[end - 1]?.end ?? 0 });
      from = end;
      if (from >= sentence.to || enumeratorLength(words, from) === 0) return;
    }
  });
  return found;
}

interface Ground {
  readonly lexicon: Lexicon;
  readonly spellings: Spellings;
  readonly caution: Caution;
}

/** Where a heading at the beginning of a sentence ends, as a word's number; null where there is none. */
function headingEnd(
  words: readonly Word[],
  sentence: Stretched,
  next: Stretched | undefined,
  ground: Ground,
): number | null {
  const { lexicon, caution } = ground;
  const caps = capsHeadingEnd(words, sentence, lexicon);
  if (caps !== null) return caps < words.length ? caps : null;
  const isMarked = caution.least < Number.POSITIVE_INFINITY && next !== undefined && sentence.from > 0;
  if (isMarked && isQuestionHeading(words, sentence, next, lexicon)) return sentence.to;
  if (isMarked && isExclamation(words, sentence, lexicon)) return sentence.to;
  let best: { score: number; at: number } | null = null;
  const numbered = enumeratorLength(words, sentence.from);
  const last = Math.min(sentence.to - 1, sentence.from + numbered + MOST_WORDS);
  for (let at = sentence.from + numbered + 1; at <= last; at++) {
    if (numbered > 0 && enumeratorLength(words, at) > 0 && isOpenEnd(words[at - 1])) return at;
    const found: HeadingScore | null = scoreHeading(words, { ...sentence, at, numbered }, ground);
    if (found === null || found.score < caution.least || (best !== null && found.isWeak)) continue;
    if (best === null || found.score > best.score) best = { score: found.score, at };
  }
  return best?.at ?? null;
}

function isOpenEnd(word: Word | undefined): boolean {
  return word !== undefined && /^[”"’)?!:]*$/.test(word.trail);
}

/** How many words the number of a heading takes: 0 where there is none. */
function enumeratorLength(words: readonly Word[], at: number): number {
  const text = words
    .slice(at, at + 3)
    .map(word => word.lead + word.core + word.trail)
    .join(' ');
  const found = readEnumerator(text);
  if (!found || found.style === 'article' || found.style === 'letter') return 0;
  return found.text.trim().split(' ').length;
}
