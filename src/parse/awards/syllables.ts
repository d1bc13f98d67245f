import { foldSyllable } from './fold-syllable.ts';

/** A syllable, a number or a mark of a text. */
export interface Syllable {
  readonly text: string;
  /** Small letters, one spelling of tones: what words are compared by. A mark is itself. */
  readonly folded: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'mark';
  /** Begins with a capital. */
  readonly capital: boolean;
}

const TOKEN =
  /(?<number>\d+(?:[.,:/–-]\d+)*%?)(?![\p{L}])|(?<word>[\p{L}\p{N}]+(?:['’&/](?=[\p{L}\p{N}])[\p{L}\p{N}]+|\.(?=\p{Lu})\p{Lu}[\p{L}\p{N}]*|-(?=\p{Lu})(?<=\p{Lu}-)\p{Lu}[\p{L}\p{N}]*)*)|(?<mark>\.\.\.|[^\s\p{L}\p{N}])/gu;

/** Cuts a text into syllables, numbers and marks. */
export function syllablesOf(text: string): Syllable[] {
  return [...text.matchAll(TOKEN)].map(match => {
    const { number, word } = match.groups ?? {};
    return {
      text: match[0],
      folded: word ? foldSyllable(word) : match[0],
      start: match.index,
      end: match.index + match[0].length,
      kind: number ? 'number' : word ? 'word' : 'mark',
      capital: /^\p{Lu}/u.test(match[0]),
    };
  });
}
