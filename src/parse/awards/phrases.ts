import { foldSyllable } from './fold-syllable.ts';
import type { Syllable } from './syllables.ts';

/** A list of phrases, looked up syllable by syllable: the longest phrase at a place is found in as many steps as it has syllables. */
export class Phrases {
  readonly #root: Node = { next: new Map(), ends: false };

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) this.#add(phrase);
  }

  #add(phrase: string): void {
    let node = this.#root;
    for (const part of phrase.match(/[^\s,]+|,/g) ?? []) {
      const key = foldSyllable(part);
      const next = node.next.get(key) ?? { next: new Map(), ends: false };
      node.next.set(key, next);
      node = next;
    }
    node.ends = true;
  }

  /** How many syllables the longest phrase at `at` has; 0 where none begins there. */
  lengthAt(syllables: readonly Syllable[], at: number): number {
    let node: Node | undefined = this.#root;
    let longest = 0;
    for (let i = at; node; i++) {
      if (node.ends) longest = i - at;
      node = node.next.get(syllables[i]?.folded ?? '');
    }
    return longest;
  }

  has(syllables: readonly Syllable[], at: number): boolean {
    return this.lengthAt(syllables, at) > 0;
  }
}

interface Node {
  readonly next: Map<string, Node>;
  ends: boolean;
}
