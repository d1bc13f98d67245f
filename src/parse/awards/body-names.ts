import type { AwardLexicon } from '../../model/award-lexicon.ts';
import { joinsNames } from './name-joints.ts';
import { Phrases } from './phrases.ts';
import { quotedLength } from './quoted.ts';
import type { Syllable } from './syllables.ts';

const MOST_SYLLABLES = 24;
/** So many small words in a row are no name any more. */
const MOST_SMALL = 9;

/** Finds the names of bodies and offices by the lists of `bodies.yaml`. */
export class BodyNames {
  readonly #heads: Phrases;
  readonly #never: Phrases;
  readonly #stops: Phrases;
  readonly #offices: Phrases;
  readonly #surnames: ReadonlySet<string>;
  readonly #places: Phrases;
  readonly #inNames: Phrases;
  readonly #isOther: (syllables: readonly Syllable[], at: number) => boolean;

  /** `isOther` says where something begins that ends every name: an award, a count, a verb of giving. */
  constructor({ bodies }: AwardLexicon, isOther: (syllables: readonly Syllable[], at: number) => boolean) {
    this.#heads = new Phrases(bodies.heads);
    this.#never = new Phrases(bodies.never);
    this.#stops = new Phrases(bodies.stops);
    this.#offices = new Phrases(bodies.offices);
    this.#surnames = new Set(bodies.surnames);
    this.#places = new Phrases(bodies.placeNames);
    this.#inNames = new Phrases(bodies.inNames);
    this.#isOther = isOther;
  }

