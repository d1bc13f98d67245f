import type { AwardLexicon } from '../../model/award-lexicon.ts';
import type { BodyNames } from './body-names.ts';
import { textOf } from './counts.ts';
import type { Element } from './elements.ts';
import { Phrases } from './phrases.ts';
import type { Cut } from './recipients.ts';
import { type Segment, segmentsOf, stretchStart } from './segments.ts';

/** Who gives, and where that is said; `isNone`: nothing stands there that could be a giver. */
export interface Giver {
  readonly text: string | null;
  readonly isNone: boolean;
  /** Each of several givers that share a verb: `Huyện ủy và UBND huyện`. */
  readonly parts: readonly string[];
}

/** No giver is named. */
export const NOBODY: Giver = { text: null, isNone: true, parts: [] };
const SOMEBODY: Giver = { text: null, isNone: false, parts: [] };

/** Reads who gives an award. */
export class GiverReader {
  readonly #bodies: BodyNames;
  readonly #definite: Phrases;
  readonly #asides: Phrases;
  readonly #offices: Phrases;

  constructor({ bodies, grants }: AwardLexicon, names: BodyNames) {
    this.#bodies = names;
    this.#definite = new Phrases(bodies.definite);
    this.#offices = new Phrases(bodies.offices);
    this.#asides = new Phrases([...bodies.asides, ...grants.adverbs, ...grants.joins]);
  }

  /** The subject of a verb that begins at `end`. */
  before(cut: Cut, start: number, end: number): Giver {
    const delegated = this.delegated(cut, start, end);
    if (delegated) return delegated;
    const from = stretchStart(cut.elements, start, end);
    const verb = cut.elements[from - 1];
    if (from > start && verb && VERBS.has(verb.kind) && isCoordinated(cut.elements, end))
      return this.before(cut, start, from - 1);
    const segments = segmentsOf(cut.elements, from, end);
    if (this.#isSubject(cut, end)) return this.#deciding(cut, from, end);
    for (let i = segments.length - 1; i >= 0; i--) {
      const segment = segments[i];
      if (!segment) break;
      const own = this.#inSegment(cut, segment);
      if (own?.text) return this.#joint(cut, segments, i, own);
      if (own === null) continue;
      if (!this.#isAside(cut, segment)) return i === segments.length - 1 ? SOMEBODY : NOBODY;
    }
    return this.#ofClauseBefore(cut, start, from);
  }

  /** `Quyết định … về việc tặng …`: the verb tells what a decision is about. */
  #isSubject({ elements, syllables }: Cut, verb: number): boolean {
    const before = elements[verb - 1];
    const isAbout = before?.kind === 'words' && syllables[before.to - 1]?.folded === 'việc';
    return isAbout && syllables[before.to - 2]?.folded === 'về';
  }

  /** Who decides: `Quyết định của X về việc …`, `X ký Quyết định số … về việc …`. */
  #deciding(cut: Cut, from: number, end: number): Giver {
    const within = cut.elements.slice(from, end);
    const body = within.findLast(({ kind }) => kind === 'of') ?? within.find(({ kind }) => kind === 'body');
    return body ? this.#made(cut, body) : NOBODY;
  }

