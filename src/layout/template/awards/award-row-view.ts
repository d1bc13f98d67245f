import type { AwardEntry } from '../../../model/bulletin.ts';
import { countInPrint, type Wording } from '../../labels.ts';
import type { MarkView } from './award-notes.ts';
import { awardName, othersInWords } from './award-words.ts';

/** Named recipients of more characters have no room in the columns of counts. */
const LONG_NAMES = 22;

/** A row of a table of awards. */
export interface RowView {
  readonly id: string;
  readonly authority: string;
  readonly award: string;
  /** The year of the honour; null where the text does not say. */
  readonly year: string | null;
  readonly collectives: string;
  readonly individuals: string;
  /** Recipients that are named instead of counted: they stand across both columns of counts. */
  readonly named: string | null;
  /** Too long for that: they stand under the award's name, across it and the columns of counts. */
  readonly namedLong: string | null;
  /** Recipients that are named beside the counts: they stand behind the award's name. */
  readonly beside: string | null;
  /** Households and others, for a column of their own. */
  readonly others: string | null;
  /** Where there is no such column: across the columns of counts, since nobody else is counted or named. */
  readonly othersAcross: string | null;
  /** Where there is no such column: behind the award's name. */
  readonly othersBeside: string | null;
  /** The sentences behind the row; none where nobody asked for them. */
  readonly evidence: readonly MarkView[];
}

/** How a row is printed. */
export interface RowPrint {
  readonly wording: Wording;
  /** What its id begins with, so that two stories share none. */
  readonly scope: string;
}

/** A row as it is printed. */
export function rowView(entry: AwardEntry, evidence: readonly MarkView[], { wording, scope }: RowPrint): RowView {
  const { award, variants } = entry;
  const names = award.recipients.join('; ') || null;
  const hasCounts = [award.collectives, award.individuals, ...variants.collectives, ...variants.individuals].some(
    count => count !== null,
  );
  const others = othersInWords(award.others, wording);
  const isAcross = !hasCounts && names === null;
  const isLong = names !== null && names.length > LONG_NAMES;
  return {
    id: `${scope}${award.id}`,
    authority: award.authority ?? '–',
    award: awardName(award, wording),
    year: award.year === null ? null : String(award.year),
    collectives: countsInWords(award.collectives, variants.collectives, wording),
    individuals: countsInWords(award.individuals, variants.individuals, wording),
    named: hasCounts || isLong ? null : names,
    namedLong: hasCounts || !isLong ? null : names,
    beside: hasCounts ? names : null,
    others,
    othersAcross: isAcross ? others : null,
    othersBeside: isAcross ? null : others,
    evidence,
  };
}

/** A count; where the stories give different ones, each of them: `45 / 46`. */
function countsInWords(count: number | null, variants: readonly number[], { language }: Wording): string {
  const counts = variants.length > 0 ? variants : [count];
  return counts.map(one => countInPrint(one, language)).join(' / ');
}