  /** Where the name ends that begins at `at`; `at` itself where none begins. */
  endAt(syllables: readonly Syllable[], at: number): number {
    const head = this.headLength(syllables, at);
    if (head === 0) return at;
    let small = 0;
    let i = at + head;
    for (; i - at < MOST_SYLLABLES; i++) {
      const known = Math.max(this.#inNames.lengthAt(syllables, i), shortQuotation(syllables, i));
      if (known > 0) i += known - 1;
      else if (!this.#goesOn(syllables, i)) break;
      small = syllables[i]?.capital || syllables[i]?.kind !== 'word' ? 0 : small + 1;
      if (small > MOST_SMALL) return i - MOST_SMALL;
    }
    return trimmedEnd(syllables, i);
  }

  /** How many syllables the head of a name at `at` has; a single one counts only with a capital. */
  headLength(syllables: readonly Syllable[], at: number): number {
    const length = this.#heads.lengthAt(syllables, at);
    if (this.#never.lengthAt(syllables, at) >= length) return 0;
    return length > 1 || syllables[at]?.capital ? length : 0;
  }

  /** The office without the name of the person who holds it: `Chủ tịch UBND tỉnh Trần A` ends before `Trần`. */
  withoutPerson(syllables: readonly Syllable[], from: number, to: number): number {
    if (!this.#offices.has(syllables, from)) return to;
    for (let i = from + 1; i < to; i++) {
      const isName =
        this.#surnames.has(syllables[i]?.folded ?? '') && syllables[i]?.capital && syllables[i + 1]?.capital;
      const rest = syllables.slice(i, to);
      if (rest.every(s => s.text === s.text.toLocaleUpperCase('vi'))) return to;
      if (isName && rest.every(s => s.capital) && rest.length >= 2 && !this.#places.has(syllables, i)) return i;
    }
    return to;
  }

  #goesOn(syllables: readonly Syllable[], i: number): boolean {
    const next = syllables[i];
    if (!next) return false;
    if (next.text === ',') return joinsNames(syllables, i) && this.headLength(syllables, i + 1) === 0;
    if (/^[-–]$/.test(next.text)) return this.#dashGoesOn(syllables, i);
    if (next.text === '&') return true;
    if (next.text === '.') return this.#pointGoesOn(syllables, i);
    if (/^[“”"]$/.test(next.text)) return false;
    if (next.kind === 'mark' || this.#isOther(syllables, i)) return false;
    if (next.kind === 'number') return this.#numberGoesOn(syllables, i);
    if (next.folded === 'và') return this.#andGoesOn(syllables, i);
    return !this.#stops.has(syllables, i) || isProper(next) || this.#placeGoesOn(syllables, i);
  }

  /** `Lao động - Thương binh và Xã hội`; behind a person's name a dash begins an office. */
  #dashGoesOn(syllables: readonly Syllable[], i: number): boolean {
    const isUnit =
      /^(?:quận|huyện|tỉnh|thị|thành)$/.test(syllables[i + 1]?.folded ?? '') && syllables[i + 2]?.capital === true;
    if (isUnit) return true;
    return (
      syllables[i + 1]?.capital === true && this.headLength(syllables, i + 1) === 0 && !this.#isOther(syllables, i + 1)
    );
  }

  /** `Phái bộ Liên hợp quốc tại Nam Sudan tặng`: a place right before the verb. */
  #placeGoesOn(syllables: readonly Syllable[], i: number): boolean {
    if (syllables[i]?.folded !== 'tại') return false;
    let end = i + 1;
    while (end < i + 5 && syllables[end]?.capital && this.headLength(syllables, end) === 0) end++;
    return end > i + 1 && this.#isOther(syllables, end) && !syllables[end]?.capital;
  }

  /** `LĐLĐ TX. Hương Thủy`. */
  #pointGoesOn(syllables: readonly Syllable[], i: number): boolean {
    const isAbbreviation = /^\p{Lu}{1,2}$|^T[pPxX]$/u.test(syllables[i - 1]?.text ?? '');
    return syllables[i + 1]?.capital === true && (isAbbreviation || syllables[i + 1]?.start === syllables[i]?.end);
  }

  #numberGoesOn(syllables: readonly Syllable[], i: number): boolean {
    const before = syllables[i - 1];
    return /^\d+$/.test(syllables[i]?.text ?? '') && before?.kind === 'word' && !this.#isOther(syllables, i);
  }

  #andGoesOn(syllables: readonly Syllable[], i: number): boolean {
    const next = syllables[i + 1];
    if (next?.kind !== 'word' || this.#isOther(syllables, i + 1)) return false;
    if (next.capital) return true;
    if (isDepartment(syllables, i)) return true;
    return (
      /^(?:phát|đào|môi|truyền|công|xã|du|việc|tài|đầu|trẻ|kinh)$/.test(next.folded) &&
      syllables[i + 2]?.kind === 'word' &&
      !syllables[i + 2]?.capital
    );
  }
}

/** A capital and small letters: part of a name, where `THỐNG KÊ` in a text of capitals tells nothing. */
function isProper({ text, capital }: Syllable): boolean {
  return capital && text !== text.toLocaleUpperCase('vi');
}

/** `Sở văn hóa và thể thao`: a department's field in small letters, within four words of its head. */
function isDepartment(syllables: readonly Syllable[], and: number): boolean {
  for (let i = and - 1; i >= and - 4; i--) {
    const here = syllables[i];
    if (here?.kind !== 'word') return false;
    if (here.capital)
      return (
        /^(?:bộ|sở|phòng|ban|cục)$/.test(here.folded) &&
        !/^(?:các|những|nhiều|toàn)$/.test(syllables[and + 1]?.folded ?? '')
      );
  }
  return false;
}

const LONGEST_QUOTATION = 12;

/** `Hội thi “Tiếng hát người lao động”`: a quotation inside a name. */
function shortQuotation(syllables: readonly Syllable[], at: number): number {
  const length = quotedLength(syllables, at);
  return length <= LONGEST_QUOTATION ? length : 0;
}

function trimmedEnd(syllables: readonly Syllable[], end: number): number {
  let i = end;
  while (i > 0 && /^(?:và|[-–,.&])$/.test(syllables[i - 1]?.folded ?? '')) i--;
  return i;
}
