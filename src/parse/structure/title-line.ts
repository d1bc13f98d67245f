import { readCaption } from './caption.ts';
import { readBullet, readEnumerator } from './enumerator.ts';
import type { Lexicon } from './lexicon.ts';
import { openingOf } from './phrases.ts';
import { countWords } from './piece.ts';

const MOST_TITLE_WORDS = 40;
const MOST_HEADING_WORDS = 22;
const MOST_NUMBERED_WORDS = 40;

/** Whether a line may be a headline: it has no final point, and is no caption and no item. */
export function isTitleLine(text: string, lexicon: Lexicon): boolean {
  if (countWords(text) > MOST_TITLE_WORDS || readBullet(text) !== null) return false;
  if (!/^[“"'‘(«]?[\p{Lu}\p{N}]/u.test(text)) return false;
  if (/[.;,]["”’)]*$/.test(text) && !/(?:\.\.\.|\p{Lu}\.)["”]?$/u.test(text)) return false;
  return readCaption(text, lexicon) === null;
}

/** Whether a line of its own is a heading: short, without a final mark of a sentence. */
export function isHeadingLine(text: string, lexicon: Lexicon): boolean {
  const enumerator = readEnumerator(text);
  if (enumerator?.style === 'article' || readBullet(text) !== null || readCaption(text, lexicon)) return false;
  const isNumbered = enumerator !== null || isUpperLine(text);
  if (countWords(text) > (isNumbered ? MOST_NUMBERED_WORDS : MOST_HEADING_WORDS)) return false;
  if (/[.;…,]["”’)]*$/.test(text) && !isShortenedEnd(text, lexicon)) return false;
  const rest = enumerator ? text.slice(enumerator.text.length) : text;
  if (enumerator && rest.trim() === '') return enumerator.style === 'part';
  if (!/^[“"'‘(«]?[\p{Lu}\p{N}]/u.test(rest) && enumerator === null) return false;
  if (isSpoken(text, lexicon)) return false;
  return !text.endsWith(':') || !announcesList(rest, lexicon);
}

/** `PV: Thưa ông, …?`: a line of an interview. */
function isSpoken(text: string, { lists }: Lexicon): boolean {
  const label = /^([^:?]{1,40}):\s*\S/.exec(text)?.[1];
  return label !== undefined && openingOf(label, lists.furniture.speakers) !== null;
}

/** `1. Khái quát về huyện.`: a number's heading that ends with a point is one only where it is short. */
function isShortenedEnd(text: string, { sentences }: Lexicon): boolean {
  const last = /(\S+)\.$/.exec(text)?.[1]?.toLocaleLowerCase('vi');
  return last !== undefined && sentences.pointed.has(last);
}

/** Whether a line is in capitals. */
export function isUpperLine(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** A clause before a colon: it says what the list below holds, and is no heading. */
function announcesList(text: string, { sentences }: Lexicon): boolean {
  if (isUpperLine(text)) return false;
  const words = text
    .toLocaleLowerCase('vi')
    .replace(/[,:“”"]/g, ' ')
    .split(/\s+/)
    .filter(Boolean);
  if (/(?:sau|sau đây|như sau|gồm|gồm có|bao gồm|là|rằng|cho biết|nói|cụ thể|ví dụ)\s*:$/iu.test(text)) return true;
  const isClause = words.some((_, i) => i > 0 && sentences.tenses.lengthAt(words, i) > 0);
  return words.length > 12 || (isClause && words.length > 5) || (/,/.test(text) && words.length > 9);
}
