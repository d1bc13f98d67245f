import type { AwardLexicon } from '../../model/award-lexicon.ts';
import type { Counts, FoundCount } from './counts.ts';
import type { Element, ElementKind } from './elements.ts';
import { RecipientNames } from './recipient-names.ts';
import { type Cut, countedRecipients, namedRecipients, type Range, type Recipients } from './recipients.ts';
import { isShortModifier, SegmentCounts } from './segment-counts.ts';
import { isLink, type Segment, segmentsOf, stretchEnd, stretchStart } from './segments.ts';

/** Between an award and the `cho` of its recipients. */
const GAP: ReadonlySet<ElementKind> = new Set([
  'words',
  'of',
  'body',
  'number',
  'and',
  'gift',
  'year',
  'paren',
  'at',
  'by',
  'grants',
  'adverb',
  'respectively',
]); // prettier-ignore
const LONGEST_GAP = 8;
const LONGEST_NOUN = 3;
const MOST_OF_SUBJECT = 12;
/** Verbs whose subject stands before them. */
const HAVE_SUBJECTS: ReadonlySet<ElementKind> = new Set(['gets', 'receives', 'attains']);
const HAVE_GIVERS: ReadonlySet<ElementKind> = new Set([
  'grants',
  'gift',
  'recognises',
  'praises',
  'proposes',
  'intends',
]); // prettier-ignore
/** What may stand between a subject and its predicate. */
const ASIDES: ReadonlySet<ElementKind> = new Set(['adverb', 'words', 'year']);

/** Reads recipients before a predicate and behind an award. */
export class RecipientReader {
  readonly #names: RecipientNames;
  readonly #counts: SegmentCounts;
  readonly #nouns: Counts;

  constructor(lexicon: AwardLexicon, nouns: Counts) {
    this.#nouns = nouns;
    this.#names = new RecipientNames(lexicon, nouns);
    this.#counts = new SegmentCounts(lexicon);
  }

  /** The subject of a predicate that begins at `end`; nothing before `start` belongs to it. */
  before(cut: Cut, start: number, end: number): Recipients | null {
    const range = { from: stretchStart(cut.elements, start, end), to: end };
    const segments = segmentsOf(cut.elements, range.from, end);
    const counted = this.#countedBefore(cut, segments);
    return counted.length > 0 ? countedRecipients(counted, range) : this.#subject(cut, segments, range);
  }

  /** Recipients behind an award or a verb, from an element on; adjacent ones need no `cho`. */
  after(cut: Cut, from: number, mustBeAdjacent: boolean): Recipients | null {
    const at = cut.elements[from]?.kind === 'adverb' ? from + 1 : from;
    const adjacent = adjacentStart(cut, at);
    if (adjacent !== null) return this.#list(cut, adjacent);
    const to = mustBeAdjacent ? null : startBehindTo(cut, at);
    return to === null ? null : this.#list(cut, to);
  }

  /**
   * Recipients before an active verb at `verb`: `1 cá nhân Trung ương Đoàn tặng …`, `Đối với 59 học sinh, UBND tỉnh tặng …`,
   * `4.222 tập thể tặng …` where `được` was left out. Null: none.
   */
  beforeGiver(cut: Cut, start: number, verb: number): Recipients | null {
    const { elements } = cut;
    const from = stretchStart(elements, start, verb);
    const segments = segmentsOf(elements, from, verb);
    const last = segments.at(-1);
    if (!last) return null;
    if (elements[verb - 1]?.kind === 'count') return this.before(cut, start, verb);
    const own = elements[last.from]?.count;
    const isOwn = own && elements[last.from + 1]?.kind === 'body';
    const isFronted = elements[from]?.kind === 'to' && elements[from + 1]?.kind === 'count';
    const count = isOwn ? own : isFronted ? elements[from + 1]?.count : undefined;
    return count ? countedRecipients([count], { from, to: last.to }) : null;
  }

