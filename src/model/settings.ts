import { z } from 'zod';
import { bothLanguages } from '../base/both-languages.ts';
import { parseLength } from '../base/length.ts';
import { imprintSchema } from './imprint.ts';
import { issueSchema } from './issue.ts';
import { reportSchema } from './report-settings.ts';

/** Checked where it meets the template that it overrides. */
const design = z.record(z.string(), z.unknown()).optional();

/** What `bantin.yaml` may say over a template, by the names that `template.yaml` has for it. */
const designSections = {
  page: design,
  columns: design,
  footnotes: design,
  scale: design,
  colors: design,
  styles: design,
  characters: design,
  tables: design,
  boxes: design,
  charts: design,
  labels: design,
  typography: design,
};

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
  /** The issue's day, YYYY-MM-DD; null: the newest article's. */
  date: z.iso.date().nullable().default(null),
  /** A template's name, or a folder relative to the settings file. */
  template: z.string().min(1).default('bulletin'),
  /** The folder of the publication's own fonts, relative to the settings file; null: `fonts` beside it, where that is there. */
  fonts: z.string().min(1).nullable().default(null),
  /** How PDFs are made. */
  pdf: z
    .strictObject({
      /** The level of PDF/A that a PDF keeps to. */
      archive: z.enum(['a-1b', 'a-2', 'a-3', 'none']).default('a-2'),
      /** What lies beyond the trim for the knife, such as `3mm`. */
      bleed: z
        .string()
        .refine(text => (parseLength(text) ?? -1) >= 0, {
          error: bothLanguages({ en: 'a length such as 3mm was expected', vi: 'cần một độ dài như 3mm' }),
        })
        .default('0'),
      /** Crop marks at the corners of the trim. */
      cropMarks: z.boolean().default(false),
      /** A word across every page, such as `DỰ THẢO`; null: none. */
      draft: z.string().min(1).nullable().default(null),
      /** Black alone, for a press with one ink. */
      oneInk: z.boolean().default(false),
    })
    .prefault({}),
  /** Who answers for the publication. */
  imprint: imprintSchema.prefault({}),
  /** What the template `report` prints beside the article. */
  report: reportSchema.prefault({}),
  /** How tables of awards are made. */
  awards: z
    .strictObject({
      /** By the rank of authorities and awards, or as the text tells of them. */
      order: z.enum(['rank', 'text']).default('rank'),
      /** The sentence behind each row, as a note; null: as the template has it. */
      evidence: z.boolean().nullable().default(null),
    })
    .prefault({}),
  /** The language of labels and of the document. */
  language: z.enum(['vi', 'en']).default('vi'),
  /** Issues of many articles: built where neither files nor an issue are named. */
  issues: z.array(issueSchema).default([]),
  ...designSections,
});

/** Checked settings, with every default filled in. */
export type Settings = z.infer<typeof settingsSchema>;

/** The sections of `template.yaml` that `bantin.yaml` may override. */
export const designKeys: readonly string[] = Object.keys(designSections);

/** What the settings say over the template; null where they say nothing. */
export function designOf(settings: Settings): Readonly<Record<string, unknown>> | null {
  const said = Object.keys(designSections).flatMap(key => {
    const value = settings[key as keyof typeof designSections]; // the keys of a literal
    return value === undefined ? [] : [[key, value] as const];
  });
  return said.length > 0 ? Object.fromEntries(said) : null;
}
