import { groupBy } from '../../base/group-by.ts';
import type { AwardRanks } from '../../model/award-ranks.ts';
import { awardTotals } from '../../model/award-totals.ts';
import type { AwardEntry, AwardGroup, AwardStatistics, CombinedGroup } from '../../model/bulletin.ts';
import { authorityRank, byRank, formRank } from './rank-awards.ts';
import { nameKey } from './rank-names.ts';

/**
 * Rows in the order of a reader: by the rank of the authority, those of one authority together, and of these by the rank of the
 * award; equals as they came. `ranks`: null leaves all as they came.
 */
export function awardStatistics(rows: readonly AwardEntry[], ranks: AwardRanks | null): AwardStatistics {
  const giverOf = placesOf(rows.map(({ award }) => award.authority));
  const authorityOf = ({ award }: AwardEntry): number => (ranks ? authorityRank(award.authority, ranks) : 0);
  const formOf = ({ award }: AwardEntry): number => (ranks ? formRank(award.award, ranks) : 0);
  const giver = ({ award }: AwardEntry): number => (ranks ? giverOf(award.authority) : 0);
  const entries = byRank(rows, entry => [authorityOf(entry), giver(entry), formOf(entry)]);
  return {
    entries,
    byAuthority: groupsOf(entries, ({ award }) => award.authority),
    byForm: groupsOf(
      byRank(rows, entry => [formOf(entry), authorityOf(entry), giver(entry)]),
      ({ award }) => award.award,
    ),
  };
}

/** Gives the place of a name among others: where it comes first, however it is written. */
function placesOf(names: readonly (string | null)[]): (name: string | null) => number {
  const places = new Map<string | null, number>();
  names.forEach((name, i) => {
    const key = keyOf(name);
    if (!places.has(key)) places.set(key, i);
  });
  return name => places.get(keyOf(name)) ?? names.length;
}

function keyOf(name: string | null): string | null {
  return name === null ? null : nameKey(name);
}

/** Groups by the rank of the authority, and the awards of each by theirs. `ranks`: null leaves them as they came. */
export function rankedGroups(groups: readonly CombinedGroup[], ranks: AwardRanks | null): readonly CombinedGroup[] {
  if (ranks === null) return groups;
  const ranked = groups.map(group => ({ ...group, awards: byRank(group.awards, row => [formRank(row.award, ranks)]) }));
  return byRank(ranked, group => [authorityRank(group.authority, ranks)]);
}

/** Entries of the same name together, each group where its first entry stands. */
function groupsOf(entries: readonly AwardEntry[], nameOf: (entry: AwardEntry) => string | null): AwardGroup[] {
  return groupBy(entries, entry => keyOf(nameOf(entry))).map(group => ({
    name: group[0] ? nameOf(group[0]) : null,
    entries: group,
    totals: awardTotals(group),
  }));
}
