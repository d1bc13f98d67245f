import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** The files of the lexicon, by name: what each has to hold. */
export const lexiconSchemas = {
  awards: z.strictObject({ awards: words, endings: words, classes: words }),
  grants: z.strictObject({ verbs: words, planned: words, authorities: words }),
  recipients: z.strictObject({ collectives: words, individuals: words, others: words }),
  text: z.strictObject({ openers: words, junk: words, abbreviations: z.record(z.string(), z.string()) }),
} as const;

/** The words that the reader of articles goes by; the rules are in `parse`. All in small letters. */
export interface Lexicon {
  readonly awards: z.infer<typeof lexiconSchemas.awards>;
  readonly grants: z.infer<typeof lexiconSchemas.grants>;
  readonly recipients: z.infer<typeof lexiconSchemas.recipients>;
  readonly text: z.infer<typeof lexiconSchemas.text>;
}
