import { z } from 'zod';

const text = z.string().trim().min(1).nullable().default(null);
const texts = z.array(z.string().trim().min(1)).default([]);

/** `report:` of `bantin.yaml`: what an administrative report prints beside the article (NĐ 30/2020, PL I). Null: not said. */
export const reportSchema = z.strictObject({
  /** The body above the issuing one; without one, the issuing body stands alone. */
  parent: text,
  /** The body that issues the report. */
  issuer: text,
  /** The number in the year, with or without a leading zero. */
  number: z.coerce.string().trim().min(1).nullable().default(null),
  /** What stands behind the number: `BC-UBND`. */
  symbol: text,
  /** Where it is issued; null: the publication's `place`. */
  place: text,
  /** The kind of document. */
  type: z.string().trim().min(1).default('Báo cáo'),
  /** What it is about; null: the article's headline, or of how many articles it is made. */
  subject: text,
  /** Whom it is addressed to; none: the line is left out. */
  to: texts,
  /** The grounds (căn cứ) that it refers to, each without its mark at the end. */
  grounds: texts,
  /** How urgent it is: the stamp under the number; null: not urgent. */
  urgency: z.enum(['Khẩn', 'Thượng khẩn', 'Hỏa tốc', 'Hoả tốc']).nullable().default(null),
  /** The issuing body's address, telephone, mail and site, line by line, at the foot of the first page. */
  contact: texts,
  /** In whose name the signer signs: `TM. ỦY BAN NHÂN DÂN`; null: in the office's own. */
  authority: text,
  /** The signer's office. */
  office: text,
  /** The signer's name. */
  signer: text,
  /** Who gets a copy. */
  copies: texts,
  /** The unit that drew it up, behind `Lưu: VT`. */
  filing: text,
});

/** Checked settings of a report. */
export type ReportSettings = z.infer<typeof reportSchema>;
