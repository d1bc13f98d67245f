import { foldTone } from '../../base/fold-tone.ts';
import { remembered } from '../../base/remembered.ts';
import type { AwardRanks } from '../../model/award-ranks.ts';

/** A name as ranks and groups compare it: small letters, one spelling of tones, a space for every mark. */
export const nameKey = remembered((name: string): string => foldTone(name.replace(/[^\p{L}\p{N}&]+/gu, ' ').trim()));

/** A key with a space at each end, so that whole words are found in it. */
export function spacedKey(name: string): string {
  return ` ${nameKey(name)} `;
}

/** Ranks with their words as names are compared, each with a space at both ends. */
export interface RankRules {
  readonly spellings: readonly (readonly [written: string, meant: string])[];
  /** The longest first. */
  readonly offices: readonly string[];
  readonly rules: readonly RankRule[];
  /** Beginnings of awards with their rank, the longest first. */
  readonly forms: readonly (readonly [beginning: string, rank: number])[];
  readonly classes: readonly (readonly string[])[];
  /** The rank of an authority that no rule fits. */
  readonly lastLevel: number;
}

/** A rule for authorities: all that it asks for must hold. */
export interface RankRule {
  readonly level: number;
  readonly begins: readonly string[] | null;
  readonly has: readonly string[] | null;
  readonly ends: readonly string[] | null;
  readonly not: readonly string[];
}

/** The rules of the data. Throws where a rule names a level that is not in the list. */
export function rankRules({ levels, spellings, offices, rules, forms, classes }: AwardRanks): RankRules {
  return {
    spellings: Object.entries(spellings).map(([written, meant]) => [spacedKey(written), spacedKey(meant)]),
    offices: keys(offices).sort(longestFirst),
    rules: rules.map(({ level, begins, has, ends, not }) => {
      const rank = levels.indexOf(level);
      if (rank < 0) throw new Error(`award-ranks.yaml: there is no level "${level}"`);
      return { level: rank, begins: keysOrNull(begins), has: keysOrNull(has), ends: keysOrNull(ends), not: keys(not) };
    }),
    forms: forms
      .flatMap((names, rank) => keys(names).map(name => [name, rank] as const))
      .sort(([a], [b]) => longestFirst(a, b)),
    classes: classes.map(keys),
    lastLevel: levels.length,
  };
}

function keys(words: readonly string[] = []): string[] {
  return words.map(spacedKey);
}

function keysOrNull(words: readonly string[] | undefined): readonly string[] | null {
  return words ? keys(words) : null;
}

function longestFirst(a: string, b: string): number {
  return b.length - a.length;
}
