import type { AwardRule } from '../../model/award-lexicon.ts';
import { CODES, type Element, type ElementKind } from './elements.ts';

/** A rule where it fits: elements by index, `to` behind the last. */
export interface RuleMatch {
  readonly rule: AwardRule;
  readonly from: number;
  readonly to: number;
  /** Where each named part of the pattern stands. */
  readonly parts: Readonly<Partial<Record<PartName, { readonly from: number; readonly to: number }>>>;
}

export type PartName = 'agent' | 'award' | 'class' | 'of' | 'by' | 'whom' | 'body' | 'gets' | 'grants';

/** The most elements that an agent or a gap has: matching stays linear in the sentence. */
const SOME = '{0,9}?';
const GROUPS: Readonly<Record<string, string>> = {
  agent: `(?<agent>[BOPLx,#kqYai-]${SOME})`,
  gap: `(?:[x#kaYV]{0,4}?)`,
  whom: `(?<whom>R[R,kxOLq]${SOME})`,
  of: `(?<of>[OB])`,
};
const NAMED: ReadonlySet<string> = new Set(['award', 'class', 'by', 'body', 'gets', 'grants']);

/** The rules, ready to be matched. Throws where a pattern names no part. */
export class Rules {
  readonly #rules: readonly { readonly rule: AwardRule; readonly pattern: RegExp }[];

  constructor(rules: readonly AwardRule[]) {
    this.#rules = rules.map(rule => ({ rule, pattern: compile(rule) }));
  }

  /** The first rule that fits at an element; `follows` is the kind of the award before in the sentence. */
  matchAt(codes: string, at: number, follows: 'forward' | 'backward' | null): RuleMatch | null {
    for (const { rule, pattern } of this.#rules) {
      if (rule.follows.length > 0 && (follows === null || !rule.follows.includes(follows))) continue;
      pattern.lastIndex = at;
      const found = pattern.exec(codes);
      if (found && found[0].length > 0) return { rule, from: at, to: at + found[0].length, parts: partsOf(found) };
    }
    return null;
  }
}

/** The elements of a sentence as one letter each. */
export function codesOf(elements: readonly Element[]): string {
  return elements.map(element => CODES[element.kind]).join('');
}

function compile({ name, pattern }: AwardRule): RegExp {
  const named = new Set<string>();
  const source = pattern.replace(/[\w-]+/g, word => {
    const group = GROUPS[word];
    if (group) return group;
    const code = CODES[word as ElementKind]; // undefined where it is none, which is checked next
    if (!code) throw new Error(`award-rules.yaml: the rule ${name} names no part "${word}"`);
    const isFirst = NAMED.has(word) && !named.has(word);
    named.add(word);
    return isFirst ? `(?<${word}>[${code}])` : `[${code}]`;
  });
  return new RegExp(source.replaceAll(/\s+/g, ''), 'dy');
}

function partsOf(found: RegExpExecArray): RuleMatch['parts'] {
  const parts: Partial<Record<PartName, { from: number; to: number }>> = {};
  for (const [name, range] of Object.entries(found.indices?.groups ?? {})) {
    if (range && range[1] > range[0]) parts[name as PartName] = { from: range[0], to: range[1] }; // the names are ours
  }
  return parts;
}
