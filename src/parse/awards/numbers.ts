import type { AwardLexicon } from '../../model/award-lexicon.ts';
import { foldSyllable } from './fold-syllable.ts';
import type { Syllable } from './syllables.ts';

/** A number in a text, in figures or words. */
export interface FoundNumber {
  readonly value: number;
  /** How many syllables it takes. */
  readonly length: number;
  /** `3 - 5`, `12,5%`, a date: no count of recipients. */
  readonly isInexact: boolean;
}

/** Reads numbers by the words of `numbers.yaml`. */
export class Numbers {
  readonly #words: AwardLexicon['numbers'];
  readonly #units: ReadonlyMap<string, number>;

  constructor(words: AwardLexicon['numbers']) {
    this.#words = words;
    this.#units = new Map(Object.entries(words.units).map(([word, value]) => [foldSyllable(word), value]));
  }

  /** The number that begins at `at`; null where none does. */
  at(syllables: readonly Syllable[], at: number): FoundNumber | null {
    const first = syllables[at];
    if (!first) return null;
    if (first.kind === 'number') return this.#figures(syllables, at);
    return (first.kind === 'word' && this.#units.has(first.folded)) || this.#words.ten.includes(first.folded)
      ? this.#inWords(syllables, at)
      : null;
  }

  #figures(syllables: readonly Syllable[], at: number): FoundNumber {
    const text = syllables[at]?.text ?? '';
    const isWhole = /^(\d+|\d{1,3}(\.\d{3})+)$/.test(text);
    const isDecimal = /^\d+,\d+$/.test(text);
    const digits = isDecimal ? text.replace(',', '.') : text.replaceAll('.', '');
    const scale = this.#scaleAt(syllables, at + 1);
    const range = this.#rangeEnd(syllables, at + 1);
    if (range) return { value: 0, length: range - at, isInexact: true };
    const isCount = isWhole || (isDecimal && scale > 1);
    return {
      value: isCount ? Math.round(Number(digits) * scale) : 0,
      length: scale > 1 ? 2 : 1,
      isInexact: !isCount,
    };
  }

  #scaleAt(syllables: readonly Syllable[], at: number): number {
    const word = syllables[at]?.folded ?? '';
    return this.#words.thousands.includes(word) ? 1000 : this.#words.millions.includes(word) ? 1_000_000 : 1;
  }

  /** `3 - 5`, `3 đến 5`: where the second number ends; 0 where there is no range. */
  #rangeEnd(syllables: readonly Syllable[], at: number): number {
    const joins = /^(?:[-–]|đến|tới)$/.test(syllables[at]?.folded ?? '');
    return joins && syllables[at + 1]?.kind === 'number' ? at + 2 : 0;
  }

  /** `hai mươi lăm`, `một trăm linh năm`, `mười một`, `ba nghìn`. */
  #inWords(syllables: readonly Syllable[], at: number): FoundNumber | null {
    if (this.#isYearWord(syllables, at)) return null;
    let total = 0;
    let group = 0;
    let unit: number | null = null;
    let i = at;
    for (; ; i++) {
      const word = syllables[i]?.folded ?? '';
      const value = this.#units.get(word);
      if (value !== undefined && (unit === null || i === at)) unit = value;
      else if (this.#words.ten.includes(word)) group += 10;
      else if (this.#words.tens.includes(word) && unit !== null) [group, unit] = [group + unit * 10, null];
      else if (this.#words.hundreds.includes(word) && unit !== null) [group, unit] = [group + unit * 100, null];
      else if (this.#scaleAt(syllables, i) > 1) {
        total += (group + (unit ?? 0)) * this.#scaleAt(syllables, i);
        [group, unit] = [0, null];
      } else if (!(this.#words.zeros.includes(word) && group > 0)) break;
    }
    return { value: total + group + (unit ?? 0), length: i - at, isInexact: false };
  }

  #isYearWord(syllables: readonly Syllable[], at: number): boolean {
    if (syllables[at]?.folded !== 'năm') return false;
    const before = syllables[at - 1]?.folded ?? '';
    return syllables[at + 1]?.kind === 'number' || this.#words.yearBefore.includes(before);
  }
}
