import { z } from 'zod';
import type { Inline } from '../../model/article.ts';
import { readPublishedTime } from '../published-time.ts';

/** One or several texts, as a list. */
const texts = z
  .union([z.array(z.coerce.string()), z.string().transform(text => [text])], { error: 'a text, or a list of texts' })
  .nullish()
  .transform(list => list ?? []);
const text = z
  .union([z.string(), z.number().transform(String)], { error: 'a text' })
  .nullish()
  .transform(value => value ?? null);
/** A whole number; `1.677` and `1,677` are one with a thousands separator, as Vietnamese prints it. */
const count = z
  .union(
    [
      z.number().int().nonnegative(),
      z
        .string()
        .regex(/^\d{1,9}$|^\d{1,3}(?:[.,]\d{3})+$/)
        .transform(wholeNumber),
    ],
    {
      error: 'a whole number such as 12 or 1.677',
    },
  )
  .nullish()
  .transform(value => value ?? null);
const certainty = z
  .union(
    [
      z.number(),
      z
        .string()
        .regex(/^\d(?:\.\d+)?$/)
        .transform(Number),
    ],
    { error: 'a number from 0 to 1' },
  )
  .refine(value => value >= 0 && value <= 1, { error: 'a number from 0 to 1' })
  .nullish();
const time = z
  .string()
  .transform((value, context) => {
    const read = readPublishedTime(value);
    if (read === null) context.addIssue({ code: 'custom', message: 'a time such as 2017-01-05T15:44:00+07:00' });
    return read;
  })
  .nullish()
  .transform(value => value ?? null);
const nothing = { start: 0, end: 0 };
const place = z.object({ start: z.coerce.number().int(), end: z.coerce.number().int() });
const span = place.nullish().transform(value => value ?? nothing);

const award = z.object({
  authority: text,
  award: z
    .string({ error: 'the name of the award' })
    .refine(name => name.trim() !== '', { error: 'the name of the award' }),
  collectives: count,
  individuals: count,
  recipients: texts,
  others: z
    .array(z.object({ noun: z.coerce.string(), count }))
    .nullish()
    .transform(list =>
      (list ?? []).flatMap(({ noun, count: number }) => (number === null ? [] : [{ noun, count: number }])),
    ),
  certificates: count,
  year: count,
  rule: text,
  certainty,
  evidence: text,
  seal: text,
  span,
});

/** A row as an article file states it: the place and the rule may be missing. */
export type StatedAward = z.infer<typeof award>;

/** A list whose faulty members have been taken out. */
function list<T extends z.ZodType>(item: T) {
  return z
    .array(item.nullable())
    .nullish()
    .transform(items => (items ?? []).filter(member => member !== null));
}

/** The fields that the front matter of an article file and the article itself have in common. */
const fields = {
  id: text,
  kicker: text,
  headline: text,
  lead: text,
  dateline: text,
  publishedAt: time,
  bylines: texts,
  source: text,
  accept: texts,
  awards: list(award),
  doubtfulAwards: list(award),
  abbreviations: list(z.object({ short: z.coerce.string(), long: text })),
  setAside: list(z.object({ text: z.coerce.string(), why: text, span })),
};

/** The front matter of an article file; its body has the sections. Captions that are not given are those of the figures. */
export const frontMatterSchema = z.object({
  ...fields,
  bantin: text,
  captions: z.array(z.coerce.string()).nullish(),
});

/** What the front matter of an article file states. */
export type StatedFields = z.infer<typeof frontMatterSchema>;

const inline: z.ZodType<Inline> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.coerce.string() }),
    z.object({ kind: z.literal('lineBreak') }),
    z.object({ kind: z.literal('strong'), inlines: z.array(inline) }),
    z.object({ kind: z.literal('emphasis'), inlines: z.array(inline) }),
    z.object({ kind: z.literal('link'), href: z.coerce.string(), inlines: z.array(inline) }),
  ]),
);
const block = { id: text.transform(id => id ?? ''), span, text: text.transform(value => value ?? '') };
const inlines = list(inline);
const cells = z.array(z.coerce.string());
const blocks = z.discriminatedUnion('kind', [
  z.object({ ...block, kind: z.literal('paragraph'), inlines }),
  z.object({ ...block, kind: z.literal('quote'), inlines }),
  z.object({
    ...block,
    kind: z.literal('list'),
    ordered: z.stringbool().or(z.boolean()),
    items: z.array(z.array(inline)),
    itemSpans: list(span),
  }),
  z.object({
    ...block,
    kind: z.literal('table'),
    header: list(z.coerce.string()),
    rows: list(cells),
    cellSpans: list(z.array(span)),
  }),
  z.object({ ...block, kind: z.literal('figure'), image: text, alt: text, caption: text, credit: text }),
]);
const optionalSpan = place.nullish().transform(value => value ?? null);

/** An article as `parse --json` prints it. Places and ids may be missing: they are made anew. */
export const articleSchema = z.object({
  ...fields,
  captions: texts,
  sections: list(
    z.object({
      heading: text,
      headingSpan: optionalSpan,
      level: count.transform(level => level ?? 1),
      blocks: list(blocks),
    }),
  ),
  spans: z.object({ headline: optionalSpan, kicker: optionalSpan, lead: optionalSpan }).nullish(),
});

/** What an article file of data states. */
export type StatedArticle = z.infer<typeof articleSchema>;

function wholeNumber(digits: string): number {
  return Number(digits.replaceAll(/[.,]/g, ''));
}
