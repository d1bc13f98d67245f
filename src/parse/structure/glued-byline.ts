import { type Byline, readByline } from './byline.ts';
import type { Lexicon } from './lexicon.ts';
import { isName, nameLengthBefore } from './names.ts';
import { sentencesOf } from './sentences.ts';
import { isCapital, isSyllable, isUpper, type Word, wordsOf } from './words.ts';

/** A byline at the end of a paragraph, and where it begins in it. */
export interface GluedByline {
  readonly byline: Byline;
  readonly start: number;
}

/** A byline is looked for in so much of the paragraph's end. */
const TAIL = 600;
const MOST_WORDS = 18;

/** Finds a byline behind the last sentence of a paragraph, or glued to it without a final mark; null where there is none. */
export function findGluedByline(raw: string, hasBar: boolean, lexicon: Lexicon): GluedByline | null {
  const from = Math.max(0, raw.length - TAIL);
  const cut = from > 0 ? from + raw.slice(from).search(/\s|$/) : 0;
  const words = wordsOf(raw.slice(cut).replace(/[\s|]+$/, ''));
  const found = behindSentence(raw.slice(cut), words, lexicon) ?? insideSentence(words, hasBar, lexicon);
  return found && { byline: found.byline, start: cut + found.start };
}

/** Up to three short pieces behind the last full stop that read as a byline. */
function behindSentence(raw: string, words: readonly Word[], lexicon: Lexicon): GluedByline | null {
  const sentences = sentencesOf(words, lexicon.sentences.pointed);
  for (let count = Math.min(3, sentences.length - 1); count > 0; count--) {
    const first = sentences.at(-count);
    const word = words[first?.from ?? 0];
    if (!first || !word || first.isQuoted || words.length - first.from > MOST_WORDS) continue;
    const byline = readByline(raw.slice(word.start), lexicon);
    if (byline && (count === 1 || byline.weight === 2)) return { byline, start: word.start };
  }
  return null;
}

/** `… của thành phố Cảng Hải Yến - Quang Minh`: two names, or one in capitals or before a bar. */
function insideSentence(words: readonly Word[], hasBar: boolean, lexicon: Lexicon): GluedByline | null {
  const last = words.at(-1);
  if (!last || /[.!?…;:”"]$/.test(last.trail)) return null;
  const cores = words.map(word => word.core + (/^\.$/.test(word.trail) ? '.' : ''));
  const dash = dashBefore(words);
  const end = dash ?? words.length;
  const length = dash === null ? aloneLength(words, cores, hasBar, lexicon) : nameLengthBefore(cores, end, lexicon);
  const at = end - length;
  if (length === 0 || at < 2 || (dash !== null && !isName(cores.slice(dash + 1).join(' ')))) return null;
  const before = words.slice(Math.max(0, at - 3), at).map(word => word.lower);
  const takesName =
    !isCapital(words[at - 1] ?? NO_WORD) && lexicon.sentences['name-takers'].lengthBefore(before, before.length) > 0;
  if (takesName && !hasBar) return null;
  const names = [cores.slice(at, end), ...(dash === null ? [] : [cores.slice(dash + 1)])].map(part => part.join(' '));
  return { byline: { names, source: null, sourceSpan: null, weight: 1 }, start: words[at]?.start ?? 0 };
}

/** Where the last dash between two words stands, in the last words of a text; null where there is none. */
function dashBefore(words: readonly Word[]): number | null {
  const at = words.findLastIndex(word => word.core === '' && /^[-–—]$/.test(word.lead + word.trail));
  return at > 2 && words.length - at <= 5 && at < words.length - 1 ? at : null;
}

function aloneLength(words: readonly Word[], cores: readonly string[], hasBar: boolean, lexicon: Lexicon): number {
  let upper = 0;
  while (upper < 5) {
    const word = words[words.length - 1 - upper];
    if (!word || !isUpper(word) || !isSyllable(word.core) || word.lead !== '') break;
    upper++;
  }
  const isRun = upper >= 2 && upper <= 4 && !isUpper(words[words.length - 1 - upper] ?? words[0] ?? NO_WORD);
  if (isRun) return upper;
  return hasBar ? nameLengthBefore(cores, words.length, lexicon) : 0;
}

const NO_WORD: Word = { core: '', lower: '', lead: '', trail: '', start: 0, end: 0 };