  /** The subject that opens the sentence, for a predicate at `end` that has none of its own: `Đơn vị …, được X tặng …`. */
  firstSubject(cut: Cut, end: number): Recipients | null {
    let to = 0;
    while (to < Math.min(end, MOST_OF_SUBJECT) && !isLink(cut.elements[to])) to++;
    const [first] = segmentsOf(cut.elements, 0, to);
    const opener = first && cut.elements[first.from];
    const isSubject = opener?.kind === 'body' || opener?.kind === 'words';
    const name = first && isSubject && !this.#counts.isAside(cut, first) ? this.#names.nameOf(cut, first) : null;
    return name ? namedRecipients([name], { from: end, to: end }) : null;
  }

  /** A list of recipients from `from` on: counts and names, to the end of what may belong to it. */
  #list(cut: Cut, from: number): Recipients | null {
    const counts: FoundCount[] = [];
    const named: string[] = [];
    const segments = this.#ownSegments(cut, from);
    let to = from;
    for (const [i, segment] of segments.entries()) {
      const count = this.#counts.leading(cut, segment) ?? this.#counts.sharedNoun(cut, segments, i);
      const mayName =
        i === 0 || named.length > 0 || (counts.length === 0 && this.#isBareNoun(cut, segments[0] ?? segment));
      const name = count || !mayName ? null : this.#names.nameOf(cut, segment);
      if (count) counts.push(count);
      else if (name) named.push(name);
      else if (!isShortModifier(cut, segment)) break;
      to = segment.to;
    }
    if (counts.length === 0 && named.length === 0) return null;
    const isVague = counts.some(count => count.isVague);
    return { ...countedRecipients(counts, { from, to }), named: isVague ? [] : named };
  }

  /** The segments of a list: what stands right before the next predicate is its subject, and not in the list. */
  #ownSegments(cut: Cut, from: number): readonly Segment[] {
    const end = stretchEnd(cut.elements, from);
    const segments = segmentsOf(cut.elements, from, end);
    const wall = cut.elements[end]?.kind;
    const last = segments.at(-1);
    if (!wall || !last || segments.length < 2) return segments;
    const isCounted = this.#counts.leading(cut, last) !== null;
    const isForeign =
      (HAVE_SUBJECTS.has(wall) && !isRelative(cut.elements, end, last, this.#counts.leading(cut, last))) ||
      (!isCounted && (HAVE_GIVERS.has(wall) || wall === 'award'));
    return isForeign ? segments.slice(0, -1) : segments;
  }

  /** Counts directly before a predicate, from the last comma backwards as long as there are any. */
  #countedBefore(cut: Cut, segments: readonly Segment[]): FoundCount[] {
    const counts: FoundCount[] = [];
    for (const segment of segments.toReversed()) {
      const found = this.#counts.within(cut, segment, counts.length > 0);
      if (found) counts.unshift(found.count);
      else if (!isShortModifier(cut, segment) || (counts.length === 0 && !this.#isMoreOfSubject(cut, segment))) break;
      if (found?.isOpened) return counts;
    }
    return [...this.#introduced(cut, segments.slice(0, segments.length - counts.length)), ...counts];
  }

  /** `4 tập thể là Trường A, Trường B …`, `Hai cá nhân: …`: a count whose members are named before the predicate. */
  #introduced(cut: Cut, segments: readonly Segment[]): FoundCount[] {
    for (const { from, to } of segments.toReversed()) {
      const count = cut.elements[from]?.count;
      const next = cut.elements[from + 1];
      const isColon = to === from + 1 && cut.elements[to]?.kind === 'colon';
      const isNamed = next?.kind === 'words' && cut.syllables[next.from]?.folded === 'là';
      if (count && (isColon || isNamed)) return [count];
      if (count) return [];
    }
    return [];
  }

  /** A part of a subject whose count stands further ahead: another noun, or small words that are neither a name nor a number. */
  #isMoreOfSubject(cut: Cut, segment: Segment): boolean {
    const isPlain = cut.elements[segment.from]?.kind === 'words' && this.#names.nameOf(cut, segment) === null;
    return this.#isNoun(cut, segment) || (isPlain && !this.#counts.isAside(cut, segment));
  }

  /** `cho nhân dân và cán bộ xã Tú An`: a noun alone, whose name stands behind the next. */
  #isBareNoun(cut: Cut, { from, to }: Segment): boolean {
    const [first, last] = [cut.elements[from], cut.elements[to - 1]];
    return this.#isNoun(cut, { from, to, link: 'none' }) && (last?.to ?? 0) - (first?.from ?? 0) <= LONGEST_NOUN;
  }

