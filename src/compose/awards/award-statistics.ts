import { groupBy } from '../../base/group-by.ts';
import type { AwardRanks } from '../../model/award-ranks.ts';
import { awardTotals } from '../../model/award-totals.ts';
import type { AwardEntry, AwardGroup, AwardStatistics, CombinedGroup } from '../../model/bulletin.ts';
import { authorityRank, byRank, formRank } from './rank-awards.ts';
import { nameKey } from './rank-names.ts';

/**
 * Rows in the order of a reader: by the rank of the authority, inside it by that of the award, then as they came. `ranks`:
 * null leaves them as they came.
 */
export function awardStatistics(rows: readonly AwardEntry[], ranks: AwardRanks | null): AwardStatistics {
  const authorityOf = ({ award }: AwardEntry): number => (ranks ? authorityRank(award.authority, ranks) : 0);
  const formOf = ({ award }: AwardEntry): number => (ranks ? formRank(award.award, ranks) : 0);
  const entries = byRank(rows, entry => [authorityOf(entry), formOf(entry)]);
  return {
    entries,
    byAuthority: groupsOf(entries, ({ award }) => award.authority),
    byForm: groupsOf(
      byRank(rows, entry => [formOf(entry), authorityOf(entry)]),
      ({ award }) => award.award,
    ),
  };
}

/** Groups by the rank of the authority, and the awards of each by theirs. `ranks`: null leaves them as they came. */
export function rankedGroups(groups: readonly CombinedGroup[], ranks: AwardRanks | null): readonly CombinedGroup[] {
  if (ranks === null) return groups;
  const ranked = groups.map(group => ({ ...group, awards: byRank(group.awards, row => [formRank(row.award, ranks)]) }));
  return byRank(ranked, group => [authorityRank(group.authority, ranks)]);
}

/** Entries of the same name together, each group where its first entry stands. */
function groupsOf(entries: readonly AwardEntry[], nameOf: (entry: AwardEntry) => string | null): AwardGroup[] {
  const keyOf = (name: string | null): string | null => (name === null ? null : nameKey(name));
  return groupBy(entries, entry => keyOf(nameOf(entry))).map(group => ({
    name: group[0] ? nameOf(group[0]) : null,
    entries: group,
    totals: awardTotals(group),
  }));
}
