import { z } from 'zod';

const text = z.string().trim().min(1).nullable().default(null);

/** `imprint:` of `bantin.yaml`: who answers for the publication, at the end of a bulletin. Null: not said. */
export const imprintSchema = z.strictObject({
  /** A picture's file, relative to the settings file. */
  logo: text,
  /** What the logo shows, for readers who do not see it; null: whose it is. */
  logoAlt: text,
  /** The licence to publish, its number first. */
  licence: text,
  /** Who is responsible for what is published. */
  editor: text,
  /** More lines, as printed: address, telephone, how many copies. */
  lines: z.array(z.string().trim().min(1)).default([]),
});

/** A checked imprint. */
export type Imprint = z.infer<typeof imprintSchema>;
