import type { Lexicon } from './lexicon.ts';
import { type Spellings, type Start, startAt } from './sentence-start.ts';
import { isCapital, type Word } from './words.ts';

/** A sentence that is tried as a heading up to the word `at`, and a sentence from there on. */
export interface Trial {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  /** How many words its number takes. */
  readonly numbered: number;
}

/** What speaks for a heading, added up: 0 is even, 2 is good, 4 is sure. */
export interface HeadingScore {
  readonly score: number;
  /** The sentence behind it begins with a word that has a capital anywhere. */
  readonly isWeak: boolean;
}

interface Ground {
  readonly lexicon: Lexicon;
  readonly spellings: Spellings;
}

/** What the first word of the sentence behind the heading is worth. */
const START_WORTH: Readonly<Record<Start, number>> = { opener: 3, title: 3, common: 2, word: 1, body: 0, name: -1.5 };
const SAME_NAME = 4;
const SPEECH = 1.5;

/** Weighs a trial; null where it cannot be a heading. */
export function scoreHeading(words: readonly Word[], trial: Trial, ground: Ground): HeadingScore | null {
  const last = words[trial.at - 1];
  const first = words[trial.at];
  if (!last || !first || !/^[”"’»)]*$/.test(last.trail) || last.core === '') return null;
  const speech = speechLength(words, trial, ground.lexicon);
  const start =
    speech > 0
      ? 'name'
      : /[“"«(‘]/.test(first.lead)
        ? null
        : startAt(words, trial.at, ground.lexicon, ground.spellings);
  if (start === null) return null;
  const isSame = repeatsName(words, trial);
  if (!isSame && speech === 0 && isBlocked(words, trial, start, ground)) return null;
  const phrase = phraseScore(words, trial, start, ground.lexicon);
  if (phrase === null) return null;
  const worth = isSame ? SAME_NAME : speech > 0 ? SPEECH : START_WORTH[start];
  const isWeak = !isSame && START_WORTH[start] < 2;
  return { score: worth + phrase + sentenceScore(words, trial, ground.lexicon), isWeak };
}

/** How many words a quotation takes that begins the sentence: speech, with who says it behind; 0 for a title. */
function speechLength(words: readonly Word[], { at, to }: Trial, { sentences }: Lexicon): number {
  if (!/[“"]/.test(words[at]?.lead ?? '') || !isCapital(words[at] ?? NONE)) return 0;
  for (let i = at; i < Math.min(to + 60, at + 150, words.length); i++) {
    const trail = words[i]?.trail ?? '';
    if (!/[”"]/.test(trail)) continue;
    const behind = words.slice(i + 1, i + 4).map(word => word.lower);
    const isSaid =
      /[,.?!…][”"]|[”"][,.]/.test(trail) && behind.some((_, k) => sentences.speakers.lengthAt(behind, k) > 0);
    return i - at >= 4 && isSaid ? i - at : 0;
  }
  return 0;
}

const NONE: Word = { core: '', lower: '', lead: '', trail: '', start: 0, end: 0 };

/** `… đất Tân Lập Tân Lập là xã …`: the name that ends the heading begins the sentence. */
function repeatsName(words: readonly Word[], { from, to, at }: Trial): boolean {
  for (let length = 1; length <= 5 && at - length > from && at + length <= to; length++) {
    const same = Array.from({ length }, (_, i) => words[at - length + i]?.core === words[at + i]?.core);
    if (same.every(Boolean) && isCapital(words[at] ?? NONE)) return true;
  }
  return false;
}

/** Whether what stands before the word takes it as its name, its owner or its object. */
function isBlocked(words: readonly Word[], trial: Trial, start: Start, { lexicon }: Ground): boolean {
  const { from, at, numbered } = trial;
  const { sentences } = lexicon;
  const last = words[at - 1] ?? NONE;
  const before = words.slice(Math.max(from + numbered, at - 4), at).map(word => word.lower);
  const ending = (list: keyof Lexicon['sentences']): number =>
    /[”"»]/.test(last.trail) ? 0 : sentences[list].lengthBefore(before, before.length);
  const isProper = isCapital(last) && at - 1 > from + numbered;
  const isWhole = ending('title-takers') >= at - from - numbered;
  const isWeak = start === 'body' || start === 'name' || start === 'word';
  if (ending('unfinished') > 0 && (isWeak || ending('motions') === 0)) return true;
  if (isProper && start !== 'body' && isNamePart(words, trial, lexicon)) return true;
  if (start === 'name' && !isWholeName(words, trial, lexicon)) return true;
  if (start === 'opener') {
    const begins = sentences['slogan-openers'].has(words[at]?.lower ?? '');
    const head = words.slice(at - 1, at + 3).map(word => word.lower);
    const isHeld =
      isCapital(last) && (sentences.bodies.lengthAt(head, 0) > 0 || sentences.capitals.lengthAt(head, 0) > 0);
    return isHeld || (!isProper && ending('title-takers') > 0 && (begins || isWhole));
  }
  if ((isProper && start === 'name') || isInBody(words, trial, lexicon)) return true;
  if (start === 'title') return isWhole || (!isProper && ending('title-takers') > 0);
  if (start === 'common' && isCounted(words, trial)) return true;
  if (start === 'common') return !isProper && (ending('title-takers') > 0 || ending('transitive') > 0);
  if (startsWithPerson(words, trial, lexicon) || isCounted(words, trial)) return true;
  if (
    numbered === 0 &&
    isAdverbial(
      words.slice(from, from + 3).map(word => word.lower),
      lexicon,
    )
  )
    return true;
  if (ending('transitive') > 0 || ending('title-takers') > 0 || ending('body-takers') > 0) return true;
  return start !== 'body' && ending('name-takers') > 0;
}

/** Whether a stretch begins as a sentence does that goes on with its subject; a verb such as `nhân lên` begins none. */
function isAdverbial(lowers: readonly string[], { sentences }: Lexicon): boolean {
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

/** How much the words before look like the whole of a heading; null where they cannot be one. */
function phraseScore(
  words: readonly Word[],
  { from, at, numbered }: Trial,
  start: Start,
  lexicon: Lexicon,
): number | null {
  const phrase = words.slice(from + numbered, at);
  const lowers = phrase.map(word => word.lower);
  const { sentences } = lexicon;
  const commas = phrase.slice(0, -1).filter(word => /,$/.test(word.trail)).length;
  if (phrase.length < 2 || commas > 2 || phrase.some(word => /[;…]/.test(word.trail)) || !isBalanced(phrase))
    return null;
  const isWeak = start === 'body' || start === 'name' || start === 'word';
  const count = (list: keyof Lexicon['sentences']): number =>
    lowers.filter((_, i) => i > 0 && sentences[list].lengthAt(lowers, i) > 0).length;
  let score = numbered > 0 ? 2 : 0;
  score -= commas === 1 ? 0.5 : commas * 0.75;
  score -= lengthCost(phrase.length, numbered, start);
  score -= Math.min(3, count('tenses') * 1.5) + Math.min(1.5, count('linking') * 0.5);
  if (isAdverbial(lowers, lexicon)) score -= numbered > 0 ? 0 : 1.5;
  if (!isWeak) return score;
  if (sentences.verbs.lengthAt(lowers, 0) > 0) score += 1.5;
  if (count('joints') > 0) score += 1;
  if (/^\d+$/.test(lowers.at(-1) ?? '') || /[”"]$/.test(phrase.at(-1)?.trail ?? '')) score += 1;
  if (start === 'body' && phrase.length >= 4 && isNounPhrase(lowers, lexicon)) score += 0.75;
  return phrase.length >= 4 ? score + 0.5 : score;
}

/** No predicate inside, and no person or body at its head that could be the subject of one. */
function isNounPhrase(lowers: readonly string[], { sentences }: Lexicon): boolean {
  const isSubject = sentences.titles.lengthAt(lowers, 0) > 0 || sentences.bodies.lengthAt(lowers, 0) > 0;
  return !isSubject && !lowers.some((_, i) => i > 0 && sentences.predicates.lengthAt(lowers, i) > 0);
}

function lengthCost(length: number, numbered: number, start: Start): number {
  if (length === 2) return numbered > 0 ? 0 : start === 'opener' || start === 'title' ? 1 : 2;
  if (length <= 11) return 0;
  return length <= 14 ? 0.75 : 2;
}

function isBalanced(phrase: readonly Word[]): boolean {
  const text = phrase.map(word => word.lead + word.core + word.trail).join(' ');
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return count(/“/g) === count(/”/g) && count(/"/g) % 2 === 0 && count(/\(/g) === count(/\)/g);
}

/** How much the words behind look like a sentence: long enough, with a predicate near its beginning. */
function sentenceScore(words: readonly Word[], { at, to }: Trial, { sentences }: Lexicon): number {
  const rest = words.slice(at, Math.min(to, at + 16)).map(word => word.lower);
  if (rest.length < 3) return -3;
  const hasPredicate = rest.some((_, i) => i > 0 && sentences.predicates.lengthAt(rest, i) > 0);
  return (rest.length < 5 ? -0.5 : 0) + (hasPredicate ? 0.5 : -1);
}
