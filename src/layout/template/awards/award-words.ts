import type { Award, OtherRecipients } from '../../../model/article.ts';
import type { AwardTotals, CountTotal } from '../../../model/award-totals.ts';
import { countInPrint, filledLabel, type Wording } from '../../labels.ts';

/** `Cờ thi đua`; with the number of them where the text counts these: `4 Cờ thi đua`. */
export function awardName({ award, certificates }: Pick<Award, 'award' | 'certificates'>, wording: Wording): string {
  const name = award.charAt(0).toLocaleUpperCase('vi') + award.slice(1);
  return certificates === null ? name : `${countInPrint(certificates, wording.language)} ${name}`;
}

/** `64 hộ gia đình, 9 hộ`; null where there are none. */
export function othersInWords(others: readonly OtherRecipients[], wording: Wording): string | null {
  return others.map(({ noun, count }) => `${countInPrint(count, wording.language)} ${noun}`).join(', ') || null;
}

/** `794`, or `ít nhất 794` where a part is unknown; an en dash where nothing is known. */
export function totalInWords({ sum, unknown }: CountTotal, wording: Wording): string {
  const count = countInPrint(sum, wording.language);
  return sum === null || unknown === 0 ? count : filledLabel('atLeast', count, wording);
}

/** What the totals leave out: `2 dòng không nêu số; 1 dòng chỉ nêu tên`, as a sentence. Null where they are whole. */
export function uncountedNote(
  { uncounted: { named, silent, disputed } }: Pick<AwardTotals, 'uncounted'>,
  wording: Wording,
): string | null {
  const parts = [
    silent > 0 ? filledLabel('rowsSilent', countInPrint(silent, wording.language), wording) : null,
    named > 0 ? filledLabel('rowsNamed', countInPrint(named, wording.language), wording) : null,
    disputed > 0 ? filledLabel('rowsDisputed', countInPrint(disputed, wording.language), wording) : null,
  ].filter(part => part !== null);
  return parts.length > 0 ? filledLabel('uncounted', parts.join('; '), wording) : null;
}