  /** `…; trao bằng khen cho …`: a clause without a subject has that of the clause before, whose verb may give no award. */
  #ofClauseBefore(cut: Cut, start: number, from: number): Giver {
    if (cut.elements[from - 1]?.kind !== 'semicolon') return NOBODY;
    let verb = start;
    while (verb < from && !VERBS.has(cut.elements[verb]?.kind ?? 'words')) verb++;
    return verb < from ? this.before(cut, start, verb) : NOBODY;
  }

  /** The one in whose name an award is handed over: `thừa ủy quyền của X`. */
  delegated({ elements, syllables }: Cut, start: number, end: number): Giver | null {
    for (let i = end - 1; i >= start; i--) {
      if (elements[i]?.kind !== 'delegates') continue;
      const next = elements[i + 1];
      const isBody = next?.kind === 'body' || next?.kind === 'of';
      return next && isBody ? this.#made({ elements, syllables }, next) : null;
    }
    return null;
  }

  /** What stands between `được` and its verb. */
  agent(cut: Cut, from: number, to: number): Giver {
    const delegated = this.delegated(cut, from, to);
    if (delegated) return delegated;
    const elements = cut.elements.slice(from, to);
    const bodies = elements.filter(element => element.kind === 'body');
    const [body] = bodies;
    if (body) {
      const last = bodies.at(-1) ?? body;
      const isOffice =
        this.#offices.has(cut.syllables, last.from) &&
        bodies.length > 1 &&
        !this.#offices.has(cut.syllables, body.from);
      return bodies.length > 1 && !isOffice ? this.#spanning(cut, body, last) : this.#made(cut, last);
    }
    const words = elements.filter(element => element.kind === 'words');
    const [first] = words;
    const last = words.at(-1);
    if (!first || !last) return NOBODY;
    const text = textOf(cut.syllables, first.from, last.to);
    return this.#definite.has(cut.syllables, first.from) || /\p{Lu}/u.test(text)
      ? { text, isNone: false, parts: [text] }
      : SOMEBODY;
  }

  /** A body or `của` and a body, as text. */
  of(cut: Cut, element: Element): Giver {
    return this.#made(cut, element);
  }

  /** Null: the segment is empty of anything but adverbs. */
  #inSegment(cut: Cut, { from, to }: Segment): Giver | null {
    const elements = cut.elements.slice(from, to);
    const bodies = elements.filter(element => element.kind === 'body');
    const decision = elements.findIndex(element => element.kind === 'of');
    const [body] = bodies;
    if (body) return this.#made(cut, body, ofBehind(cut.elements, body));
    const of = elements[decision];
    if (of && /quyết định/i.test(textOf(cut.syllables, elements[0]?.from ?? 0, of.from))) return this.#made(cut, of);
    const words = elements.filter(element => element.kind === 'words');
    const [first] = words;
    if (!first || elements.every(element => element.kind === 'adverb' || element.kind === 'year')) return null;
    if (this.#definite.has(cut.syllables, first.from) && first === elements[0]) {
      const text = textOf(cut.syllables, first.from, first.to);
      const isWhole = text.split(' ').length <= 6 && !/ có$/u.test(text);
      return isWhole ? { text, isNone: false, parts: [text] } : SOMEBODY;
    }
    return isPlaceAlone(cut, elements, first) ? this.#made(cut, { ...first, kind: 'body' }) : SOMEBODY;
  }

  #isAside(cut: Cut, { from }: Segment): boolean {
    const first = cut.elements[from];
    return first !== undefined && (first.kind === 'year' || this.#asides.has(cut.syllables, first.from));
  }

  /** `Bộ A, UBND tỉnh tặng`: bodies alone between commas give together; offices and persons do not. */
  #joint(cut: Cut, segments: readonly Segment[], at: number, own: Giver): Giver {
    const segment = segments[at];
    const before = segments[at - 1];
    const bodyOf = (s: Segment | undefined): Element | null => {
      const only = s && s.to - s.from === 1 ? cut.elements[s.from] : undefined;
      return only?.kind === 'body' && !this.#offices.has(cut.syllables, only.from) ? only : null;
    };
    const first = bodyOf(before);
    const last = segment && cut.elements.slice(segment.from, segment.to).find(e => e.kind === 'body');
    const isPlain = last && !this.#offices.has(cut.syllables, last.from) && cut.elements[segment?.from ?? 0] === last;
    return first && last && isPlain ? this.#spanning(cut, first, last) : own;
  }

  #spanning(cut: Cut, first: Element, last: Element): Giver {
    const text = textOf(cut.syllables, first.from, last.to);
    return {
      text,
      isNone: false,
      parts: [this.#made(cut, first), this.#made(cut, last)].flatMap(giver => giver.parts),
    };
  }

  #made({ syllables }: Cut, element: Element, end: number = element.to): Giver {
    const from = element.kind === 'body' ? element.from : element.from + 1;
    const to = end > element.to ? end : this.#bodies.withoutPerson(syllables, from, element.to);
    const text = textOf(syllables, from, to);
    const joins: number[] = [];
    for (let i = from; i < to; i++)
      if (syllables[i]?.folded === 'và' && this.#bodies.headLength(syllables, i + 1) > 0) joins.push(i);
    const cuts = [from, ...joins.map(i => i + 1)];
    const parts = cuts.map((at, i) => textOf(syllables, at, joins[i] ?? to));
    return { text, isNone: false, parts };
  }
}

const VERBS: ReadonlySet<string> = new Set(['gift', 'praises', 'recognises', 'grants']);

/** `biểu dương 6 doanh nghiệp và tặng …`: the verb shares the subject of the one before it. */
function isCoordinated(elements: readonly Element[], verb: number): boolean {
  let i = verb - 1;
  while (elements[i]?.kind === 'adverb') i--;
  return elements[i]?.kind === 'and' || elements[i]?.kind === 'comma';
}

/** `Hội đồng Thi đua của UBND tỉnh`: where the `của` behind a body ends; 0 where there is none. */
function ofBehind(elements: readonly Element[], body: Element): number {
  const next = elements[elements.indexOf(body) + 1];
  return next?.kind === 'of' ? next.to : 0;
}

/** `Lộc Hà khen thưởng …`: a segment that is a name and nothing else, of two or three syllables. */
function isPlaceAlone({ syllables }: Cut, elements: readonly Element[], words: Element): boolean {
  const name = syllables.slice(words.from, words.to);
  const isAlone = elements.every(element => element === words || element.kind === 'adverb');
  return isAlone && name.length > 1 && name.length < 4 && name.every(syllable => syllable.capital);
}
