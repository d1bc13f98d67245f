import { z } from 'zod';
import { bothLanguages } from '../base/both-languages.ts';

/** One path or pattern, or a list of them. */
const files = z.preprocess(
  value => (typeof value === 'string' ? [value] : value),
  z.array(z.string().min(1)).min(1, {
    error: bothLanguages({ en: 'at least one article was expected', vi: 'cần ít nhất một bài' }),
  }),
);

/** `given`: as the files are named, a pattern's by their names. `date`: the oldest first. `name`: by the file's name. */
const order = z.enum(['given', 'date', 'name']);

const fields = z.strictObject({
  /** The name of the files that are made, without an ending. */
  name: z
    .string()
    .regex(/^[^/\\]+$/, {
      error: bothLanguages({ en: 'a file name without a folder was expected', vi: 'cần một tên tệp không có thư mục' }),
    })
    .optional(),
  publication: z.string().min(1).optional(),
  organisation: z.string().min(1).nullable().optional(),
  place: z.string().min(1).nullable().optional(),
  number: z.coerce.string().min(1).optional(),
  date: z.iso.date().optional(),
  template: z.string().min(1).optional(),
  language: z.enum(['vi', 'en']).optional(),
  order: order.default('given'),
  /** Articles that stand before all sections. */
  articles: files.optional(),
  sections: z.array(z.strictObject({ title: z.string().min(1), articles: files, order: order.optional() })).default([]),
});

/** `issue.yaml`: an issue of many articles. What it does not say is said by `bantin.yaml`. */
export const issueSchema = fields.refine(issue => issue.articles !== undefined || issue.sections.length > 0, {
  error: bothLanguages({
    en: 'an issue needs articles: or sections:',
    vi: 'một số báo cần có articles: hoặc sections:',
  }),
});

/** A checked issue. */
export type Issue = z.infer<typeof issueSchema>;
/** How the articles of an issue or of one of its sections are ordered. */
export type ArticleOrder = z.infer<typeof order>;
