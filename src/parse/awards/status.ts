import type { Element, ElementKind } from './elements.ts';
import type { Giver } from './givers.ts';
import type { Recipients } from './recipients.ts';
import type { RuleMatch } from './rules.ts';

/** What a grant is judged by, beside its own words. */
export interface Evidence {
  readonly whom: Recipients | null;
  readonly giver: Giver;
  /** Where the award before it ended. */
  readonly done: number;
}

/** Whether the awards of a sentence were given: proposals, plans and denials govern what follows them. */
export class Standing {
  readonly #elements: readonly Element[];
  readonly #isAnnounced: boolean;
  #isPlanned: boolean;
  #isCarried: boolean;

  /** `isPlanned`: the sentence before was a proposal; `isAnnounced`: the line above the list was. */
  constructor(elements: readonly Element[], before: { readonly isPlanned: boolean; readonly isAnnounced: boolean }) {
    this.#elements = elements;
    this.#isAnnounced = before.isAnnounced;
    this.#isPlanned = before.isPlanned;
    this.#isCarried = before.isPlanned;
  }

  /** A proposal goes over to a next sentence that has no subject. */
  isPlannedAtEnd(): boolean {
    return this.#elements.some(element => element.kind === 'proposes') || (this.#isPlanned && this.#isCarried);
  }

  /** Whether the sentence announces aims or plans: where it opens, or behind its last comma. */
  hasAim(): boolean {
    const last = this.#elements.findLastIndex(({ kind }) => kind === 'comma' || kind === 'semicolon');
    return this.#elements.some(({ kind }, i) => (kind === 'aims' || kind === 'intends') && (i < OPENING || i > last));
  }

  isGiven(match: RuleMatch, evidence: Evidence): boolean {
    if (this.#isAnnounced) return false;
    const from = clauseStart(this.#elements, Math.min(match.from, evidence.whom?.from ?? match.from));
    if (this.#isDenied(match, from)) return false;
    const isAim = this.#elements[match.from - 1]?.kind === 'aims' || this.#opensWithAim(from, match.from);
    if (isAim || this.#governs(match, evidence)) this.#isPlanned = true;
    else if (this.#isPlanned && this.#isReleased(match, evidence)) {
      this.#isPlanned = false;
      this.#isCarried = false;
    }
    return !this.#isPlanned && !this.#isPlannedBehind(match, evidence);
  }

  /** A word of proposal or intention stands before the award, and no giver of its own with `đã` between them. */
  #governs({ from, to }: RuleMatch, { giver, done }: Evidence): boolean {
    let last = to - 1;
    while (last >= done && !PLANS.has(this.#elements[last]?.kind ?? 'words')) last--;
    if (last < done) return false;
    const kinds = this.#elements.slice(last + 1, from).map(({ kind }) => kind);
    const apart = Math.max(kinds.indexOf('comma'), kinds.indexOf('semicolon'));
    const isOwn = apart >= 0 && giver.text !== null && kinds.indexOf('body', apart) > apart;
    return !(isOwn && kinds.includes('adverb'));
  }

  /** A giver of its own with a verb of giving ends a proposal. */
  #isReleased({ rule, from, parts }: RuleMatch, { whom, giver, done }: Evidence): boolean {
    const between = this.#elements.slice(done, from).map(element => element.kind);
    if (this.#isCarried) return rule.kind === 'backward' || (giver.text !== null && parts.of === undefined);
    const isApart = between.includes('semicolon');
    const isNew = giver.text !== null || (whom !== null && whom.from < from && isApart);
    const isDone = between.includes('adverb');
    return isNew && rule.kind === 'backward' ? isApart || isDone : isNew && isDone;
  }

  /** `Mục tiêu của phong trào là …`: a word of intention near the beginning of the clause. */
  #opensWithAim(from: number, to: number): boolean {
    return this.#elements.slice(from, Math.min(to, from + 4)).some(element => element.kind === 'aims');
  }

  #isDenied({ from }: RuleMatch, clause: number): boolean {
    for (let i = from; i >= clause; i--) {
      const kind = this.#elements[i]?.kind;
      if (kind === 'denies') return true;
      if (kind === 'semicolon') return false;
    }
    return false;
  }

  /** `… cho 6 tập thể dự kiến diễn ra vào tuần tới`. */
  #isPlannedBehind({ to }: RuleMatch, { whom }: Evidence): boolean {
    for (let i = Math.max(to, whom?.to ?? 0); i < this.#elements.length; i++) {
      const kind = this.#elements[i]?.kind;
      if (kind === 'plannedBehind') return true;
      if (kind === undefined || ENDS_CLAUSE.has(kind)) return false;
    }
    return false;
  }
}

/** So many elements open a sentence. */
const OPENING = 4;

const PLANS: ReadonlySet<ElementKind> = new Set(['proposes', 'intends', 'plannedBehind']);

/** In elements: a bound, so that a text without marks is read in linear time. */
const LONGEST_CLAUSE = 150;

const ENDS_CLAUSE: ReadonlySet<ElementKind> = new Set([
  'comma',
  'semicolon',
  'and',
  'award',
  'grants',
  'gets',
  'praises',
  'count',
  'body',
  'proposes',
]); // prettier-ignore

/** Where the clause begins that holds an element: behind the last semicolon, or the last comma. */
function clauseStart(elements: readonly Element[], at: number): number {
  let from = at;
  while (from > 0 && at - from < LONGEST_CLAUSE && elements[from - 1]?.kind !== 'semicolon') from--;
  return from;
}
