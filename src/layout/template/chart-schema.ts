import { z } from 'zod';
import type { Pt } from '../../base/length.ts';
import { lengthOrZero, positiveLength } from './schema-lengths.ts';

/** More bars than these for one name nobody tells apart. */
const MOST_SERIES = 6;

const share = z.number().min(0.1).max(0.8);

/** A chart style in `template.yaml`: the paragraph styles of its words, its colours and measures. */
export const chartStyle = z.strictObject({
  label: z.string().optional(),
  title: z.string(),
  unit: z.string(),
  legend: z.string(),
  names: z.string(),
  values: z.string(),
  colors: z.array(z.string()).min(1).max(MOST_SERIES),
  barHeight: positiveLength,
  barGap: lengthOrZero,
  groupGap: lengthOrZero,
  gap: lengthOrZero,
  swatch: positiveLength,
  nameShare: share,
  axis: z
    .strictObject({ width: lengthOrZero, color: z.string().default('text') })
    .nullable()
    .default(null),
  spaceBefore: lengthOrZero.default(0 as Pt), // zero points, for the brand
  spaceAfter: lengthOrZero.default(0 as Pt),
});

/** A chart style as written. */
export type WrittenChart = z.infer<typeof chartStyle>;
