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
  const s = lists.sentences;
  const lexicon: Lexicon = {
    sentences: {
      openers: phrasesOf(s.openers),
      'name-openers': phrasesOf(s['name-openers']),
      times: phrasesOf(s.times),
      adverbials: phrasesOf(s.adverbials),
      unfinished: phrasesOf(s.unfinished),
      'name-takers': phrasesOf(s['name-takers']),
      'body-takers': phrasesOf(s['body-takers']),
      'title-takers': phrasesOf(s['title-takers']),
      'slogan-openers': phrasesOf(s['slogan-openers']),
      'name-syllables': phrasesOf(s['name-syllables']),
      motions: phrasesOf(s.motions),
      capitals: phrasesOf(s.capitals),
      speakers: phrasesOf(s.speakers),
      titles: phrasesOf(s.titles),
      common: phrasesOf(s.common),
      bodies: phrasesOf(s.bodies),
      verbs: phrasesOf(s.verbs),
      tenses: phrasesOf(s.tenses),
      linking: phrasesOf(s.linking),
      predicates: phrasesOf(s.predicates),
      transitive: phrasesOf(s.transitive),
      joints: phrasesOf(s.joints),
      questions: phrasesOf(s.questions),
      answers: phrasesOf(s.answers),
      exclamations: phrasesOf(s.exclamations),
      pointed: phrasesOf(s.pointed),
    },
    lists,
    surnames: phrasesOf(lists.bylines.surnames),
    abbreviations: lists.abbreviations,
  };
  made.set(lists, lexicon);
  return lexicon;
}
