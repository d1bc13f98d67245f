import { type Ground, isAdverbial, isBlocked, isWeakStart, NONE, type Trial } from './heading-block.ts';
import type { Lexicon } from './lexicon.ts';
import { type Start, startAt } from './sentence-start.ts';
import { isCapital, type Word } from './words.ts';

/** What speaks for a heading, added up: 0 is even, 2 is good, 4 is sure. */
export interface HeadingScore {
  readonly score: number;
  /** The sentence behind it begins with a word that has a capital anywhere. */
  readonly isWeak: boolean;
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
  const isWeak = !isSame && isWeakStart(start);
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

/** `… đất Tân Lập Tân Lập là xã …`: the name that ends the heading begins the sentence. */
function repeatsName(words: readonly Word[], { from, to, at }: Trial): boolean {
  for (let length = 1; length <= 5 && at - length > from && at + length <= to; length++) {
    const same = Array.from({ length }, (_, i) => words[at - length + i]?.core === words[at + i]?.core);
    if (same.every(Boolean) && isCapital(words[at] ?? NONE)) return true;
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
  const isWeak = isWeakStart(start);
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
