import type { Element, ElementKind } from './elements.ts';
import type { Syllable } from './syllables.ts';

/**
 * Decides what words mean by what stands around them: `trao` gives an award only where one follows, else it gives something
 * else; `được`, `nhận`, `đạt` count only before an award; awards that share one count are one.
 */
export function settle(elements: readonly Element[], syllables: readonly Syllable[]): Element[] {
  const joined = joinAwards(holdersOf(joinVerbs(elements), syllables), syllables);
  const settled: Element[] = [];
  joined.forEach((element, i) => {
    settled.push(isMeant(joined, i) ? element : { ...element, kind: otherwise(element.kind) });
  });
  return settled;
}

function otherwise(kind: ElementKind): ElementKind {
  return kind === 'grants' || kind === 'recognises' ? 'gift' : 'words';
}

function isMeant(elements: readonly Element[], i: number): boolean {
  switch (elements[i]?.kind) {
    case 'grants':
      return (
        leadsTo(elements, i + 1, GRANT_GAP, ['award', 'praises']) ||
        holdsAward(elements, i + 1) ||
        givesAwardBefore(elements, i)
      );
    case 'recognises':
      return leadsTo(elements, i + 1, NEAR_GAP, ['award']) || holdsAward(elements, i + 1);
    case 'attains':
    case 'receives':
      return leadsTo(elements, i + 1, NEAR_GAP, ['award']);
    case 'gets':
      return leadsTo(elements, i + 1, AGENT_GAP, ['grants', 'recognises', 'praises', 'receives', 'attains', 'award']);
    case 'praises':
      return leadsTo(elements, i + 1, PRAISE_GAP, ['count', 'body']) || hasTo(elements, i + 1) || isAgreed(elements, i);
    case 'award':
      return !elements[i]?.name?.needsVerb || isTitle(elements, i);
    default:
      return true;
  }
}

/** What may stand between a verb of giving and the award: `tặng hoa và Giấy khen`. */
const GRANT_GAP: ReadonlySet<ElementKind> = new Set([
  'colon',
  'words',
  'and',
  'number',
  'to',
  'adverb',
  'year',
  'grants',
]);
const NEAR_GAP: ReadonlySet<ElementKind> = new Set(['attains', 'adverb', 'number', 'colon']);
const AGENT_GAP: ReadonlySet<ElementKind> = new Set([
  'adverb',
  'body',
  'words',
  'of',
  'by',
  'at',
  'comma',
  'and',
  'number',
  'dash',
  'paren',
  'delegates',
  'respectively',
  'year',
  'gift',
]); // prettier-ignore
const MOST_BETWEEN = 9;

function leadsTo(
  elements: readonly Element[],
  from: number,
  gap: ReadonlySet<ElementKind>,
  goals: readonly ElementKind[],
): boolean {
  for (let i = from; i < from + MOST_BETWEEN; i++) {
    const kind = elements[i]?.kind;
    if (kind === undefined) return false;
    if (goals.includes(kind)) return true;
    if (!gap.has(kind)) return false;
  }
  return false;
}

/** A title that is also plain words: behind a verb, or at the head of a clause or an item of a list. */
function isTitle(elements: readonly Element[], i: number): boolean {
  const before = elements[i - 1]?.kind;
  const isLabel = elements[i + 1]?.kind === 'colon';
  return before === undefined || isLabel || BEFORE_TITLE.has(before) || elements[i]?.number !== undefined;
}

const BEFORE_TITLE: ReadonlySet<ElementKind> = new Set([
  'attains',
  'recognises',
  'grants',
  'comma',
  'semicolon',
  'colon',
  'dash',
  'number',
]); // prettier-ignore

const PRAISE_GAP: ReadonlySet<ElementKind> = new Set(['adverb', 'number', 'and']);

/** `khen thưởng thành tích đột xuất cho …`. */
function hasTo(elements: readonly Element[], at: number): boolean {
  return leadsTo(elements, at, new Set(['adverb', 'words']), ['to']);
}

/** `được X khen thưởng`. */
function isAgreed(elements: readonly Element[], at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - MOST_BETWEEN); i--) {
    const kind = elements[i]?.kind;
    if (kind === 'gets') return true;
    if (kind === undefined || !(AGENT_GAP.has(kind) || kind === 'recognises')) return false;
  }
  return false;
}

/** `Cờ thi đua được trao cho …`, `gắn Huân chương tặng 1 tập thể`: the award stands before the verb. */
function givesAwardBefore(elements: readonly Element[], at: number): boolean {
  const next = elements[at + 1]?.kind;
  if (next !== 'count' && next !== 'to' && next !== 'body' && next !== undefined) return false;
  for (let i = at - 1; i >= Math.max(0, at - MOST_BETWEEN); i--) {
    const kind = elements[i]?.kind;
    if (kind === 'award') return true;
    if (kind === undefined || !BEFORE_VERB.has(kind)) return false;
  }
  return false;
}

const BEFORE_VERB: ReadonlySet<ElementKind> = new Set(['of', 'by', 'body', 'gets', 'adverb', 'words', 'year']);

