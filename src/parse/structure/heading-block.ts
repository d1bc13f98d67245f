import type { Lexicon } from './lexicon.ts';
import type { Spellings, Start } from './sentence-start.ts';
import { isCapital, type Word } from './words.ts';

/** A sentence that is tried as a heading up to the word `at`, and a sentence from there on. */
export interface Trial {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** How many words its number takes. */
  readonly numbered: number;
}

/** What a trial is weighed by. */
export interface Ground {
  readonly lexicon: Lexicon;
  readonly spellings: Spellings;
}

/** A word that is not there. */
export const NONE: Word = { core: '', lower: '', lead: '', trail: '', start: 0, end: 0 };

/** Whether what stands before the word takes it as its name, its owner or its object. */
export function isBlocked(words: readonly Word[], trial: Trial, start: Start, { lexicon }: Ground): boolean {
  const { from, at, numbered } = trial;
  const last = words[at - 1] ?? NONE;
  const before = words.slice(Math.max(from + numbered, at - 4), at).map(word => word.lower);
  const ending: Ending = list =>
    /[”"»]/.test(last.trail) ? 0 : lexicon.sentences[list].lengthBefore(before, before.length);
  const isProper = isCapital(last) && at - 1 > from + numbered;
  if (ending('unfinished') > 0 && (isWeakStart(start) || ending('motions') === 0)) return true;
  if (isProper && start !== 'body' && isNamePart(words, trial, lexicon)) return true;
  if (start === 'name' && !isWholeName(words, trial, lexicon)) return true;
  const takesTitle = !isProper && ending('title-takers') > 0;
  const isWhole = ending('title-takers') >= at - from - numbered;
  if (start === 'opener') {
    const begins = lexicon.sentences['slogan-openers'].has(words[at]?.lower ?? '');
    return isHeld(words, at, lexicon) || (takesTitle && (begins || isWhole));
  }
  if ((isProper && start === 'name') || isInBody(words, trial, lexicon)) return true;
  if (start === 'title') return isWhole || takesTitle;
  if (isCounted(words, trial)) return true;
  if (start === 'common') return takesTitle || (!isProper && ending('transitive') > 0);
  return isWeakBlocked(words, trial, start, { lexicon, ending });
}

type Ending = (list: keyof Lexicon['sentences']) => number;

/** Whether a word may have its capital inside a sentence too. */
export function isWeakStart(start: Start): boolean {
  return start === 'word' || start === 'body' || start === 'name';
}

/** What blocks a word that has a capital anywhere: it names a person or a body, or goes on with its sentence. */
function isWeakBlocked(
  words: readonly Word[],
  trial: Trial,
  start: Start,
  { lexicon, ending }: { lexicon: Lexicon; ending: Ending },
): boolean {
  const { from, numbered } = trial;
  if (startsWithPerson(words, trial, lexicon)) return true;
  const opening = words.slice(from, from + 3).map(word => word.lower);
  if (numbered === 0 && isAdverbial(opening, lexicon)) return true;
  if (ending('transitive') > 0 || ending('title-takers') > 0 || ending('body-takers') > 0) return true;
  return start !== 'body' && ending('name-takers') > 0;
}

/** `Bộ Chỉ huy …`: the opener is the second syllable of a body's name. */
function isHeld(words: readonly Word[], at: number, { sentences }: Lexicon): boolean {
  const head = words.slice(at - 1, at + 3).map(word => word.lower);
  const isHead = sentences.bodies.lengthAt(head, 0) > 0 || sentences.capitals.lengthAt(head, 0) > 0;
  return isHead && isCapital(words[at - 1] ?? NONE);
}

/** Whether a stretch begins as a sentence does that goes on with its subject; a verb such as `nhân lên` begins none. */
export function isAdverbial(lowers: readonly string[], { sentences }: Lexicon): boolean {
  return sentences.adverbials.lengthAt(lowers, 0) > sentences.verbs.lengthAt(lowers, 0);
}

/** `… 12 CBCS`: a number that is no year counts what stands behind it. */
function isCounted(words: readonly Word[], { at }: Trial): boolean {
  const number = words[at - 1]?.core ?? '';
  return /^[\d.,]+$/.test(number) && !/^(?:19|20)\d\d$/.test(number);
}

/** `Cô giáo trẻ Thảo …`, `Đoàn từ thiện TP. …`: a short phrase that is a person or a body, with the name behind it. */
function startsWithPerson(words: readonly Word[], { from, at, numbered }: Trial, { sentences }: Lexicon): boolean {
  const phrase = words.slice(from + numbered, at).map(word => word.lower);
  const begins = sentences.titles.lengthAt(phrase, 0) > 0 || sentences.bodies.lengthAt(phrase, 0) > 0;
  const hasJoint = phrase.length > 3 && phrase.some(word => sentences.joints.has(word));
  return phrase.length <= 4 && begins && numbered === 0 && !hasJoint;
}

/** Whether a word goes on with the name before it: behind one capital syllable, or where it is often one. */
function isNamePart(words: readonly Word[], { from, at, numbered }: Trial, { sentences }: Lexicon): boolean {
  const first = at - 2;
  const isSingle = first >= from + numbered && !isCapital(words[first] ?? NONE);
  const before = words.slice(Math.max(from + numbered, at - 5), at - 1).map(word => word.lower);
  if (isSingle && sentences['name-takers'].lengthBefore(before, before.length) > 0) return true;
  return sentences['name-syllables'].has(words[at]?.lower ?? '') && !/^\d/.test(words[at + 1]?.core ?? '');
}

/** A sentence begins with a name of two syllables or more, or with one and its predicate. */
function isWholeName(words: readonly Word[], { at }: Trial, { sentences }: Lexicon): boolean {
  const [first, next] = [words[at], words[at + 1]];
  if (!first || !next || first.trail !== '') return false;
  const behind = words.slice(at + 1, at + 4).map(word => word.lower);
  return isCapital(next) || sentences.predicates.lengthAt(behind, 0) > 0;
}

/**
 * Whether the words before are the name of a body that goes on: `Hội Liên hiệp Phụ nữ`, `Bộ Tư lệnh Vùng 3`. Such a name has
 * at most one small syllable behind each capital.
 */
function isInBody(words: readonly Word[], { from, at, numbered }: Trial, { sentences }: Lexicon): boolean {
  let small = 0;
  for (let i = at - 1; i >= from + numbered && at - i <= 8; i--) {
    const word = words[i] ?? NONE;
    if (/[,.;:”"]/.test(word.trail) && i < at - 1) return false;
    if (!isCapital(word) && !/^\d+$/.test(word.core)) {
      if (word.lower !== 'và' && ++small > 1) return false;
      continue;
    }
    small = 0;
    const next = words.slice(i, i + 4).map(({ lower }) => lower);
    if (sentences.bodies.lengthAt(next, 0) > 0 && sentences.titles.lengthAt(next, 0) === 0) return true;
  }
  return false;
}
