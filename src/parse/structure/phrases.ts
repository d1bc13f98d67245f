/** A set of words of one or more syllables, asked by syllables. */
export interface Phrases {
  readonly has: (phrase: string) => boolean;
  /** How many syllables from `at` on are one of the phrases, the longest first; 0 where none is. */
  readonly lengthAt: (syllables: readonly string[], at: number) => number;
  /** How many syllables that end before `end` are one of the phrases, the longest first; 0 where none is. */
  readonly lengthBefore: (syllables: readonly string[], end: number) => number;
}

/** Makes a set of phrases out of a word list. */
export function phrasesOf(list: readonly string[]): Phrases {
  const set = new Set(list);
  const longest = Math.max(...list.map(phrase => phrase.split(' ').length));
  const find = (syllables: readonly string[], from: (length: number) => number): number => {
    for (let length = longest; length > 0; length--) {
      const start = from(length);
      if (start < 0 || start + length > syllables.length) continue;
      if (set.has(syllables.slice(start, start + length).join(' '))) return length;
    }
    return 0;
  };
  return {
    has: phrase => set.has(phrase),
    lengthAt: (syllables, at) => find(syllables, () => at),
    lengthBefore: (syllables, end) => find(syllables, length => end - length),
  };
}

/** Whether a text begins with one of these, as a whole word; gives the longest, or null. */
export function openingOf(text: string, list: readonly string[]): string | null {
  const lower = text.toLocaleLowerCase('vi');
  let best: string | null = null;
  for (const opening of list) {
    if (opening.length <= (best?.length ?? 0) || !lower.startsWith(opening)) continue;
    const isWord = /[\p{L}\p{N}]$/u.test(opening);
    if (!isWord || !/^[\p{L}\p{N}]/u.test(lower.slice(opening.length))) best = opening;
  }
  return best;
}