const HOLDER_GAP: ReadonlySet<ElementKind> = new Set([
  'count',
  'comma',
  'and',
  'words',
  'of',
  'attains',
  'adverb',
  'paren',
]);

/** `tặng 5 tập thể Bằng khen`, `công nhận 61 tập thể đạt danh hiệu …`. */
function holdsAward(elements: readonly Element[], from: number): boolean {
  const at = elements[from]?.kind === 'to' ? from + 1 : from;
  return elements[at]?.kind === 'count' && leadsTo(elements, at, HOLDER_GAP, ['award']);
}

/** A title with a number that is a recipient here: `khen thưởng 5 tập thể xuất sắc`, `5 tập thể tiên tiến được tặng …`. */
function holdersOf(elements: readonly Element[], syllables: readonly Syllable[]): Element[] {
  return elements.flatMap((element, i): Element[] => {
    if (element.kind !== 'award' || element.name?.holders == null) return [element];
    const before = elements[i - 1]?.kind;
    const isAfter =
      (before === 'to' && !isHonour(elements, i - 2, syllables)) || before === 'praises' || isListed(elements, i);
    if (!element.count)
      return isPlainRecipient(element, before, syllables) ? [{ ...element, kind: 'words' }] : [element];
    const isSubject = leadsTo(elements, i + 1, SUBJECT_GAP, ['gets', 'receives', 'attains']);
    const isObject = before === 'grants' && leadsTo(elements, i + 1, HOLDER_GAP, ['award']);
    const isPlain = element.name.needsVerb && before !== 'attains' && before !== 'recognises' && before !== 'grants';
    const isStock = element.name.ofTheState && isHad(elements[i - 1], syllables);
    return isAfter || isSubject || isObject || isPlain || isStock ? countAndRest(element) : [element];
  });
}

/** `tặng bằng khen cho 6 dòng họ, 15 gia đình hiếu học`: one more recipient of an award that is no title. */
function isListed(elements: readonly Element[], at: number): boolean {
  let isAfterTo = false;
  for (let i = at - 1; i >= 0; i--) {
    const element = elements[i];
    if (element?.kind === 'to') isAfterTo = true;
    else if (element?.kind === 'award') return isAfterTo && element.name?.holders === null;
    else if (!element || !LISTED.has(element.kind)) return false;
  }
  return false;
}

const LISTED: ReadonlySet<ElementKind> = new Set(['count', 'comma', 'and', 'words', 'of', 'body', 'at']);

const SUBJECT_GAP: ReadonlySet<ElementKind> = new Set(['words', 'of', 'at', 'adverb', 'and', 'comma', 'count']);

/** `tỉnh có 18 nghệ nhân ưu tú`: tells how many there are, not that they were honoured. */
function isHad(before: Element | undefined, syllables: readonly Syllable[]): boolean {
  return before?.kind === 'words' && syllables[before.to - 1]?.folded === 'có';
}

/** `truy tặng danh hiệu cho 831 Mẹ Việt Nam anh hùng`: the title stands behind `cho`. */
function isHonour(elements: readonly Element[], at: number, syllables: readonly Syllable[]): boolean {
  const words = elements[at];
  return (
    words?.kind === 'words' && syllables[words.to - 1]?.folded === 'hiệu' && syllables[words.to - 2]?.folded === 'danh'
  );
}

function isPlainRecipient(element: Element, before: ElementKind | undefined, syllables: readonly Syllable[]): boolean {
  const isName = syllables[element.from + (element.name?.lead ?? 0)]?.capital || (element.name?.lead ?? 0) > 0;
  return !isName && (before === 'to' || before === 'praises');
}

function countAndRest({ from, to, count }: Element): Element[] {
  if (!count) return [];
  const end = from + count.length;
  const counted: Element = { kind: 'count', from, to: end, count };
  return end < to ? [counted, { kind: 'words', from: end, to }] : [counted];
}

/** `trao, truy tặng`: two verbs of giving in a row are one. */
function joinVerbs(elements: readonly Element[]): Element[] {
  const joined: Element[] = [];
  for (const element of elements) {
    const [first, link] = [joined.at(-2), joined.at(-1)];
    const isLink = link?.kind === 'comma' || link?.kind === 'and';
    if (isLink && first?.kind === 'grants' && element.kind === 'grants')
      joined.splice(-2, 2, { ...first, to: element.to });
    else joined.push(element);
  }
  return joined;
}

/** `bằng khen, giấy khen cho 132 tập thể`: two names without a count between them, and no number of their own. */
function joinAwards(elements: readonly Element[], syllables: readonly Syllable[]): Element[] {
  const joined: Element[] = [];
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i];
    if (!element) continue;
    const [first, link] = [joined.at(-2), joined.at(-1)];
    const isLink = link?.kind === 'comma' || (link?.kind === 'and' && syllables[link.from]?.folded === 'và');
    const areNames = element.kind === 'award' && first?.kind === 'award' && element.number === undefined;
    if (isLink && areNames && first?.number === undefined) {
      joined.splice(-2, 2, { ...first, to: element.to });
    } else joined.push(element);
  }
  return joined;
}
