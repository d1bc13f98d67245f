import type { Span } from '../../base/span.ts';

/** The words that show where a heading ends, and where it cannot. */
export interface HeadingWords {
  readonly openers: readonly string[];
  readonly unfinished: readonly string[];
}

/** A heading of more syllables is a sentence. */
const MOST_SYLLABLES = 18;
const LEAST_SYLLABLES = 3;

/**
 * Headings that were glued between two sentences: after a finished sentence, a phrase with a capital and no final mark, up
 * to a word that only opens sentences and has a capital without a mark before it. Spans are offsets in the text.
 */
export function findGluedHeadings(text: string, { openers, unfinished }: HeadingWords): Span[] {
  const words = { opens: new Set(openers), unfinished: new Set(unfinished) };
  const found: Span[] = [];
  for (const sentence of text.matchAll(/(?<=[.!?…]["”]?\s)(?=["“]?\p{Lu})[^.!?…]*/gu)) {
    const end = headingEnd(sentence[0], words);
    if (end !== null) found.push({ start: sentence.index, end: sentence.index + end });
  }
  return found;
}

/** Where a heading at the beginning of a sentence ends; null where there is none. */
function headingEnd(
  sentence: string,
  { opens, unfinished }: { opens: ReadonlySet<string>; unfinished: ReadonlySet<string> },
): number | null {
  for (const word of sentence.matchAll(/(?<=[\p{Ll}\p{N}"”)] )(\p{Lu}\p{Ll}*)(?= \p{Ll}| \p{N}|,)/gu)) {
    const before = sentence.slice(0, word.index).trim();
    const syllables = before.split(/\s+/).length;
    if (syllables > MOST_SYLLABLES) return null;
    const isFinished = !unfinished.has((before.split(/\s+/).at(-1) ?? '').toLocaleLowerCase('vi'));
    const opensSentence = opens.has(word[0].toLocaleLowerCase('vi'));
    if (syllables >= LEAST_SYLLABLES && opensSentence && isFinished && isPhrase(before)) return before.length;
  }
  return null;
}

/** No mark inside that a heading would not have, and every quotation closed. */
function isPhrase(text: string): boolean {
  const opened = text.split(/[“]/).length === text.split(/[”]/).length;
  return opened && !/[;:]/.test(text) && text.split(',').length <= 3;
}
