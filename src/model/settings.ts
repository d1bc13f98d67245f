import { z } from 'zod';
import { parseLength } from '../base/length.ts';

/** `bantin.yaml`: what the publication is called and how it is built. Every field has a default that prints well. */
export const settingsSchema = z.strictObject({
  /** The masthead's name. */
  publication: z.string().min(1).default('Bản tin'),
  /** The body that publishes it, above the masthead. */
  organisation: z.string().min(1).nullable().default(null),
  /** Where it is published, for the issue line. */
  place: z.string().min(1).nullable().default(null),
  /** Issue number as printed. */
  number: z.coerce.string().min(1).nullable().default(null),
  /** The day, YYYY-MM-DD; null: the newest article's. */
  date: z.iso.date().nullable().default(null),
  /** A template's name, or a folder relative to the settings file. */
  template: z.string().min(1).default('bulletin'),
  /** How PDFs are made. */
  pdf: z
    .strictObject({
      /** The level of PDF/A that a PDF keeps to. */
      archive: z.enum(['a-1b', 'a-2', 'a-3', 'none']).default('a-2'),
      /** What lies beyond the trim for the knife, such as `3mm`. */
      bleed: z
        .string()
        .refine(text => (parseLength(text) ?? -1) >= 0, { error: 'a length such as 3mm was expected' })
        .default('0'),
      /** Crop marks at the corners of the trim. */
      cropMarks: z.boolean().default(false),
      /** A word across every page, such as `DỰ THẢO`; null: none. */
      draft: z.string().min(1).nullable().default(null),
      /** Black alone, for a press with one ink. */
      oneInk: z.boolean().default(false),
    })
    .prefault({}),
  /** The language of labels and of the document. */
  language: z.enum(['vi', 'en']).default('vi'),
});

/** Checked settings, with every default filled in. */
export type Settings = z.infer<typeof settingsSchema>;
