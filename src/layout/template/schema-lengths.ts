import { z } from 'zod';
import { bothLanguages } from '../../base/both-languages.ts';
import { type Pt, parseLength, pt } from '../../base/length.ts';

/** Written lengths: a number with its unit, or 0. */
const SIGNED = /^\s*(?:-?\d+(?:\.\d+)?(?:pt|mm|cm|in)|0)\s*$/;
const UNSIGNED = /^\s*(?:\d+(?:\.\d+)?(?:pt|mm|cm|in)|0)\s*$/;
const POSITIVE = /^\s*(?=[^a-z]*[1-9])\d+(?:\.\d+)?(?:pt|mm|cm|in)\s*$/;

function noLength(input: unknown, example: string): string {
  return bothLanguages({
    en: `"${input}" is no length that can stand here; write ${example}`,
    vi: `"${input}" không phải độ dài dùng được ở đây; hãy viết ${example}`,
  });
}

function written(pattern: RegExp, example: string) {
  const error = ({ input }: { readonly input?: unknown }): string => noLength(input, example);
  return z
    .union([z.literal(0), z.string().regex(pattern, { error })], { error })
    .transform((value): Pt => parseLength(String(value)) ?? pt(0)); // the pattern lets nothing else through
}

/** A length that is more than nothing, in pt. */
export const positiveLength = z
  .string({ error: ({ input }) => noLength(input, '12pt, 4mm, 1.5cm, 0.5in') })
  .regex(POSITIVE, { error: ({ input }) => noLength(input, '12pt, 4mm, 1.5cm, 0.5in') })
  .transform((text): Pt => parseLength(text) ?? pt(0)); // the pattern lets nothing else through

/** A length or 0, in pt. */
export const lengthOrZero = written(UNSIGNED, '12pt, 4mm, 1.5cm, 0.5in, 0');

/** A length that may be negative, in pt. */
export const signedLength = written(SIGNED, '12pt, -4mm, 1.5cm, 0.5in, 0');

/** A positive length, or a name. */
const NAMED = /^\s*(?:(?=[^a-z]*[1-9])\d+(?:\.\d+)?(?:pt|mm|cm|in)\s*|[^-\d\s.+].*)$/;

/** A length, or the name of a step of the scale. */
export const lengthOrStep = z
  .string({ error: ({ input }) => noLength(input, '12pt, 4mm') })
  .regex(NAMED, { error: ({ input }) => noLength(input, '12pt, 4mm') })
  .transform((text): Pt | string => parseLength(text) ?? text.trim());
