import type { AwardLexicon } from '../../model/award-lexicon.ts';
import type { Element, ElementKind } from './elements.ts';
import { Phrases } from './phrases.ts';
import type { Syllable } from './syllables.ts';

const MARKS: Readonly<Record<string, ElementKind>> = {
  ',': 'comma',
  ';': 'semicolon',
  ':': 'colon',
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
};

/** Kinds that end a body's name. */
const PREDICATES: ReadonlySet<ElementKind> = new Set([
  'grants',
  'recognises',
  'praises',
  'gets',
  'receives',
  'attains',
  'to',
  'delegates',
  'respectively',
  'inWhich',
  'adverb',
  'proposes',
  'intends',
  'denies',
  'aims',
]);

/** Finds the words around awards by their lists: the longest phrase at a place wins, the first list where two are as long. */
export class Keywords {
  readonly #lists: readonly (readonly [ElementKind, Phrases])[];
  readonly #fixed: Phrases;
  readonly #prepositions: readonly (readonly ['of' | 'by' | 'at', Phrases])[];

  constructor({ grants, status, bodies }: AwardLexicon) {
    const lists: [ElementKind, readonly string[]][] = [
      ['words', [...status.realised, ...grants.praiseNouns]],
      ['denies', status.denies],
      ['proposes', status.proposes],
      ['intends', status.intends],
      ['plannedBehind', status.plannedBehind],
      ['aims', status.aims],
      ['delegates', grants.delegates],
      ['praises', grants.praises],
      ['attains', grants.attains],
      ['recognises', grants.recognises],
      ['gift', grants.praisesOnly],
      ['receives', grants.receives],
      ['gets', grants.gets],
      ['grants', grants.grants],
      ['respectively', grants.respectively],
      ['inWhich', grants.inWhich],
      ['adverb', grants.adverbs],
      ['to', grants.to],
      ['and', grants.joins],
    ];
    this.#lists = lists.map(([kind, words]) => [kind, new Phrases(words)]);
    this.#fixed = new Phrases(grants.notVague);
    this.#prepositions = [
      ['of', new Phrases(bodies.of)],
      ['by', new Phrases(bodies.by)],
      ['at', new Phrases(bodies.places)],
    ];
  }

  at(syllables: readonly Syllable[], at: number): Element | null {
    const mark = MARKS[syllables[at]?.text ?? ''];
    if (mark) return { kind: mark, from: at, to: at + 1 };
    let best: Element | null = null;
    for (const [kind, phrases] of this.#lists) {
      const length = phrases.lengthAt(syllables, at);
      if (length > (best ? best.to - best.from : 0)) best = { kind, from: at, to: at + length };
    }
    return best;
  }

  /** Words that belong together and mean nothing else here: `một trong những`. */
  fixedAt(syllables: readonly Syllable[], at: number): Element | null {
    const length = this.#fixed.lengthAt(syllables, at);
    return length > 0 ? { kind: 'words', from: at, to: at + length } : null;
  }

  isPredicate(syllables: readonly Syllable[], at: number): boolean {
    const found = this.at(syllables, at);
    return found !== null && PREDICATES.has(found.kind) && !syllables[at]?.capital;
  }

  /** A word that may stand before a body's name, and what it makes of it. */
  prepositionAt(syllables: readonly Syllable[], at: number): { kind: 'of' | 'by' | 'at'; length: number } | null {
    for (const [kind, phrases] of this.#prepositions) {
      const length = phrases.lengthAt(syllables, at);
      if (length > 0) return { kind, length };
    }
    return null;
  }
}
