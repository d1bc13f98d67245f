import type { AwardLexicon } from '../../model/award-lexicon.ts';
import { NameTails } from './name-tails.ts';
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

/** Finds names of awards by the lists of `award-names.yaml`. */
export class AwardNames {
  readonly #instruments: Phrases;
  readonly #withTitle: Phrases;
  readonly #titles: readonly (readonly [Holders, Phrases])[];
  readonly #needsVerb: Phrases;
  readonly #state: Phrases;
  readonly #classes: Phrases;
  readonly #never: Phrases;
  readonly #titleWords: Phrases;

  readonly #tails: NameTails;

  constructor(lexicon: AwardLexicon) {
    const { names } = lexicon;
    this.#tails = new NameTails(lexicon, (syllables, at) => this.at(syllables, at) !== null);
    this.#instruments = new Phrases(names.instruments);
    this.#withTitle = new Phrases(names.onlyWithTitle);
    this.#titles = (['collectives', 'individuals', 'others'] as const).map(
      holders => [holders, new Phrases(names.titles[holders])] as const,
    );
    this.#needsVerb = new Phrases(names.onlyWithVerb);
    this.#state = new Phrases(names.ofTheState);
    this.#classes = new Phrases(names.classes);
    this.#never = new Phrases(names.never);
    this.#titleWords = new Phrases(names.titleWords);
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
    const tail = this.#tails.end(syllables, at, head);
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
    const tail = this.#tails.end(syllables, at, words);
    if (!this.#hasTitle(syllables, at + words, tail)) return null;
    return { ...this.#found(syllables, at, { head: words, length: tail - at, holders: null }), lead: words };
  }

  /** `đạt “Đơn vị tiên tiến”`: a title of the lists in quotation marks. */
  #quotedTitle(syllables: readonly Syllable[], at: number): FoundName | null {
    const length = quotedLength(syllables, at);
    const title = length > 0 ? this.#titleAt(syllables, at + 1) : null;
    if (!title || title.length === 0 || title.length + 2 < length - 4) return null;
    const to = this.#tails.end(syllables, at, length);
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

  /** `chi hội vững mạnh`: where the words end that make a title of a noun that ends at `at`; `at` itself where there are none. */
  titleWordsEnd(syllables: readonly Syllable[], at: number): number {
    let end = at;
    for (let length = -1; length !== 0; end += length) length = this.#titleWords.lengthAt(syllables, end);
    return end;
  }
}

/** `danh hiệu vinh dự Nhà nước`: three or five syllables of lead. */
function honourWords(syllables: readonly Syllable[], at: number): number {
  const full = syllables.slice(at + 3, at + 6).map(s => s.folded);
  if (full[0] !== 'dự') return 2;
  return full[1] === 'nhà' && full[2] === 'nước' ? 6 : 4;
}
