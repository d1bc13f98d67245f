import type { AwardLexicon } from '../../model/award-lexicon.ts';
import type { Holders } from './award-names.ts';
import { Numbers } from './numbers.ts';
import { Phrases } from './phrases.ts';
import type { Syllable } from './syllables.ts';

/** A number of recipients in a text: `88 tập thể`, `44 kỹ sư, công nhân`, `tập thể: 5`. */
export interface FoundCount {
  readonly length: number;
  readonly value: number;
  readonly holders: Holders;
  /** As printed, where the nouns are of both kinds or neither. */
  readonly noun: string;
  /** `4 - 6 tập thể`, `nhiều cá nhân`: stands for recipients, and gives no number. */
  readonly isVague: boolean;
  /** The noun is in no list: taken for persons by its place. */
  readonly isGuessed?: true;
}

/** A noun of recipients, or several that share a number. */
export interface Noun {
  readonly length: number;
  readonly holders: Holders;
}

/** How far behind a number a noun of person may end: `khẩu đội trưởng`. */
const LONGEST_COMPOUND = 4;
const FIRST_YEAR = 1900;

/** Finds counts by the lists of `recipient-nouns.yaml` and `numbers.yaml`. */
export class Counts {
  readonly #numbers: Numbers;
  readonly #nouns: readonly (readonly [Holders, Phrases])[];
  readonly #never: Phrases;
  readonly #units: Phrases;
  readonly #endings: ReadonlySet<string>;
  readonly #numbered: Phrases;
  readonly #times: ReadonlySet<string>;
  readonly #vague: Phrases;

  readonly #isAward: (syllables: readonly Syllable[], at: number) => boolean;

  /** `isAward` says where the name of an award begins, which no noun is taken from. */
  constructor(
    { recipients, numbers, grants }: AwardLexicon,
    isAward: (syllables: readonly Syllable[], at: number) => boolean,
  ) {
    this.#isAward = isAward;
    this.#numbers = new Numbers(numbers);
    this.#nouns = (['collectives', 'individuals', 'others'] as const).map(
      holders => [holders, new Phrases(recipients[holders])] as const,
    );
    this.#never = new Phrases(recipients.never);
    this.#units = new Phrases(recipients.units);
    this.#endings = new Set(recipients.personEndings);
    this.#numbered = new Phrases(recipients.numbered);
    this.#times = new Set(numbers.times);
    this.#vague = new Phrases(grants.vague);
  }

  /** The count that begins at `at`; null where none does. */
  at(syllables: readonly Syllable[], at: number): FoundCount | null {
    const number = this.#numbers.at(syllables, at);
    if (!number) return this.#vagueAt(syllables, at) ?? this.#labelledAt(syllables, at);
    if (this.#isName(syllables, at, number.value)) return null;
    let i = at + number.length;
    if (syllables[i]?.text === '(' && syllables[i + 2]?.text === ')') i += 3;
    while (this.#times.has(syllables[i]?.folded ?? '')) i++;
    const nouns = this.#nounsAt(syllables, i);
    if (!nouns) return null;
    const noun = textOf(syllables, i, i + nouns.length);
    return {
      value: number.value,
      isVague: number.isInexact,
      length: i + nouns.length - at,
      holders: nouns.holders,
      noun,
    };
  }

  /** A number that counts no recipients: how many syllables it has. */
  numberAt(syllables: readonly Syllable[], at: number): { length: number; value: number } | null {
    const number = this.#numbers.at(syllables, at);
    return number && { length: number.length, value: number.isInexact ? 0 : number.value };
  }

  /** `tập thể: 5` in a list. */
  #labelledAt(syllables: readonly Syllable[], at: number): FoundCount | null {
    const noun = this.#nounsAt(syllables, at);
    if (!noun || syllables[at + noun.length]?.text !== ':') return null;
    const number = this.#numbers.at(syllables, at + noun.length + 1);
    const behind = at + noun.length + 1 + (number?.length ?? 0);
    const isLabel = syllables[behind] === undefined || /^[,;)]$/.test(syllables[behind]?.text ?? '');
    if (!number || number.isInexact || !isLabel) return null;
    const text = textOf(syllables, at, at + noun.length);
    return { value: number.value, isVague: false, length: behind - at, holders: noun.holders, noun: text };
  }

  #vagueAt(syllables: readonly Syllable[], at: number): FoundCount | null {
    const length = this.#vague.lengthAt(syllables, at);
    const nouns = length > 0 ? this.#nounsAt(syllables, at + length) : null;
    const isNamed = syllables[at + length + (nouns?.length ?? 0)]?.capital === true;
    if (!nouns || isNamed) return null;
    return { value: 0, isVague: true, length: length + nouns.length, holders: nouns.holders, noun: '' };
  }

  /** The number belongs to what stands before it: `Quân khu 4`, `tháng 5`. */
  #isName(syllables: readonly Syllable[], at: number, value: number): boolean {
    const before = syllables[at - 1];
    if (before?.kind !== 'word') return false;
    if (before.folded === 'năm') return value >= FIRST_YEAR;
    return [1, 2].some(length => this.#numbered.lengthAt(syllables, at - length) === length);
  }

  /** One noun, or several that share the number. */
  #nounsAt(syllables: readonly Syllable[], at: number): Noun | null {
    const first = this.nounAt(syllables, at);
    if (!first) return null;
    let length = first.length;
    const kinds = new Set([first.holders]);
    for (;;) {
      const joint = this.#jointLength(syllables, at + length);
      const isSmall = syllables[at + length + joint]?.capital === false;
      const next =
        joint > 0 && isSmall && !this.#isAward(syllables, at + length + joint)
          ? this.nounAt(syllables, at + length + joint)
          : null;
      if (!next) break;
      length += joint + next.length;
      kinds.add(next.holders);
    }
    return { length, holders: kinds.size === 1 ? first.holders : 'others' };
  }

  #jointLength(syllables: readonly Syllable[], at: number): number {
    const text = syllables[at]?.folded ?? '';
    if (text === ',' && syllables[at + 1]?.folded === 'và') return 2;
    return /^(?:,|và|-|–|\/|hoặc)$/.test(text) ? 1 : 0;
  }

  /** The noun of recipients that begins at `at`; null where none does. */
  nounAt(syllables: readonly Syllable[], at: number): Noun | null {
    if (this.#never.has(syllables, at) || syllables[at]?.kind !== 'word') return null;
    const compound = this.#compoundLength(syllables, at);
    let best: Noun | null = compound > 0 ? { length: compound, holders: 'individuals' } : null;
    for (const [holders, phrases] of this.#nouns) {
      const length = phrases.lengthAt(syllables, at);
      if (length > (best?.length ?? 0) || (best && length === best.length)) best = { length, holders };
    }
    return best;
  }

  /** A word of persons that is in no list, known by its end: `kiểm lâm viên`. */
  #compoundLength(syllables: readonly Syllable[], at: number): number {
    if (this.#units.has(syllables, at)) return 0;
    for (let i = at + 1; i < at + LONGEST_COMPOUND; i++) {
      const here = syllables[i];
      if (here?.kind !== 'word' || here.capital) return 0;
      if (this.#endings.has(here.folded) && i - at >= 1 && i - at <= 2) return i + 1 - at;
    }
    return 0;
  }
}

/** The text from one syllable to another, with one space for each white space. */
export function textOf(syllables: readonly Syllable[], from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const here = syllables[i];
    const before = syllables[i - 1];
    if (here) text += (i > from && before && here.start > before.end ? ' ' : '') + here.text;
  }
  return text;
}
