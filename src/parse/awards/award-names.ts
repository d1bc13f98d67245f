import type { AwardLexicon } from '../../model/award-lexicon.ts';
import { Phrases } from './phrases.ts';
import { quotedLength } from './quoted.ts';
import type { Syllable } from './syllables.ts';

/** What a title's holders are: a number before it counts them. */
export type Holders = 'collectives' | 'individuals' | 'others';

/** The name of an award in a text. */
export interface FoundName {
  readonly length: number;
  /** The syllables of the leading `danh hiệu`, which is no part of the name. */
  readonly lead: number;
  /** Where the head of the name ends, for a class that stands alone later: `Huân chương Chiến công` + `hạng Ba`. */
  readonly head: number;
  readonly holders: Holders | null;
  /** Plain words, too: no award without a verb. */
  readonly needsVerb: boolean;
  /** Only the State gives it. */
  readonly ofTheState: boolean;
}

const MOST_TITLE_WORDS = 14;

/** Finds names of awards by the lists of `award-names.yaml`. */
export class AwardNames {
  readonly #instruments: Phrases;
  readonly #withTitle: Phrases;
  readonly #free: Phrases;
  readonly #titles: readonly (readonly [Holders, Phrases])[];
  readonly #needsVerb: Phrases;
  readonly #state: Phrases;
  readonly #kinds: Phrases;
  readonly #classes: Phrases;
  readonly #levels: Phrases;
  readonly #levelWords: Phrases;
  readonly #tails: Phrases;
  readonly #never: Phrases;
  readonly #stops: Phrases;
  readonly #inNames: Phrases;
  readonly #titleWords: Phrases;
  readonly #heads: Phrases;
  readonly #neverHeads: Phrases;

  constructor({ names, bodies }: AwardLexicon) {
    this.#instruments = new Phrases(names.instruments);
    this.#withTitle = new Phrases(names.onlyWithTitle);
    this.#free = new Phrases(names.freeTitle);
    this.#titles = (['collectives', 'individuals', 'others'] as const).map(
      holders => [holders, new Phrases(names.titles[holders])] as const,
    );
    this.#needsVerb = new Phrases(names.onlyWithVerb);
    this.#state = new Phrases(names.ofTheState);
    this.#kinds = new Phrases(names.kinds);
    this.#classes = new Phrases(names.classes);
    this.#levels = new Phrases(names.levels);
    this.#levelWords = new Phrases(names.levelWords);
    this.#tails = new Phrases(names.tails);
    this.#never = new Phrases(names.never);
    this.#stops = new Phrases([...bodies.stops, ...bodies.of]);
    this.#inNames = new Phrases(bodies.inNames);
    this.#titleWords = new Phrases(names.titleWords);
    this.#heads = new Phrases(bodies.heads);
    this.#neverHeads = new Phrases(bodies.never);
  }

  /** The award whose name begins at `at`; null where none does. */
  at(syllables: readonly Syllable[], at: number): FoundName | null {
    if (this.#never.has(syllables, at)) return null;
    const quoted = this.#quotedTitle(syllables, at);
    if (quoted) return quoted;
    const title = this.#titleAt(syllables, at);
    const plain = this.#instruments.lengthAt(syllables, at);
    const bare = this.#withTitle.lengthAt(syllables, at);
    const head = Math.max(title.length, plain, bare);
    if (head === 0) return null;
    const isHonour = syllables[at]?.folded === 'danh' && head === 2;
    if (isHonour) return this.#honour(syllables, at);
    const tail = this.#tail(syllables, at, head);
    const needsTitle = bare === head && !this.#hasTitle(syllables, at + head, tail);
    if (needsTitle && title.length < head) return null;
    return this.#found(syllables, at, {
      head,
      length: tail - at,
      holders: title.length === head ? title.holders : null,
    });
  }

  /** The class alone that begins at `at`, such as `hạng Ba`: how many syllables it has. */
  classAt(syllables: readonly Syllable[], at: number): number {
    return this.#classes.lengthAt(syllables, at);
  }

  /** `danh hiệu` and what follows: a title of the lists, in quotation marks, or with a capital. */
  #honour(syllables: readonly Syllable[], at: number): FoundName | null {
    const words = /^vinh$/.test(syllables[at + 2]?.folded ?? '') ? honourWords(syllables, at) : 2;
    const inner = this.at(syllables, at + words);
    if (inner)
      return {
        ...inner,
        length: inner.length + words,
        head: inner.head + words,
        lead: words + inner.lead,
        needsVerb: false,
      };
    const tail = this.#tail(syllables, at, words);
    if (!this.#hasTitle(syllables, at + words, tail)) return null;
    return { ...this.#found(syllables, at, { head: words, length: tail - at, holders: null }), lead: words };
  }

  /** `đạt “Đơn vị tiên tiến”`: a title of the lists in quotation marks. */
  #quotedTitle(syllables: readonly Syllable[], at: number): FoundName | null {
    const length = quotedLength(syllables, at);
    const title = length > 0 ? this.#titleAt(syllables, at + 1) : null;
    if (!title || title.length === 0 || title.length + 2 < length - 4) return null;
    const to = this.#tail(syllables, at, length);
    return this.#found(syllables, at, { head: length, length: to - at, holders: title.holders });
  }

  #found(syllables: readonly Syllable[], at: number, found: Pick<FoundName, 'head' | 'length' | 'holders'>): FoundName {
    const first = quotedLength(syllables, at) > 0 ? at + 1 : at;
    const needsVerb = found.holders !== null && this.#needsVerb.has(syllables, first);
    return { ...found, lead: 0, needsVerb, ofTheState: this.#state.has(syllables, at) };
  }

  #titleAt(syllables: readonly Syllable[], at: number): { length: number; holders: Holders | null } {
    let best: { length: number; holders: Holders | null } = { length: 0, holders: null };
    for (const [holders, phrases] of this.#titles) {
      const length = phrases.lengthAt(syllables, at);
      if (length > best.length) best = { length, holders };
    }
    return best;
  }

  #hasTitle(syllables: readonly Syllable[], from: number, to: number): boolean {
    const first = syllables[from];
    return to > from && (first?.capital === true || quotedLength(syllables, from) > 0);
  }

  /** Where the name ends that begins at `at` with a head of so many syllables. */
  #tail(syllables: readonly Syllable[], at: number, head: number): number {
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
    if (next.text === ',') return joinsNames(syllables, i) && !this.at(syllables, i + 1);
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

  /** `chi hội vững mạnh`: where the words end that make a title of a noun that ends at `at`; `at` itself where there are none. */
  titleWordsEnd(syllables: readonly Syllable[], at: number): number {
    let end = at;
    for (let length = -1; length !== 0; end += length) length = this.#titleWords.lengthAt(syllables, end);
    return end;
  }

  #startsBody(syllables: readonly Syllable[], i: number): boolean {
    return this.#heads.has(syllables, i) && !this.#neverHeads.has(syllables, i);
  }

  #isAward(syllables: readonly Syllable[], i: number): boolean {
    const at = syllables[i]?.folded === 'và' ? i + 1 : i;
    return this.#instruments.has(syllables, at);
  }
}

