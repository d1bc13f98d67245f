/** The number before a heading or an item: its style, and how deep that style usually stands. */
export interface Enumerator {
  readonly style: 'part' | 'upper' | 'roman' | 'arabic' | 'decimal' | 'letter' | 'article';
  /** Deeper styles have higher ranks. */
  readonly rank: number;
  /** The text of it, with the space behind. */
  readonly text: string;
}

const PART =
  /^(?:bài|kỳ|phần|chương|mục|tập|hồi)\s(?:thứ\s)?(?:\d{1,3}|[ivxlc]{1,6}|cuối|đầu|một|hai|ba|bốn|năm|nhất)(?:\s*[:.–—-]\s*|$|\s(?=\p{Lu}))/iu;

/** Reads the enumerator that a text begins with; null where there is none. */
export function readEnumerator(text: string): Enumerator | null {
  const part = PART.exec(text);
  if (part) return { style: 'part', rank: /^phần|^chương/i.test(text) ? 0 : 1, text: part[0] };
  const article = /^Điều\s\d{1,3}[.:]?(?:\s|$)/u.exec(text);
  if (article) return { style: 'article', rank: 9, text: article[0] };
  const roman = /^[IVX]{1,6}[.)/-]\s*(?=\S|$)/.exec(text);
  if (roman) return { style: 'roman', rank: 3, text: roman[0] };
  const upper = /^[A-HĐK][.)]\s+(?=\S)/u.exec(text);
  if (upper) return { style: 'upper', rank: 2, text: upper[0] };
  const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,3})[.)]?\s+(?=\p{L}|["“])/u.exec(text);
  if (decimal?.[1]) return { style: 'decimal', rank: 3 + decimal[1].split('.').length, text: decimal[0] };
  const arabic = /^\d{1,2}\s?[.)/]\s*(?=[\p{L}"“]|$)/u.exec(text);
  if (arabic) return { style: 'arabic', rank: 4, text: arabic[0] };
  const letter = /^[a-zđ]\s?[.)]\s*(?=[\p{L}"“]|$)/u.exec(text);
  return letter ? { style: 'letter', rank: 8, text: letter[0] } : null;
}

const BULLET = /^(?:[-–—+*•●▪◦‣·○■□➢✓>]|o(?=\s))\s*(?=\S)/u;

/** The mark of a list's item at the beginning of a line, with the space behind; null where there is none. */
export function readBullet(text: string): string | null {
  return BULLET.exec(text)?.[0] ?? null;
}
