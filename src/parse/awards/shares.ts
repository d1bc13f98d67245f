import type { FoundCount } from './counts.ts';
import type { Giver } from './givers.ts';
import type { Cut, Recipients } from './recipients.ts';

/** A share of what a sentence deals out with `lần lượt`. */
export interface Share {
  readonly authority: string | null;
  readonly award: string;
  readonly collectives: number | null;
  readonly individuals: number | null;
  readonly year?: number;
}

interface Dealt {
  readonly giver: Giver;
  readonly recipients: Recipients;
  readonly award: string;
  readonly authority: string | null;
}

const YEAR = /^(?:19|20)\d\d$/;
const CLASS = /,? *(?:và )?(?=hạng )/iu;

/**
 * `Bộ A và Bộ B lần lượt tặng … cho 4 và 7 tập thể`: as many givers, classes or years as counts, one to each. Null where the
 * sentence does not deal out, or the numbers do not fit.
 */
export function shares(
  { elements, syllables }: Cut,
  range: { readonly from: number; readonly to: number },
  { giver, recipients, award, authority }: Dealt,
): Share[] | null {
  const { counts } = recipients;
  const within = elements.slice(range.from, range.to);
  if (counts.length < 2 || !within.some(element => element.kind === 'respectively')) return null;
  if (giver.parts.length === counts.length)
    return counts.map((count, i) => ({ authority: giver.parts[i] ?? null, award, ...countedBy(count) }));
  const [head = '', ...classes] = award.split(CLASS).map(part => part.trim());
  if (classes.length === counts.length)
    return counts.map((count, i) => ({ authority, award: `${head} ${classes[i]}`, ...countedBy(count) }));
  const years = within.filter(
    ({ kind, to }) => kind === 'year' || (kind === 'number' && YEAR.test(syllables[to - 1]?.text ?? '')),
  );
  if (years.length !== counts.length) return null;
  return counts.map((count, i) => ({
    authority,
    award,
    year: Number(syllables[(years[i]?.to ?? 1) - 1]?.text),
    ...countedBy(count),
  }));
}

function countedBy({ holders, value }: FoundCount): Pick<Share, 'collectives' | 'individuals'> {
  return {
    collectives: holders === 'collectives' ? value : null,
    individuals: holders === 'individuals' ? value : null,
  };
}
