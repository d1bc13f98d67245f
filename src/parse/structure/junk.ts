import type { Lexicon } from './lexicon.ts';
import { countWords } from './piece.ts';

const LONGEST_JUNK = 200;

/** The junk of the word lists, to be asked for one line in a few steps. */
interface JunkWords {
  readonly whole: ReadonlyMap<string, string>;
  /** Beginnings by their first letter. */
  readonly begins: ReadonlyMap<string, readonly { readonly word: string; readonly why: string }[]>;
}

const made = new WeakMap<Lexicon, JunkWords>();

function junkWords(lexicon: Lexicon): JunkWords {
  const known = made.get(lexicon);
  if (known) return known;
  const whole = new Map<string, string>();
  const begins = new Map<string, { word: string; why: string }[]>();
  for (const { why, is = [], begins: openings = [] } of lexicon.lists.furniture.junk) {
    for (const word of is) if (!whole.has(word)) whole.set(word, why);
    for (const word of openings) {
      const first = word[0] ?? '';
      begins.set(first, [...(begins.get(first) ?? []), { word, why }]);
    }
  }
  made.set(lexicon, { whole, begins });
  return { whole, begins };
}

/** Why a line is no part of the article; null where it may be one. */
export function whyJunk(line: string, lexicon: Lexicon): string | null {
  if (!/[\p{L}\p{N}]/u.test(line)) return 'no words';
  if (line.length > LONGEST_JUNK) return null;
  const lower = line.toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  const bare = bareLine(lower);
  const words = junkWords(lexicon);
  const whole = words.whole.get(bare) ?? words.whole.get(lower);
  if (whole) return whole;
  const opening = words.begins.get(lower[0] ?? '')?.find(({ word }) => lower.startsWith(word));
  if (opening && isNoSentence(line, opening.why)) return opening.why;
  const { related, categories } = lexicon.lists.furniture;
  if (related.includes(bare)) return 'related links';
  if (/^(?:#[\p{L}\p{N}_]+[\s,]*)+$/u.test(lower)) return 'tags';
  if (isBreadcrumb(line)) return 'navigation';
  return categories.includes(bare) ? 'section of the paper' : null;
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
