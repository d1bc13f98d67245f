import { z } from 'zod';

const rule = z.boolean().default(true);

/** Which rules of typography are on: all that are not switched off. */
export const typographySchema = z.strictObject({
  /** `"…"` becomes `“…”`. */
  quotes: rule,
  /** A hyphen between spaces becomes an en dash. */
  dashes: rule,
  /** `2015-2020` becomes `2015–2020`. */
  ranges: rule,
  /** Three dots become `…`. */
  ellipses: rule,
  /** A number stays with its unit or noun. */
  numbers: rule,
  /** `Điều 5`, `ngày 5 tháng 1`: a number stays with what it numbers. */
  references: rule,
  /** Titles, initials and `TP.` stay with their names. */
  names: rule,
  /** `125/QĐ-UBND` stays whole. */
  codes: rule,
  /** No paragraph ends with a line of one syllable. */
  lastWord: rule,
});

/** Whether each rule is on. */
export type Typography = Readonly<z.infer<typeof typographySchema>>;

/** The name of a rule. */
export type TypographyRule = keyof Typography;
