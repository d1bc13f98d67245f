import { z } from 'zod';
import type { AwardLexicon } from './award-lexicon.ts';

const words = z.array(z.string().min(1)).min(1);

/** Kinds of page junk: the reason that is kept, and how such a line begins, what it is, or what it has inside. */
const junk = z.array(
  z.strictObject({
    why: z.string().min(1),
    is: words.optional(),
    begins: words.optional(),
    inside: words.optional(),
  }),
);

/** The word lists of the reader, by the name of their file: what each has to hold. */
export const wordListSchemas = {
  'sentence-words': z.strictObject({
    openers: words,
    'name-openers': words,
    times: words,
    adverbials: words,
    unfinished: words,
    'name-takers': words,
    'body-takers': words,
    'title-takers': words,
    'slogan-openers': words,
    'name-syllables': words,
    motions: words,
    capitals: words,
    speakers: words,
    titles: words,
    common: words,
    bodies: words,
    verbs: words,
    tenses: words,
    linking: words,
    predicates: words,
    transitive: words,
    joints: words,
    questions: words,
    answers: words,
    exclamations: words,
    pointed: words,
  }),
  'furniture-words': z.strictObject({
    'time-labels': words,
    'time-words': words,
    months: words,
    weekdays: words,
    categories: words,
    parts: words,
    junk,
    related: words,
    speakers: words,
    'photo-labels': words,
    'photo-notes': words,
    'caption-openings': words,
    'credit-endings': words,
  }),
  'byline-words': z.strictObject({
    labels: words,
    'source-labels': words,
    roles: words,
    notes: words,
    agencies: words,
    surnames: words,
    documents: words,
    letterhead: words,
    subjects: words,
    recipients: words,
    offices: words,
    signed: words,
  }),
  abbreviations: z.record(z.string(), z.string()),
} as const;

/** The words that the reader of articles goes by; the rules are in `parse`. All in small letters, but for abbreviations. */
export interface WordLists {
  /** How awards are told of. */
  readonly awards: AwardLexicon;
  /** How sentences and headings begin and end. */
  readonly sentences: z.infer<(typeof wordListSchemas)['sentence-words']>;
  /** Times, junk, captions. */
  readonly furniture: z.infer<(typeof wordListSchemas)['furniture-words']>;
  /** Authors, sources and signatories. */
  readonly bylines: z.infer<(typeof wordListSchemas)['byline-words']>;
  /** Long forms by abbreviation. */
  readonly abbreviations: z.infer<(typeof wordListSchemas)['abbreviations']>;
}
