import type { Lexicon } from './lexicon.ts';
import { isCapital, isSyllable, isUpper, type Word } from './words.ts';

/**
 * What a word with a capital can be, where no mark stands before it.
 * - `opener`, `title`, `common`: written small inside a sentence, so a sentence begins here;
 * - `word`: one capital before a small word, no known name: most likely a common word;
 * - `body`: a body, an office or an abbreviation, with a capital anywhere;
 * - `name`: anything else with a capital.
 */
export type Start = 'opener' | 'title' | 'common' | 'word' | 'body' | 'name';

/** Small and capital spellings of the words of a text, as evidence for what a capital means. */
export interface Spellings {
  /** Pairs of syllables that stand in small letters somewhere in the text. */
  readonly small: ReadonlySet<string>;
  /** Syllables that have a capital inside a sentence somewhere. */
  readonly inner: ReadonlySet<string>;
}

/** Gathers the spellings of a text's words. */
export function spellingsOf(words: readonly Word[]): Spellings {
  const small = new Set<string>();
  const inner = new Set<string>();
  words.forEach((word, i) => {
    const above = words[i - 1];
    const next = words[i + 1];
    if (next && !isCapital(word) && !isCapital(next) && word.trail === '') small.add(`${word.lower} ${next.lower}`);
    if (above && isCapital(word) && /[,;–-]$/.test(above.trail)) inner.add(word.lower);
    if (above && isCapital(word) && above.trail === '' && isCapital(above)) inner.add(word.lower);
  });
  return { small, inner };
}

/** What the word at `k` can begin; null where it has no capital. */
export function startAt(words: readonly Word[], k: number, lexicon: Lexicon, spellings: Spellings): Start | null {
  const word = words[k];
  const next = words[k + 1];
  if (!word || !isCapital(word) || /^[IVX]+$/.test(word.core)) return null;
  const nextIsCapital = next !== undefined && isCapital(next) && next.lead === '' && word.trail === '';
  if (isUpper(word) && word.core.length > 1)
    return isSyllable(word.core) && !lexicon.abbreviations[word.core] ? 'name' : 'body';
  const lowers = words.slice(k, k + 4).map(({ lower }) => lower);
  const { sentences } = lexicon;
  const reach = (list: keyof Lexicon['sentences']): number =>
    smallLength(words, k, sentences[list].lengthAt(lowers, 0));
  const bodyLength = sentences.bodies.lengthAt(lowers, 0);
  if (sentences.capitals.lengthAt(lowers, 0) > bodyLength) return 'name';
  const [title, common, opener] = [reach('titles'), reach('common'), reach('openers')];
  const best = Math.max(title, common, opener);
  if (bodyLength > best) return 'body';
  if (sentences.times.has(word.lower)) return nextIsCapital ? 'name' : 'opener';
  if (best > 0 && bodyLength === best && (nextIsCapital || isOfficeNoun(lowers))) return 'body';
  if (title > 0 && title >= common && title >= opener) return 'title';
  if (opener > 0 && opener >= common) {
    const isName = isCapital(words[k + opener] ?? word) && words[k + opener - 1]?.trail === '';
    return isName && k + opener < words.length && sentences['name-openers'].lengthAt(lowers, 0) === 0
      ? 'name'
      : 'opener';
  }
  if (common > 0 && !(common === 1 && nextIsCapital)) return 'common';
  if (bodyLength > 0) return 'body';
  if (nextIsCapital || !next) return 'name';
  if (spellings.inner.has(word.lower) || !isSyllable(word.core) || word.trail !== '') return 'name';
  return spellings.small.has(`${word.lower} ${next.lower}`) ? 'common' : 'word';
}

/** A phrase counts only where its other syllables are in small letters: `Hòa Bình` is not `hòa bình`. */
function smallLength(words: readonly Word[], k: number, length: number): number {
  for (let i = 1; i < length; i++) {
    const word = words[k + i];
    const above = words[k + i - 1];
    if (!word || isCapital(word) || above?.trail !== '') return 0;
  }
  return length;
}

/** `Công an huyện`, `Đảng bộ xã`: bodies of more than one syllable, with a small word behind them. */
function isOfficeNoun(lowers: readonly string[]): boolean {
  return /^(?:công an|bộ đội|ủy ban|uỷ ban|hội đồng|đảng (?:ủy|bộ)|mặt trận|chính phủ|nhà nước|quốc hội)$/.test(
    `${lowers[0]} ${lowers[1]}`,
  );
}
