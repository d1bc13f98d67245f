import type { Lexicon } from './lexicon.ts';
import { openingOf } from './phrases.ts';
import { countWords, withoutBars } from './piece.ts';

/** A picture's words: the caption with its credit as printed, and the two apart. */
export interface Caption {
  readonly whole: string;
  readonly caption: string | null;
  readonly credit: string | null;
}

const MOST_WORDS = 90;
const MOST_CREDIT_WORDS = 10;
/** A longer stretch with a full stop inside is a paragraph with a caption glued to its end. */
const MOST_SENTENCES_WORDS = 40;
const made = new WeakMap<readonly string[], RegExp>();

/** `Ảnh: X`, `(Ảnh: X)`, `- Ảnh X`, `Ảnh minh họa` at the end of a line. */
function creditPattern({ lists }: Lexicon): RegExp {
  const { 'photo-labels': labels, 'photo-notes': notes } = lists.furniture;
  const known = made.get(labels);
  if (known) return known;
  const any = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');
  const pattern = new RegExp(
    `(?:^|(?<=[.!?…”"’)\\]|–—-]\\s?)|(?<=\\p{L}\\s?(?=\\())|(?<=\\p{L}\\s(?=\\p{Lu})))[([]?\\s*(?:(?:${any(labels)})\\s*[:;]\\s*([^:]{1,80})|(?:${any(notes)})(?:\\s*[:.,-]\\s*[^:]{1,60})?)[)\\]]?\\s*\\.?$`,
    'iu',
  );
  made.set(labels, pattern);
  return pattern;
}

/** Reads a line as a caption with its credit; null where it is none. */
export function readCaption(text: string, lexicon: Lexicon): Caption | null {
  if (text.length > 800) return null;
  const line = withoutBars(text).trim();
  if (line === '' || countWords(line) > MOST_WORDS) return null;
  const tail = line.slice(-140);
  const found = creditPattern(lexicon).exec(tail);
  if (found && countWords(found[1] ?? '') <= MOST_CREDIT_WORDS) {
    const at = line.length - tail.length + found.index;
    const caption = withoutBars(line.slice(0, at))
      .replace(/[\s–—-]{1,9}$/u, '')
      .trim();
    const isInside = /\p{L}$/u.test(line.slice(0, at).trimEnd()) && /^\p{Ll}/u.test(line.slice(at));
    const isParagraph = countWords(caption) > MOST_SENTENCES_WORDS && /[.!?…]\s\p{Lu}/u.test(caption);
    if (isParagraph || isInside || /(?:và|,|:|Tin|Bài)$/u.test(caption)) return null;
    return { whole: line, caption: caption === '' ? null : caption, credit: line.slice(at).trim() };
  }
  const opening = openingOf(line, lexicon.lists.furniture['caption-openings']);
  if (opening === null || (!opening.endsWith(':') && countWords(line) > 8)) return null;
  return { whole: line, caption: line, credit: null };
}
