import type { OtherRecipients } from '../../model/article.ts';
import type { FoundCount } from './counts.ts';
import type { Element } from './elements.ts';
import type { Syllable } from './syllables.ts';

/** A sentence, cut. */
export interface Cut {
  readonly syllables: readonly Syllable[];
  readonly elements: readonly Element[];
}

/** Who gets an award. */
export interface Recipients {
  readonly collectives: number | null;
  readonly individuals: number | null;
  readonly others: readonly OtherRecipients[];
  readonly named: readonly string[];
  /** Each count by itself, as they stand in the text. */
  readonly counts: readonly FoundCount[];
  /** Recipients are spoken of without a number: `nhiều tập thể`. */
  readonly isVague: boolean;
  /** The elements that were read. */
  readonly from: number;
  readonly to: number;
}

/** Elements from one to another. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** Recipients by number; numbers of one kind are added up. */
export function countedRecipients(counts: readonly FoundCount[], range: Range): Recipients {
  const exact = counts.filter(count => !count.isVague);
  const sum = (holders: FoundCount['holders']): number | null => {
    const own = exact.filter(count => count.holders === holders);
    return own.length === 0 ? null : own.reduce((total, { value }) => total + value, 0);
  };
  return {
    collectives: sum('collectives'),
    individuals: sum('individuals'),
    others: exact.filter(c => c.holders === 'others').map(({ noun, value }) => ({ noun, count: value })),
    named: [],
    counts,
    isVague: counts.some(count => count.isVague),
    from: range.from,
    to: range.to,
  };
}

/** Recipients by name alone. */
export function namedRecipients(named: readonly string[], range: Range): Recipients {
  return { ...countedRecipients([], range), named };
}

/** Whether a reading says who gets the award: a number, or a name. */
export function saysWho(found: Recipients | null): boolean {
  if (!found) return false;
  const { collectives, individuals, others, named } = found;
  return collectives !== null || individuals !== null || others.length > 0 || named.length > 0;
}
