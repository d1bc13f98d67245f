import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** `award-ranks.yaml`: in which order tables list authorities and awards. The file says what each field means. */
export const awardRanksSchema = z.strictObject({
  levels: words,
  spellings: z.record(z.string(), z.string()),
  offices: words,
  rules: z.array(
    z.strictObject({
      level: z.string().min(1),
      begins: words.optional(),
      has: words.optional(),
      ends: words.optional(),
      not: words.optional(),
    }),
  ),
  forms: z.array(words),
  classes: z.array(words),
});

/** The ranks of authorities and awards as data. */
export type AwardRanks = z.infer<typeof awardRanksSchema>;
