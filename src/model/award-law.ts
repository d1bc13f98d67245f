import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** `award-law.yaml`: which law held when, and who may give what by it. The file says what each field means. */
export const awardLawSchema = z.strictObject({
  laws: z.array(
    z.strictObject({
      law: z.string().min(1),
      from: z.iso.date(),
      until: z.iso.date().nullable(),
      rules: z.array(
        z.strictObject({
          article: z.string().min(1),
          awards: words,
          only: words.optional(),
          never: words.optional(),
          ended: words.optional(),
        }),
      ),
    }),
  ),
  spellings: z.record(z.string(), z.string()),
  foreign: words,
});

/** The law on awards as dated data. */
export type AwardLaw = z.infer<typeof awardLawSchema>;
