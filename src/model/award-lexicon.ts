import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);
const number = z.record(z.string(), z.number().int().min(0));

/** A rule of `award-rules.yaml`: the file says what each field means. */
const rule = z.strictObject({
  name: z.string().min(1),
  example: z.string().min(1),
  pattern: z.string().min(1),
  follows: z.array(z.enum(['forward', 'backward'])).default([]),
  giver: z.enum(['before', 'agent', 'none', 'own']),
  whom: z.enum(['before', 'after', 'either', 'inside', 'adjacent']),
  inherits: z.array(z.enum(['giver', 'award', 'whom'])),
  kind: z.enum(['forward', 'backward', 'same']),
  certainty: z.number().min(0).max(1),
});

/** The files of the award reader, by name: what each has to hold. */
export const awardLexiconSchemas = {
  'award-names': z.strictObject({
    instruments: words,
    onlyWithTitle: words,
    freeTitle: words,
    titles: z.strictObject({ collectives: words, individuals: words, others: words }),
    onlyWithVerb: words,
    titleWords: words,
    ofTheState: words,
    stateBodies: words,
    kinds: words,
    classes: words,
    levels: words,
    tails: words,
    levelWords: words,
    never: words,
  }),
  'grant-words': z.strictObject({
    grants: words,
    weakGrants: words,
    recognises: words,
    praises: words,
    praisesOnly: words,
    praiseNouns: words,
    gets: words,
    receives: words,
    attains: words,
    to: words,
    adverbs: words,
    delegates: words,
    respectively: words,
    inWhich: words,
    joins: words,
    approximates: words,
    beforeCounts: words,
    vague: words,
    notVague: words,
  }),
  'status-words': z.strictObject({
    proposes: words,
    intends: words,
    aims: words,
    plannedBehind: words,
    realised: words,
    denies: words,
  }),
  'recipient-nouns': z.strictObject({
    collectives: words,
    individuals: words,
    others: words,
    personEndings: words,
    never: words,
    units: words,
    numbered: words,
  }),
  numbers: z.strictObject({
    units: number,
    ten: words,
    tens: words,
    hundreds: words,
    thousands: words,
    millions: words,
    zeros: words,
    times: words,
    yearBefore: words,
  }),
  bodies: z.strictObject({
    heads: words,
    offices: words,
    never: words,
    stops: words,
    nameStops: words,
    indefinite: words,
    places: words,
    inNames: words,
    of: words,
    by: words,
    asides: words,
    honorifics: words,
    surnames: words,
    placeNames: words,
    definite: words,
  }),
  'table-words': z.strictObject({
    number: words,
    year: words,
    award: words,
    authority: words,
    quantity: words,
    total: words,
  }),
  'award-rules': z.strictObject({ rules: z.array(rule).min(1) }),
} as const;

type Schemas = typeof awardLexiconSchemas;

/** A rule of the grammar of awards. */
export type AwardRule = z.infer<typeof rule>;

/** What the reader of awards goes by: words in small letters, and the rules. */
export interface AwardLexicon {
  readonly names: z.infer<Schemas['award-names']>;
  readonly grants: z.infer<Schemas['grant-words']>;
  readonly status: z.infer<Schemas['status-words']>;
  readonly recipients: z.infer<Schemas['recipient-nouns']>;
  readonly numbers: z.infer<Schemas['numbers']>;
  readonly bodies: z.infer<Schemas['bodies']>;
  readonly tables: z.infer<Schemas['table-words']>;
  readonly rules: readonly AwardRule[];
}
