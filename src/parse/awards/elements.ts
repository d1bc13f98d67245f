import type { AwardLexicon } from '../../model/award-lexicon.ts';
import { AwardNames, type FoundName } from './award-names.ts';
import { BodyNames } from './body-names.ts';
import { Counts, type FoundCount } from './counts.ts';
import { Keywords } from './keywords.ts';
import { Phrases } from './phrases.ts';
import { quotedLength } from './quoted.ts';
import type { Syllable } from './syllables.ts';

/** The parts that a sentence is cut into; `award-rules.yaml` says what each is. One letter each, so that rules can be matched. */
export const CODES = {
  award: 'W',
  class: 'H',
  count: 'R',
  body: 'B',
  of: 'O',
  by: 'P',
  at: 'L',
  grants: 'V',
  gift: 'g',
  recognises: 'C',
  praises: 'K',
  gets: 'D',
  receives: 'N',
  attains: 'T',
  adverb: 'a',
  to: 'c',
  delegates: 'U',
  respectively: 'i',
  inWhich: 'j',
  proposes: 'p',
  intends: 'f',
  plannedBehind: 'h',
  aims: 'm',
  denies: 'n',
  year: 'Y',
  number: '#',
  comma: ',',
  semicolon: ';',
  colon: ':',
  dash: '-',
  and: 'k',
  paren: 'q',
  words: 'x',
} as const;

export type ElementKind = keyof typeof CODES;

/** A part of a sentence, from one syllable to another. */
export interface Element {
  readonly kind: ElementKind;
  readonly from: number;
  readonly to: number;
  readonly name?: FoundName;
  readonly count?: FoundCount;
  /** The number before an award's name: certificates, or the holders of a title. */
  readonly number?: number;
  /** For a class that stands alone: the award whose class it is. */
  readonly base?: Element;
}

/** Cuts sentences into elements. Made once for a lexicon. */
export class ElementReader {
  readonly names: AwardNames;
  readonly counts: Counts;
  readonly bodies: BodyNames;
  readonly #keywords: Keywords;
  readonly #weak: Phrases;

  constructor(lexicon: AwardLexicon) {
    this.names = new AwardNames(lexicon);
    this.counts = new Counts(lexicon, (syllables, at) => this.names.at(syllables, at) !== null);
    this.#keywords = new Keywords(lexicon);
    this.#weak = new Phrases(lexicon.grants.weakGrants);
    this.bodies = new BodyNames(lexicon, (syllables, at) => this.#endsName(syllables, at));
  }

  /** The elements of a sentence in order; every syllable lies in one. */
  read(syllables: readonly Syllable[]): Element[] {
    const elements: Element[] = [];
    for (let i = 0; i < syllables.length; ) {
      const last = elements.at(-1);
      const next =
        (last?.kind === 'recognises' ? this.#madeTitleAt(syllables, i) : null) ??
        this.#elementAt(syllables, i, last?.kind === 'award');
      const merges = next.kind === 'words' && last?.kind === 'words';
      if (merges && last) elements[elements.length - 1] = { ...last, to: next.to };
      else elements.push(next);
      i = next.to;
    }
    return elements;
  }

  #elementAt(syllables: readonly Syllable[], at: number, isBehindAward: boolean): Element {
    return (
      this.#awardAt(syllables, at) ??
      this.#keywords.fixedAt(syllables, at) ??
      this.#yearAt(syllables, at) ??
      this.#countAt(syllables, at) ??
      this.#bodyAt(syllables, at) ??
      this.#keywordAt(syllables, at) ??
      (isBehindAward ? null : parenAt(syllables, at)) ??
      this.#numberAt(syllables, at) ?? { kind: 'words', from: at, to: at + Math.max(1, quotedLength(syllables, at)) }
    );
  }

  /** `(công nhận) 40 chi hội vững mạnh`: a title made of a count and a word of merit. */
  #madeTitleAt(syllables: readonly Syllable[], at: number): Element | null {
    const count = this.counts.at(syllables, at);
    if (!count || count.isVague || this.names.at(syllables, at + 1)) return null;
    const to = this.names.titleWordsEnd(syllables, at + count.length);
    if (to === at + count.length) return null;
    const number = this.counts.numberAt(syllables, at)?.length ?? 0;
    const length = to - at - number;
    const name = { length, head: length, lead: 0, holders: count.holders, needsVerb: false, ofTheState: false };
    return { kind: 'award', from: at, to, name, number: count.value, count };
  }

