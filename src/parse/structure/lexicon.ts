import type { WordLists } from '../../model/word-lists.ts';
import { type Phrases, phrasesOf } from './phrases.ts';

type SentenceWords = keyof WordLists['sentences'];

/** The word lists of sentences as sets of phrases, and the rest of the lists. */
export interface Lexicon {
  readonly sentences: Readonly<Record<SentenceWords, Phrases>>;
  readonly lists: WordLists;
  readonly surnames: Phrases;
  readonly abbreviations: Readonly<Record<string, string>>;
}

const made = new WeakMap<WordLists, Lexicon>();

/** Makes the sets that the structure's readers ask, once for each load of the lists. */
export function lexiconOf(lists: WordLists): Lexicon {
  const known = made.get(lists);
  if (known) return known;
  const sets = Object.entries(lists.sentences).map(([name, words]) => [name, phrasesOf(words)] as const);
  const lexicon: Lexicon = {
    // `Object.fromEntries` forgets the names of the fields; they are those of the lists.
    sentences: Object.fromEntries(sets) as Lexicon['sentences'],
    lists,
    surnames: phrasesOf(lists.bylines.surnames),
    abbreviations: lists.abbreviations,
  };
  made.set(lists, lexicon);
  return lexicon;
}
