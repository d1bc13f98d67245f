import type { AwardLexicon } from '../../model/award-lexicon.ts';
import { badgeLength, isHyphen, joinsNames, joinsWords } from './name-joints.ts';
import { Phrases } from './phrases.ts';
import { quotedLength } from './quoted.ts';
import type { Syllable } from './syllables.ts';

const MOST_TITLE_WORDS = 14;

/** Finds where the name of an award ends: its kind, class and level, a title in quotation marks or with capitals. */
export class NameTails {
  readonly #instruments: Phrases;
  readonly #free: Phrases;
  readonly #kinds: Phrases;
  readonly #classes: Phrases;
  readonly #levels: Phrases;
  readonly #levelWords: Phrases;
  readonly #tails: Phrases;
  readonly #stops: Phrases;
  readonly #inNames: Phrases;
  readonly #heads: Phrases;
  readonly #neverHeads: Phrases;
  readonly #isName: (syllables: readonly Syllable[], at: number) => boolean;

  /** `isName` says where another award's name begins. */
  constructor({ names, bodies }: AwardLexicon, isName: (syllables: readonly Syllable[], at: number) => boolean) {
    this.#instruments = new Phrases(names.instruments);
    this.#free = new Phrases(names.freeTitle);
    this.#kinds = new Phrases(names.kinds);
    this.#classes = new Phrases(names.classes);
    this.#levels = new Phrases(names.levels);
    this.#levelWords = new Phrases(names.levelWords);
    this.#tails = new Phrases(names.tails);
    this.#stops = new Phrases([...bodies.stops, ...bodies.of]);
    this.#inNames = new Phrases(bodies.inNames);
    this.#heads = new Phrases(bodies.heads);
    this.#neverHeads = new Phrases(bodies.never);
    this.#isName = isName;
  }

  /** Where the name ends that begins at `at` with a head of so many syllables. */
  end(syllables: readonly Syllable[], at: number, head: number): number {
    const isFree = this.#free.has(syllables, at);
    let i = at + head;
    for (let next = i; ; i = next) {
      next = this.#partEnd(syllables, i, isFree);
      if (next === i) return i;
    }
  }

  /** The end of the part of a name at `i`; `i` itself where no part begins there. */
  #partEnd(syllables: readonly Syllable[], i: number, isFree: boolean): number {
    const badge =
      syllables[i - 1]?.folded === 'hiệu' && syllables[i - 2]?.folded === 'huy' ? badgeLength(syllables, i) : 0;
    const known = Math.max(
      quotedLength(syllables, i),
      this.#kinds.lengthAt(syllables, i),
      this.#classes.lengthAt(syllables, i),
      this.#levels.lengthAt(syllables, i),
      badge,
    );
    if (known > 0) return i + known;
    const more = this.#moreClasses(syllables, i);
    if (more > 0) return i + more;
    const open = this.#tails.lengthAt(syllables, i);
    if (open > 0) return this.#openEnd(syllables, i + open);
    const level = this.#levelWords.lengthAt(syllables, i);
    if (level > 0) return this.#levelEnd(syllables, i + level);
    return isFree ? this.#titleEnd(syllables, i) : i;
  }

  /** `, hạng Nhì` behind `hạng Nhất`, where no count follows: both share one. */
  #moreClasses(syllables: readonly Syllable[], i: number): number {
    const isJoined = syllables[i]?.text === ',' || syllables[i]?.folded === 'và';
    if (!isJoined || this.#classes.lengthAt(syllables, i - 2) === 0) return 0;
    const length = this.#classes.lengthAt(syllables, i + 1);
    return length === 0 ? 0 : length + 1;
  }

  /** `cấp tỉnh`, `cấp Bộ`, `ngành Tòa án`, `ngành Giáo dục và Đào tạo`. */
  #levelEnd(syllables: readonly Syllable[], from: number): number {
    const first = syllables[from];
    if (first?.kind !== 'word' || this.#stops.has(syllables, from)) return from - 1;
    let i = from + 1;
    if (syllables[from]?.folded === 'thành' || syllables[from]?.folded === 'cơ' || first.capital) {
      while (i - from < 6 && this.#goesOn(syllables, i) && this.#isOfLevel(syllables, i, from)) i++;
    }
    return i;
  }

  #isOfLevel(syllables: readonly Syllable[], i: number, from: number): boolean {
    return (
      syllables[i]?.capital === true ||
      i === from + 1 ||
      this.#inNames.has(syllables, i) ||
      this.#isInside(syllables, i)
    );
  }

  /** `dẫn đầu khối trung học phổ thông`: to the next word that cannot stand in a name. */
  #openEnd(syllables: readonly Syllable[], from: number): number {
    let i = from;
    while (i - from < MOST_TITLE_WORDS && (this.#goesOn(syllables, i) || joinsWords(syllables, i))) i++;
    return i;
  }

  /** Words with a capital, and the small words among them. */
  #titleEnd(syllables: readonly Syllable[], from: number): number {
    const first = syllables[from];
    const startsBody = this.#startsBody(syllables, from) && first?.folded !== 'đảng';
    if (!first?.capital || startsBody) return from;
    let i = from + 1;
    while (i - from < MOST_TITLE_WORDS && this.#goesOn(syllables, i)) i++;
    return i;
  }

  #goesOn(syllables: readonly Syllable[], i: number): boolean {
    const next = syllables[i];
    if (!next || next.kind === 'number') return false;
    if (next.text === ',') return joinsNames(syllables, i) && !this.#isName(syllables, i + 1);
    if (next.kind === 'mark') return isHyphen(syllables, i);
    if (this.#inNames.has(syllables, i) || this.#isInside(syllables, i)) return true;
    if (this.#stops.has(syllables, i) || this.#classes.has(syllables, i)) return false;
    const startsBody = next.capital && this.#startsBody(syllables, i) && next.text !== 'Đoàn' && next.text !== 'Đảng';
    return !startsBody && (next.folded !== 'và' || syllables[i + 1]?.kind === 'word') && !this.#isAward(syllables, i);
  }

  /** The second syllable of a word such as `nghệ nhân`, whose second alone would end a name. */
  #isInside(syllables: readonly Syllable[], i: number): boolean {
    return this.#inNames.lengthAt(syllables, i - 1) >= 2;
  }

  #startsBody(syllables: readonly Syllable[], i: number): boolean {
    return this.#heads.has(syllables, i) && !this.#neverHeads.has(syllables, i);
  }

  #isAward(syllables: readonly Syllable[], i: number): boolean {
    const at = syllables[i]?.folded === 'và' ? i + 1 : i;
    return this.#instruments.has(syllables, at);
  }
}