  /** `18 cán bộ, giáo viên, nhân viên được …`: one more noun of the same number. */
  #isNoun({ elements, syllables }: Cut, { from }: Segment): boolean {
    const first = elements[from];
    return first?.kind === 'words' && this.#nouns.nounAt(syllables, first.from) !== null;
  }

  /** A subject without a count: a name, or a word such as `đơn vị`. */
  #subject(cut: Cut, segments: readonly Segment[], range: Range): Recipients | null {
    const within = cut.elements.slice(range.from, range.to);
    if (within.some(({ count }) => count?.isVague)) return { ...countedRecipients([], range), isVague: true };
    for (const segment of segments.toReversed()) {
      const name = this.#names.nameOf(cut, segment);
      if (name) return namedRecipients([name], range);
      if (!cut.elements.slice(segment.from, segment.to).every(({ kind }) => ASIDES.has(kind))) return null;
    }
    return null;
  }
}

/** `cho 3 tập thể và 15 cá nhân đạt danh hiệu …`: says of recipients what they are, and tells of no award of its own. */
function isRelative(elements: readonly Element[], verb: number, last: Segment, count: FoundCount | null): boolean {
  if (elements[verb]?.kind !== 'attains') return false;
  const holders = elements[verb + 1]?.name?.holders ?? null;
  return last.link === 'and' || (holders !== null && count !== null && holders !== count.holders);
}

/** Where recipients begin that stand right behind an award: a count, behind a colon, a dash, a bracket or another verb. */
function adjacentStart({ elements, syllables }: Cut, at: number): number | null {
  const here = elements[at];
  if (here?.kind === 'count') return at;
  const isCount = elements[at + 1]?.kind === 'count';
  if (here?.kind === 'number' && startsDeal(elements, at)) return at;
  const isPraised = here?.kind === 'body' && /^(?:praises|adverb)$/.test(elements[at - 1]?.kind ?? '');
  if (isPraised) return at;
  const next = elements[at + 1]?.kind;
  if (here?.kind === 'grants' && (next === 'body' || next === 'words')) return at + 1;
  const isBracket = here?.kind === 'words' && syllables[here.from]?.text === '(';
  const isMark = here?.kind === 'colon' || here?.kind === 'dash' || here?.kind === 'grants';
  return isCount && (isBracket || isMark) ? at + 1 : null;
}

/** `1, 2 và 6 tập thể`: numbers that share the noun of the last. */
function startsDeal(elements: readonly Element[], at: number): boolean {
  let i = at;
  while (elements[i]?.kind === 'number' && elements[i + 1]?.kind === 'comma') i += 2;
  return elements[i]?.kind === 'number' && elements[i + 1]?.kind === 'and' && elements[i + 2]?.kind === 'count';
}

/** Where the recipients begin behind the next `cho`; null where there is none near. */
function startBehindTo(cut: Cut, at: number): number | null {
  const { elements } = cut;
  for (let i = at; i < at + LONGEST_GAP; i++) {
    const kind: Element['kind'] | undefined = elements[i]?.kind;
    if (kind === 'to') return elements[i + 1]?.kind === 'colon' ? i + 2 : i + 1;
    if (announcesCount(cut, i)) return i + 1;
    if (kind === undefined || !GAP.has(kind)) return null;
  }
  return null;
}

/** `… tặng Giấy khen đợt này có 14 khách sạn`. */
function announcesCount({ elements, syllables }: Cut, i: number): boolean {
  const here = elements[i];
  const isOpen = here?.kind === 'words' && /^(?:có|gồm|là)$/.test(syllables[here.to - 1]?.folded ?? '');
  return isOpen && elements[i + 1]?.kind === 'count';
}
