import type { AwardLexicon } from '../../model/award-lexicon.ts';
import type { FoundCount } from './counts.ts';
import type { Element, ElementKind } from './elements.ts';
import { Phrases } from './phrases.ts';
import type { Cut } from './recipients.ts';
import type { Segment } from './segments.ts';

/** Reads the count of one segment of a list of recipients. */
export class SegmentCounts {
  readonly #opens: Phrases;
  readonly #units: Phrases;
  readonly #asides: Phrases;

  constructor({ grants, recipients, bodies }: AwardLexicon) {
    this.#opens = new Phrases([...grants.approximates, ...grants.to, ...grants.beforeCounts]);
    this.#asides = new Phrases(bodies.asides);
    this.#units = new Phrases(recipients.units);
  }

  /** The count that a segment begins with: nothing may stand before it but `cho` and words such as `gần`. */
  leading(cut: Cut, { from, to }: Segment): FoundCount | null {
    const { elements, syllables } = cut;
    for (let i = from; i < to; i++) {
      const element = elements[i];
      if (element?.kind === 'count') return element.count ?? null;
      if (element?.kind === 'number') return this.#guessed(cut, i);
      if (element?.kind === 'to' || element?.kind === 'adverb') continue;
      if (element?.kind !== 'words' || !this.#opens.has(syllables, element.to - 1)) return null;
    }
    return null;
  }

  /** `1, 2 và 6 tập thể`: a number alone has the noun of the count behind it. */
  sharedNoun(cut: Cut, segments: readonly Segment[], at: number): FoundCount | null {
    const value = this.#lone(cut, segments[at]);
    if (value === null) return null;
    let next = at + 1;
    while (next - at < MOST_DEALT && this.#lone(cut, segments[next]) !== null) next++;
    const last = segments[next];
    const count = last?.link === 'and' ? this.leading(cut, last) : null;
    return count && { ...count, value };
  }

  /** The value of a segment that is a number and nothing else; a year is none. */
  #lone({ elements, syllables }: Cut, segment: Segment | undefined): number | null {
    const only = segment && segment.to - segment.from === 1 ? elements[segment.from] : undefined;
    const value = only?.kind === 'number' ? plainNumber(syllables[only.from]?.text) : null;
    return value !== null && value >= FIRST_YEAR && value <= LAST_YEAR ? null : value;
  }

  /**
   * The count of a segment before a predicate, which may have the beginning of the sentence before it (`isOpened`): `Năm nay
   * toàn ngành có 5 tập thể`. `isEarlier`: another count stands between it and the predicate.
   */
  within(cut: Cut, { from, to }: Segment, isEarlier: boolean): { count: FoundCount; isOpened: boolean } | null {
    const at = indexOfCount(cut, from, to);
    const count = cut.elements[at]?.count;
    if (!count) return null;
    const before = cut.elements[at - 1];
    const isFirst = at === from;
    const isWord = before?.kind === 'words';
    const opens = before && isWord ? this.#opensAt(cut, before) : true;
    const isNear =
      isWord && at === from + 1 && this.#opens.lengthAt(cut.syllables, before.from) === before.to - before.from;
    const first = cut.elements[from];
    const isShort = first !== undefined && first.to - first.from === 1;
    const isAside = first !== undefined && at === from + 1 && (isShort || this.#asides.has(cut.syllables, first.from));
    const isAllowed = isFirst || opens || (!isEarlier && isAside);
    return isAllowed ? { count, isOpened: !isFirst && !isNear } : null;
  }

  /** Whether words end in one that a count may stand behind. */
  #opensAt({ syllables }: Cut, { from, to }: Element): boolean {
    return [1, 2].some(length => to - length >= from && this.#opens.lengthAt(syllables, to - length) === length);
  }

  /** Whether a segment is an aside: `trong năm`, `dịp này`. */
  isAside({ elements, syllables }: Cut, { from }: Segment): boolean {
    const first = elements[from];
    return first !== undefined && (first.kind !== 'words' || this.#asides.has(syllables, first.from));
  }

  /** A number on a noun that no list has, where recipients are expected: persons' nouns are beyond counting. */
  #guessed({ elements, syllables }: Cut, at: number): FoundCount | null {
    const number = elements[at];
    const next = elements[at + 1];
    const first = next?.kind === 'words' ? syllables[next.from] : undefined;
    const value = plainNumber(number && syllables[number.from]?.text);
    if (value === null || !next || first?.kind !== 'word' || first.capital) return null;
    if (this.#units.has(syllables, next.from)) return null;
    return { value, holders: 'individuals', length: 2, noun: first.text, isVague: false, isGuessed: true };
  }
}

/** So many numbers at most share a noun. */
const MOST_DEALT = 8;
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;
const MODIFIERS: ReadonlySet<ElementKind> = new Set(['words', 'of', 'at', 'paren', 'number']);
const MOST_MODIFIERS = 3;
const MOST_SYLLABLES = 9;

/** A few words between counts that say what they are like: `tiêu biểu`, `xuất sắc nhất`. */
export function isShortModifier({ elements }: Cut, { from, to }: Segment): boolean {
  const syllables = (elements[to - 1]?.to ?? 0) - (elements[from]?.from ?? 0);
  const areModifiers = elements.slice(from, to).every(({ kind }) => MODIFIERS.has(kind));
  return areModifiers && to - from <= MOST_MODIFIERS && syllables <= MOST_SYLLABLES;
}

function plainNumber(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,3}(?:\.\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll('.', '')) : null;
}

function indexOfCount({ elements }: Cut, from: number, to: number): number {
  let at = from;
  while (at < to && elements[at]?.kind !== 'count') at++;
  return at < to ? at : -1;
}
