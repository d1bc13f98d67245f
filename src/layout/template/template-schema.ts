import { z } from 'zod';
import { bothLanguages } from '../../base/both-languages.ts';
import type { Pt } from '../../base/length.ts';
import { chartStyle } from './chart-schema.ts';
import { labelsSchema } from './labels-schema.ts';
import { pageSchema } from './page-schema.ts';
import { lengthOrStep, lengthOrZero, positiveLength, signedLength } from './schema-lengths.ts';
import { typographySchema } from './typography-schema.ts';

const rule = z.strictObject({ width: lengthOrZero, color: z.string().default('text') });
const gapRule = rule.extend({ gap: lengthOrZero });

/** A part of the text's longest line. */
const share = z
  .string()
  .regex(/^\d{1,3}%$/, {
    error: bothLanguages({ en: 'a part of the line is written 40%', vi: 'một phần của dòng được viết 40%' }),
  })
  .transform(text => Number(text.slice(0, -1)) / 100);

/** A family, or a chain of families: each helps out with the characters that those before it lack. */
const fontChain = z.union([z.string(), z.array(z.string()).min(1)], {
  error: bothLanguages({
    en: 'a font is the name of a family, or a list of names',
    vi: 'phông chữ là tên một phông, hoặc danh sách tên',
  }),
});

const paragraphStyle = z.strictObject({
  label: z.string().optional(),
  basedOn: z.string().optional(),
  next: z.string().optional(),
  font: fontChain.optional(),
  fallback: z.array(z.string()).optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  size: lengthOrStep.optional(),
  leading: positiveLength.optional(),
  color: z.string().optional(),
  align: z.enum(['left', 'right', 'center', 'justify']).optional(),
  balanced: z.boolean().optional(),
  indentFirst: signedLength.optional(),
  indentLeft: signedLength.optional(),
  indentRight: signedLength.optional(),
  spaceBefore: lengthOrZero.optional(),
  spaceAfter: lengthOrZero.optional(),
  keepWithNext: z.boolean().optional(),
  keepTogether: z.boolean().optional(),
  keepWithPrevious: z.boolean().optional(),
  tracking: signedLength.optional(),
  caps: z.enum(['none', 'all', 'small']).optional(),
  figures: z.enum(['proportional', 'tabular']).optional(),
  ruleAbove: gapRule.nullable().optional(),
  ruleBelow: gapRule
    .extend({ length: share.nullable().default(null) })
    .nullable()
    .optional(),
});

const characterStyle = z.strictObject({
  label: z.string().optional(),
  font: fontChain.nullable().default(null),
  fallback: z.array(z.string()).nullable().default(null),
  bold: z.boolean().nullable().default(null),
  italic: z.boolean().nullable().default(null),
  size: lengthOrStep.nullable().default(null),
  color: z.string().nullable().default(null),
  caps: z.enum(['none', 'small']).nullable().default(null),
  position: z.enum(['normal', 'superscript', 'subscript']).default('normal'),
});

const padding = z
  .strictObject({ top: lengthOrZero, right: lengthOrZero, bottom: lengthOrZero, left: lengthOrZero })
  .default({ top: 0 as Pt, right: 0 as Pt, bottom: 0 as Pt, left: 0 as Pt }); // zero points, for the brand

const tableStyle = z.strictObject({
  label: z.string().optional(),
  layout: z.boolean().default(false),
  keepWithPrevious: z.boolean().default(false),
  ruleTop: rule.nullable().default(null),
  ruleUnderHead: rule.nullable().default(null),
  ruleAboveFoot: rule.nullable().default(null),
  ruleBetween: rule.nullable().default(null),
  ruleBottom: rule.nullable().default(null),
  padding,
  spaceBefore: lengthOrZero.default(0 as Pt),
  spaceAfter: lengthOrZero.default(0 as Pt),
});

const boxStyle = z.strictObject({
  label: z.string().optional(),
  ruleTop: rule.nullable().default(null),
  ruleBottom: rule.nullable().default(null),
  ruleSides: rule.nullable().default(null),
  fill: z.string().nullable().default(null),
  padding,
  spaceBefore: lengthOrZero.default(0 as Pt),
  spaceAfter: lengthOrZero.default(0 as Pt),
});

/** A step of the type scale: its size and, if it says so, its leading. */
const step = z.union(
  [
    positiveLength.transform(size => ({ size, leading: null })),
    z.strictObject({ size: positiveLength, leading: positiveLength.nullable().default(null) }),
  ],
  {
    error: bothLanguages({
      en: 'a step of the scale is a length such as 12pt, or { size: 12pt, leading: 15pt }',
      vi: 'một bậc cỡ chữ là độ dài như 12pt, hoặc { size: 12pt, leading: 15pt }',
    }),
  },
);

const stepName = z.string().regex(/^[^\d\s.+-]/, {
  error: bothLanguages({
    en: 'the name of a step begins with a letter',
    vi: 'tên bậc cỡ chữ bắt đầu bằng chữ cái',
  }),
});

const color = z.string().regex(/^#[0-9a-fA-F]{6}$/, {
  error: bothLanguages({ en: 'a colour is written #RRGGBB', vi: 'màu được viết #RRGGBB' }),
});

/** What `bantin.yaml` may say too, over the template. */
const design = {
  page: pageSchema,
  columns: z
    .strictObject({
      count: z.union([z.literal(1), z.literal(2), z.literal(3)], {
        error: bothLanguages({ en: '1, 2 or 3 columns', vi: '1, 2 hoặc 3 cột' }),
      }),
      gutter: lengthOrZero,
      rule: lengthOrZero.nullable().default(null),
      color: z.string().default('text'),
    })
    .default({ count: 2, gutter: 17 as Pt, rule: null, color: 'text' }), // points, for the brand
  footnotes: z
    .strictObject({
      width: lengthOrZero,
      color: z.string().default('text'),
      length: lengthOrZero,
      above: lengthOrZero,
      below: lengthOrZero,
    })
    .default({ width: 0.5 as Pt, color: 'text', length: 120 as Pt, above: 6 as Pt, below: 3 as Pt }), // points, for the brand
  scale: z.record(stepName, step).default({}),
  colors: z.record(z.string(), color),
  styles: z.record(z.string(), paragraphStyle),
  characters: z.record(z.string(), characterStyle).default({}),
  tables: z.record(z.string(), tableStyle).default({}),
  charts: z.record(z.string(), chartStyle).default({}),
  boxes: z.record(z.string(), boxStyle).default({}),
  labels: labelsSchema,
  /** Rules of typography that are switched off. */
  typography: typographySchema.prefault({}),
};

/** `template.yaml`: all that a template decides about looks. Lengths are written with their unit and kept in points. */
export const templateSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().default(''),
  /** The template that this one changes: a name, or a folder relative to its own. */
  extends: z.string().min(1).optional(),
  /** Whether tables of awards give the sentence behind each row; the settings may say otherwise. */
  awards: z.strictObject({ evidence: z.boolean().default(false) }).prefault({}),
  ...design,
});

/** A checked `template.yaml`. */
export type TemplateSettings = z.infer<typeof templateSchema>;
/** A paragraph style as written: what it does not say comes from the style that it is based on. */
export type WrittenStyle = z.infer<typeof paragraphStyle>;
