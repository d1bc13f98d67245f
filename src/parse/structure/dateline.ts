import { type Stretch, stretchAt } from './piece.ts';

const PATTERNS = [
  /** `(BKTO) - `, `(Dân trí) - ` */
  /^\([^()]{2,30}\)(?=\s*[-–—:]\s?\S)/u,
  /** `Huế (TTXVN 3/9) - ` */
  /^\p{Lu}[\p{L}.,\s/\d-]{1,40}\s?\((?=[^()]*\p{Lu}{2})[^()]{2,40}\)(?=\s*[-–—:]\s?\S)/u,
  /** `TPO - `, `VOV.VN - ` */
  /^\p{Lu}{2,}[\p{L}\d.+]{0,8}(?: (?:Online|News|điện tử|Plus))?(?=\s?[-–—]\s?\p{Lu})/u,
];

/** Place, agency and date before the first sentence of a lead; null where there are none. */
export function findDateline({ text, span }: Stretch, source: string): Stretch | null {
  const raw = source.slice(span.start, Math.min(span.end, span.start + 120)).replace(/\s/g, ' ');
  for (const pattern of PATTERNS) {
    const found = pattern.exec(raw);
    if (found && text.length > found[0].length + 10)
      return stretchAt(source, { start: span.start, end: span.start + found[0].length });
  }
  return null;
}
