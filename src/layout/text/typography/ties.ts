import { NO_BREAK_SPACE } from '../../../base/break-control.ts';
import type { TextEdit } from './text-edit.ts';
import { coreOf, firstCode, gapAfter, isCapitalCode, isDigitCode, lengthOf, type TextWords } from './text-words.ts';

/** What a word begins with, as far as a rule asks: most words begin with none of these, and no rule looks at them. */
export type WordClass = 'numeral' | 'capital' | 'letter' | 'dash';

/** Words that want to stay with the next one, each by its number: `firm` before all that are `loose`. */
export interface Ties {
  readonly firm: number[];
  readonly loose: number[];
}

/** A rule that keeps words together. */
export interface TieRule {
  /** The words that it looks at: `letter` is a small letter alone, `dash` a dash alone. */
  readonly classes: readonly WordClass[];
  /** Notes the ties around a word of these. */
  readonly tie: (words: TextWords, i: number, ties: Ties) => void;
}

/** Rules by the words that they look at. */
export type RulesByClass = Readonly<Record<WordClass, readonly TieRule[]>>;

/** Sorts rules by the words that they look at. */
export function rulesByClass(rules: readonly TieRule[]): RulesByClass {
  const of = (name: WordClass): TieRule[] => rules.filter(({ classes }) => classes.includes(name));
  return { numeral: of('numeral'), capital: of('capital'), letter: of('letter'), dash: of('dash') };
}

/** Everything that wants to stay together, word by word. */
export function findTies(words: TextWords, rules: RulesByClass): Ties {
  const ties: Ties = { firm: [], loose: [] };
  for (let i = 0; i < words.starts.length; i++) {
    const found = classOf(words, i);
    if (found !== null) for (const rule of rules[found]) rule.tie(words, i, ties);
  }
  return ties;
}

function classOf(words: TextWords, i: number): WordClass | null {
  const code = firstCode(words, i);
  if (isDigitCode(code)) return 'numeral';
  if (isCapitalCode(code)) return 'capital';
  if (code === 0x2013 || code === 0x2014) return lengthOf(words, i) === 1 ? 'dash' : null;
  return code >= 0x61 && lengthOf(words, i) <= LONGEST_LETTER && coreOf(words, i).length === 1 ? 'letter' : null;
}

/** A letter with its bracket and a comma: `a),`. */
const LONGEST_LETTER = 3;

/**
 * The spaces that become no-break spaces: firm ties first, then loose ones, each only as long as no more than `longest`
 * characters are held together, because a line could not be filled without breaking there.
 */
export function holdTies(words: TextWords, { firm, loose }: Ties, longest: number): TextEdit[] {
  const held = new Set<number>();
  const isHeld = (i: number): boolean => held.has(i) || gapAfter(words, i) === 'held';
  for (const ties of [firm, loose])
    for (const i of ties)
      if (gapAfter(words, i) === 'space' && lengthAround(words, i, isHeld, longest) <= longest) held.add(i);
  return [...held].sort((a, b) => a - b).map(i => ({ at: words.ends[i] ?? 0, length: 1, text: NO_BREAK_SPACE }));
}

/** How many characters would hang together if a word and the next one did; not counted on beyond what is too long. */
function lengthAround({ starts, ends }: TextWords, i: number, isHeld: (i: number) => boolean, longest: number): number {
  let first = i;
  let last = i + 1;
  const length = (): number => (ends[last] ?? 0) - (starts[first] ?? 0);
  while (first > 0 && length() <= longest && isHeld(first - 1)) first--;
  while (last + 1 < ends.length && length() <= longest && isHeld(last)) last++;
  return length();
}