  #keywordAt(syllables: readonly Syllable[], at: number): Element | null {
    const found = this.#keywords.at(syllables, at);
    return found && this.#isWeak(syllables, at) ? { ...found, kind: 'words' } : found;
  }

  /** A common word such as `phong` without an award behind it. */
  #isWeak(syllables: readonly Syllable[], at: number): boolean {
    const length = this.#weak.lengthAt(syllables, at);
    return length > 0 && this.#keywords.at(syllables, at)?.to === at + length && !this.names.at(syllables, at + length);
  }

  #awardAt(syllables: readonly Syllable[], at: number): Element | null {
    const plain = this.names.at(syllables, at);
    if (plain) return { kind: 'award', from: at, to: at + plain.length, name: plain };
    const number = this.counts.numberAt(syllables, at);
    const name = number && this.names.at(syllables, at + number.length);
    if (!number || !name) return this.#classAt(syllables, at);
    const to = at + number.length + name.length;
    const isBadge = name.holders === null || number.value > 0;
    const count = this.counts.at(syllables, at);
    const more = count && name.holders !== null ? { count } : {};
    return isBadge ? { kind: 'award', from: at, to, name, number: number.value, ...more } : null;
  }

  #classAt(syllables: readonly Syllable[], at: number): Element | null {
    const length = this.names.classAt(syllables, at);
    return length > 0 ? { kind: 'class', from: at, to: at + length } : null;
  }

  /** `năm 2016`, or `2016:` and `(2016)` in a list of honours. */
  #yearAt(syllables: readonly Syllable[], at: number): Element | null {
    const length = syllables[at]?.folded === 'năm' ? 2 : 1;
    if (!YEAR.test(syllables[at + length - 1]?.text ?? '')) return null;
    const isMarked =
      syllables[at + 1]?.text === ':' || (syllables[at - 1]?.text === '(' && syllables[at + 1]?.text === ')');
    return length === 2 || isMarked ? { kind: 'year', from: at, to: at + length } : null;
  }

  #countAt(syllables: readonly Syllable[], at: number): Element | null {
    const count = this.counts.at(syllables, at);
    return count && { kind: 'count', from: at, to: at + count.length, count };
  }

  /** A body, with the preposition before it. */
  #bodyAt(syllables: readonly Syllable[], at: number): Element | null {
    const own = this.bodies.endAt(syllables, at);
    if (own > at) return { kind: 'body', from: at, to: own };
    const preposition = this.#keywords.prepositionAt(syllables, at);
    if (!preposition) return null;
    const to = this.bodies.endAt(syllables, at + preposition.length);
    return to > at + preposition.length ? { kind: preposition.kind, from: at, to } : null;
  }

  #numberAt(syllables: readonly Syllable[], at: number): Element | null {
    const number = this.counts.numberAt(syllables, at);
    return number && syllables[at]?.kind === 'number' ? { kind: 'number', from: at, to: at + number.length } : null;
  }

  /** Something begins here that no name goes over. */
  #endsName(syllables: readonly Syllable[], at: number): boolean {
    return (
      this.names.at(syllables, at) !== null ||
      this.counts.at(syllables, at)?.isVague === false ||
      (this.#keywords.isPredicate(syllables, at) && !this.#isWeak(syllables, at)) ||
      (syllables[at]?.kind === 'number' && this.names.at(syllables, at + 1) !== null)
    );
  }
}

/** A bracket and what is in it. */
function parenAt(syllables: readonly Syllable[], at: number): Element | null {
  if (syllables[at]?.text !== '(') return null;
  for (let i = at + 1; i < Math.min(syllables.length, at + LONGEST_PAREN); i++) {
    if (syllables[i]?.text === ')') return { kind: 'paren', from: at, to: i + 1 };
  }
  return null;
}

const LONGEST_PAREN = 120;
const YEAR = /^(?:19|20)\d\d$/;
