import { z } from 'zod';
import type { AwardLexicon } from './award-lexicon.ts';

const words = z.array(z.string().min(1)).min(1);

/** The word lists of the reader, by the name of their file: what each has to hold. */
export const wordListSchemas = {
  'text-words': z.strictObject({
    openers: words,
    unfinished: words,
    junk: words,
    abbreviations: z.record(z.string(), z.string()),
  }),
} as const;

/** The words that the reader of articles goes by; the rules are in `parse`. All in small letters. */
export interface WordLists {
  readonly awards: AwardLexicon;
  readonly text: z.infer<(typeof wordListSchemas)['text-words']>;
}
