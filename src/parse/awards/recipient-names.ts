import type { AwardLexicon } from '../../model/award-lexicon.ts';
import { type Counts, textOf } from './counts.ts';
import { Phrases } from './phrases.ts';
import type { Cut, Range } from './recipients.ts';
import type { Syllable } from './syllables.ts';

const LONGEST_NAME = 14;
const LONGEST_DEFINITE = 4;

/** Reads recipients by name: `Công ty A`, `anh Bùi Văn Tiến`, `đơn vị`. */
export class RecipientNames {
  readonly #definite: Phrases;
  readonly #honorifics: Phrases;
  readonly #stops: Phrases;
  readonly #indefinite: Phrases;

  readonly #nouns: Counts;

  constructor({ bodies }: AwardLexicon, nouns: Counts) {
    this.#nouns = nouns;
    this.#definite = new Phrases(bodies.definite);
    this.#honorifics = new Phrases(bodies.honorifics);
    this.#stops = new Phrases(bodies.nameStops);
    this.#indefinite = new Phrases(bodies.indefinite);
  }

  /** The name that a stretch of elements holds: from a body, or its beginning, to a word that ends a name. Null: it holds none. */
  nameOf({ elements, syllables }: Cut, { from, to }: Range): string | null {
    const first = elements[from];
    const last = elements[to - 1];
    if (!first || !last) return null;
    const body = elements.slice(from, to).find(element => element.kind === 'body');
    const start = body ? body.from : this.#behindHonorifics(syllables, first.from, last.to);
    const end = this.#nameEnd(syllables, start, last.to);
    const words = syllables.slice(start, end).filter(({ kind }) => kind !== 'mark');
    if (words.length === 0 || words.length > LONGEST_NAME) return null;
    const isProper = words.some(({ capital }, i) => capital && (i > 0 || start > 0));
    const isDefinite = this.#isDefinite(syllables, start) && words.length <= LONGEST_DEFINITE;
    if (!body && (this.#indefinite.has(syllables, start) || !(isProper || isDefinite))) return null;
    return textOf(syllables, start, end).replace(/[,;:.]+$/, '');
  }

  /** `đơn vị`, `trường`; not `hội` in `hội viên`. */
  #isDefinite(syllables: readonly Syllable[], start: number): boolean {
    const length = this.#definite.lengthAt(syllables, start);
    return length > 0 && (this.#nouns.nounAt(syllables, start)?.length ?? 0) <= length;
  }

  #behindHonorifics(syllables: readonly Syllable[], from: number, to: number): number {
    let start = from;
    for (;;) {
      const length = this.#honorifics.lengthAt(syllables, start);
      if (length === 0 || start + length >= to) return start;
      start += length;
    }
  }

  #nameEnd(syllables: readonly Syllable[], start: number, to: number): number {
    let end = start;
    while (end < to && !/^[(:.]$/.test(syllables[end]?.text ?? '')) {
      if (end > start && this.#stops.has(syllables, end)) break;
      end++;
    }
    return end;
  }
}
