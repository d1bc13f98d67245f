import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** The word lists of the reader, by the name of their file: what each has to hold. */
export const wordListSchemas = {
  'award-names': z.strictObject({ awards: words, endings: words, classes: words }),
  'grant-words': z.strictObject({ verbs: words, planned: words, authorities: words }),
  'recipient-nouns': z.strictObject({ collectives: words, individuals: words, others: words }),
  'text-words': z.strictObject({
    openers: words,
    unfinished: words,
    junk: words,
    abbreviations: z.record(z.string(), z.string()),
  }),
} as const;

/** The words that the reader of articles goes by; the rules are in `parse`. All in small letters. */
export interface WordLists {
  readonly awards: z.infer<(typeof wordListSchemas)['award-names']>;
  readonly grants: z.infer<(typeof wordListSchemas)['grant-words']>;
  readonly recipients: z.infer<(typeof wordListSchemas)['recipient-nouns']>;
  readonly text: z.infer<(typeof wordListSchemas)['text-words']>;
}
