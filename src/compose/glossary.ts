import { comparable } from '../base/comparable.ts';
import { groupBy } from '../base/group-by.ts';
import { inVietnameseOrder } from '../base/vietnamese-order.ts';
import type { AbbreviationMeaning, GlossaryEntry, Story } from '../model/bulletin.ts';

/**
 * The abbreviations of all stories. A short form that two stories explain differently has both long forms, each with its stories;
 * a story that does not explain it stands under the one long form that there is.
 */
export function glossaryOf(stories: readonly Story[]): GlossaryEntry[] {
  const uses = stories.flatMap(({ number, article }) =>
    article.abbreviations.map(({ short, long }) => ({ short, long, story: number })),
  );
  const entries = groupBy(uses, ({ short }) => short).map(list => ({
    short: list[0]?.short ?? '',
    meanings: meaningsOf(list),
  }));
  return inVietnameseOrder(entries, ({ short }) => short);
}

interface Use {
  readonly long: string | null;
  readonly story: number;
}

function meaningsOf(uses: readonly Use[]): AbbreviationMeaning[] {
  const explained = groupBy(
    uses.filter(({ long }) => long !== null),
    ({ long }) => comparable(long),
  );
  const unexplained = uses.filter(({ long }) => long === null);
  if (explained.length === 1) return [meaningOf(uses)];
  const meanings = inVietnameseOrder(explained.map(meaningOf), ({ long }) => long ?? '');
  return unexplained.length > 0 ? [...meanings, meaningOf(unexplained)] : meanings;
}

function meaningOf(uses: readonly Use[]): AbbreviationMeaning {
  const spellings = uses.map(({ long }) => long).filter(long => long !== null);
  return {
    long: spellings.toSorted()[0] ?? null,
    stories: [...new Set(uses.map(({ story }) => story))].sort((a, b) => a - b),
  };
}
