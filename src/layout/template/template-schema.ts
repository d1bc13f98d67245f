import { z } from 'zod';
import { type Pt, parseLength } from '../../base/length.ts';

const length = z.string().transform((text, context): Pt => {
  const value = parseLength(text);
  if (value !== null) return value;
  const vi = `"${text}" không phải độ dài; hãy viết 12pt, 4mm, 1.5cm, 0.5in hoặc 0`;
  context.addIssue({
    code: 'custom',
    message: `"${text}" is no length; write 12pt, 4mm, 1.5cm, 0.5in or 0`,
    params: { vi },
  });
  return z.NEVER;
});
const zeroOrLength = z.preprocess(value => (value === 0 ? '0' : value), length);

const rule = z.strictObject({ width: zeroOrLength, color: z.string().default('text') });

const paragraphStyle = z.strictObject({
  label: z.string().optional(),
  basedOn: z.string().optional(),
  next: z.string().optional(),
  font: z.string().optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  size: length.optional(),
  leading: length.optional(),
  color: z.string().optional(),
  align: z.enum(['left', 'right', 'center', 'justify']).optional(),
  balanced: z.boolean().optional(),
  indentFirst: zeroOrLength.optional(),
  indentLeft: zeroOrLength.optional(),
  indentRight: zeroOrLength.optional(),
  spaceBefore: zeroOrLength.optional(),
  spaceAfter: zeroOrLength.optional(),
  keepWithNext: z.boolean().optional(),
  keepTogether: z.boolean().optional(),
  keepWithPrevious: z.boolean().optional(),
  tracking: zeroOrLength.optional(),
  caps: z.enum(['none', 'all', 'small']).optional(),
  figures: z.enum(['proportional', 'tabular']).optional(),
  ruleAbove: rule.extend({ gap: zeroOrLength }).nullable().optional(),
  ruleBelow: rule.extend({ gap: zeroOrLength }).nullable().optional(),
});

const characterStyle = z.strictObject({
  label: z.string().optional(),
  font: z.string().nullable().default(null),
  bold: z.boolean().nullable().default(null),
  italic: z.boolean().nullable().default(null),
  size: length.nullable().default(null),
  color: z.string().nullable().default(null),
  caps: z.enum(['none', 'small']).nullable().default(null),
  position: z.enum(['normal', 'superscript', 'subscript']).default('normal'),
});

const tableStyle = z.strictObject({
  label: z.string().optional(),
  ruleTop: rule.nullable().default(null),
  ruleUnderHead: rule.nullable().default(null),
  ruleBetween: rule.nullable().default(null),
  ruleBottom: rule.nullable().default(null),
  padding: z
    .strictObject({ top: zeroOrLength, right: zeroOrLength, bottom: zeroOrLength, left: zeroOrLength })
    .default({ top: 0 as Pt, right: 0 as Pt, bottom: 0 as Pt, left: 0 as Pt }), // zero points, for the brand
  spaceBefore: zeroOrLength.default(0 as Pt),
  spaceAfter: zeroOrLength.default(0 as Pt),
});

/** `template.yaml`: all that a template decides about looks. Lengths are written with their unit and kept in points. */
export const templateSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().default(''),
  page: z.strictObject({
    size: z.union([z.enum(['A3', 'A4', 'A5', 'Letter']), z.strictObject({ width: length, height: length })]),
    margins: z.strictObject({ top: length, right: length, bottom: length, left: length }),
    headerTop: length,
    footerBottom: length,
  }),
  footnotes: z
    .strictObject({
      width: zeroOrLength,
      color: z.string().default('text'),
      length: zeroOrLength,
      above: zeroOrLength,
      below: zeroOrLength,
    })
    .default({ width: 0.5 as Pt, color: 'text', length: 120 as Pt, above: 6 as Pt, below: 3 as Pt }), // points, for the brand
  colors: z.record(z.string(), z.string().regex(/^#[0-9a-fA-F]{6}$/, { error: 'a colour is written #RRGGBB' })),
  styles: z.record(z.string(), paragraphStyle),
  characters: z.record(z.string(), characterStyle).default({}),
  tables: z.record(z.string(), tableStyle).default({}),
});

/** A checked `template.yaml`. */
export type TemplateSettings = z.infer<typeof templateSchema>;
/** A paragraph style as written: what it does not say comes from the style that it is based on. */
export type WrittenStyle = z.infer<typeof paragraphStyle>;