/** A comma inside a name: `Văn hóa, Thể thao và Du lịch`: a capital behind it, and `và` with a capital within five words. */
export function joinsNames(syllables: readonly Syllable[], comma: number): boolean {
  if (!syllables[comma + 1]?.capital) return false;
  for (let i = comma + 2; i < comma + 7; i++) {
    const here = syllables[i];
    if (here?.folded === 'và') return syllables[i + 1]?.capital === true;
    if (here?.kind !== 'word') return false;
  }
  return false;
}

/** A hyphen inside a word: `Ít-xa-la`. */
function isHyphen(syllables: readonly Syllable[], i: number): boolean {
  const [before, mark, after] = [syllables[i - 1], syllables[i], syllables[i + 1]];
  return mark?.text === '-' && before?.end === mark.start && after?.start === mark.end;
}

/** A comma between small words: `vì sự nghiệp văn hóa, thể thao và du lịch`: `và` stands within four words. */
function joinsWords(syllables: readonly Syllable[], comma: number): boolean {
  if (syllables[comma]?.text !== ',') return false;
  const words = syllables.slice(comma + 1, comma + 6);
  const and = words.findIndex(({ folded }) => folded === 'và');
  const isPlain = words.slice(0, Math.max(0, and)).every(({ kind, capital }) => kind === 'word' && !capital);
  return and > 0 && isPlain && words[and + 1]?.kind === 'word' && words[and + 1]?.capital === false;
}

/** `danh hiệu vinh dự Nhà nước`: three or five syllables of lead. */
function honourWords(syllables: readonly Syllable[], at: number): number {
  const full = syllables.slice(at + 3, at + 6).map(s => s.folded);
  if (full[0] !== 'dự') return 2;
  return full[1] === 'nhà' && full[2] === 'nước' ? 6 : 4;
}

/** `45, 40 năm tuổi Đảng`, `Đảng 30 năm`, `55 năm`: what follows `Huy hiệu`. */
function badgeLength(syllables: readonly Syllable[], at: number): number {
  const first = syllables[at]?.text === 'Đảng' ? at + 1 : at;
  let i = first;
  while (syllables[i]?.kind === 'number' || (i > first && /^(?:,|và|-)$/.test(syllables[i]?.folded ?? ''))) i++;
  if (i === first || syllables[i]?.folded !== 'năm' || syllables[i + 1]?.kind === 'number') return 0;
  const isWhole = syllables[i + 1]?.folded === 'tuổi' && syllables[i + 2]?.folded === 'đảng';
  return (isWhole ? i + 3 : i + 1) - at;
}
