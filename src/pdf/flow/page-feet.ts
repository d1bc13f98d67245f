import type { FootnoteRule } from '../../layout/tree.ts';
import { type Foot, footHeight } from './foot.ts';
import type { FlowRoom } from './paginate.ts';

/** The notes at the foot of a page that belong to columns of one kind. Those of a page stand under each other in reading order. */
export interface FeetBand {
  readonly count: number;
  /** In pt. */
  readonly gutter: number;
  readonly feet: readonly Foot['placed'][];
}

type Columns = Pick<FeetBand, 'count' | 'gutter'>;

/** What the notes that stand on a page leave to a flow in these columns: the last go on if they are in such, others keep their room. */
export function roomAboveFeet(
  bands: readonly FeetBand[],
  columns: Columns,
  separator: number,
): Pick<FlowRoom, 'below' | 'feet'> {
  const own = lastOf(bands, columns);
  const others = bands.filter(band => band !== own);
  return {
    below: others.reduce((sum, band) => sum + bandHeight(band, separator), 0),
    feet: own?.feet ?? Array.from({ length: columns.count }, () => []),
  };
}

/** The bands with a flow's notes: they take the place of the last ones where those stood in its columns before. */
export function withFeet(bands: readonly FeetBand[], columns: Columns, feet: FeetBand['feet']): FeetBand[] {
  const band = { count: columns.count, gutter: columns.gutter, feet };
  if (lastOf(bands, columns)) return bands.with(-1, band);
  return feet.some(foot => foot.length > 0) ? [...bands, band] : [...bands];
}

/** Height of what separates notes from the text above, in pt. */
export function separatorHeight({ stroke, above, below }: FootnoteRule): number {
  return above + stroke.width + below;
}

/** Height of a band's tallest foot, in pt. */
export function bandHeight({ feet }: FeetBand, separator: number): number {
  return Math.max(0, ...feet.map(foot => footHeight(foot, separator)));
}

/** The last band, where it stands in such columns: notes of another before it would stand out of order. */
function lastOf(bands: readonly FeetBand[], columns: Columns): FeetBand | undefined {
  const last = bands.at(-1);
  return last && isSame(last, columns) ? last : undefined;
}

function isSame(a: Columns, b: Columns): boolean {
  return a.count === b.count && a.gutter === b.gutter;
}
