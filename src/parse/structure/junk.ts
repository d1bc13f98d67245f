import type { Lexicon } from './lexicon.ts';
import { countWords } from './piece.ts';

const LONGEST_JUNK = 200;

/** Why a line is no part of the article; null where it may be one. */
export function whyJunk(line: string, { lists }: Lexicon): string | null {
  if (!/[\p{L}\p{N}]/u.test(line)) return 'no words';
  if (line.length > LONGEST_JUNK) return null;
  const lower = line.toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  const bare = bareLine(lower);
  for (const { why, is = [], begins = [] } of lists.furniture.junk) {
    if (is.some(word => bare === word || lower === word)) return why;
    if (begins.some(word => lower.startsWith(word)) && isNoSentence(line, why)) return why;
  }
  if (isRelatedHeader(line, lists.furniture.related)) return 'related links';
  if (/^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u.test(lower)) return 'tags';
  if (isBreadcrumb(line)) return 'navigation';
  return lists.furniture.categories.includes(bare) ? 'section of the paper' : null;
}

/** A line without numbers of comments, arrows and marks round it. */
function bareLine(lower: string): string {
  return lower
    .replace(/\(\s*\d*\s*\)/g, ' ')
    .replace(/^[\s>»›•|:–-]+/u, '')
    .replace(/[\s>»›•|:.–-]+$/u, '')
    .replace(/\s+\d{1,5}$/, '')
    .trim();
}

/** Prose that happens to begin so: a sentence with a final point. Tags, links and the imprint may have one. */
function isNoSentence(line: string, why: string): boolean {
  const isProse = /\p{L}\.$/u.test(line.trim()) && countWords(line) > 12;
  return !isProse || why === 'tags' || why === 'related links' || why.startsWith('imprint');
}

/** Whether a line heads a list of other articles. */
export function isRelatedHeader(line: string, related: readonly string[]): boolean {
  const bare = bareLine(line.toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim());
  return related.includes(bare);
}

/** Names parted by arrows: `Chính trị > Xây dựng Đảng > Tin tức`. */
function isBreadcrumb(line: string): boolean {
  const parts = line.split(/\s*[>»›]+\s*/).filter(part => part !== '');
  return parts.length >= 2 && line.length <= 120 && /\s[>»›]/.test(line) && parts.every(part => countWords(part) <= 8);
}
