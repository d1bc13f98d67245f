import { z } from 'zod';
import { bothLanguages } from '../../base/both-languages.ts';
import type { Pt } from '../../base/length.ts';
import { lengthOrZero, positiveLength } from './schema-lengths.ts';

/** The sizes of paper that have names. */
export const PAPERS = ['A3', 'A4', 'A5', 'Letter'] as const;

const SIDES = bothLanguages({
  en: 'margins have left and right, or inner and outer (then they are mirrored on left-hand pages)',
  vi: 'lề trang ghi left và right, hoặc inner và outer (khi đó lề đối xứng ở trang chẵn)',
});

/** `left` is the inner margin where they are mirrored: the first page is a right-hand page. */
const margins = z
  .strictObject({
    top: lengthOrZero,
    bottom: lengthOrZero,
    left: lengthOrZero.optional(),
    right: lengthOrZero.optional(),
    inner: lengthOrZero.optional(),
    outer: lengthOrZero.optional(),
  })
  .transform(({ top, bottom, left, right, inner, outer }, context) => {
    const isFixed = inner === undefined && outer === undefined;
    const [first, second]: readonly (Pt | undefined)[] = isFixed ? [left, right] : [inner, outer];
    const isBoth = !isFixed && (left !== undefined || right !== undefined);
    if (first !== undefined && second !== undefined && !isBoth)
      return { top, bottom, left: first, right: second, mirrored: !isFixed };
    context.addIssue({ code: 'custom', message: SIDES });
    return z.NEVER;
  });

/** The page of a template: paper, margins, and where the lines in the margins stand. */
export const pageSchema = z.strictObject({
  size: z.union([z.enum(PAPERS), z.strictObject({ width: positiveLength, height: positiveLength })], {
    error: bothLanguages({
      en: `a size is ${PAPERS.join(', ')}, or { width: 190mm, height: 270mm }`,
      vi: `khổ giấy là ${PAPERS.join(', ')}, hoặc { width: 190mm, height: 270mm }`,
    }),
  }),
  /** Left out: as the size says. */
  orientation: z.enum(['portrait', 'landscape']).optional(),
  margins,
  headerTop: lengthOrZero,
  footerBottom: lengthOrZero,
});

/** A checked page. */
export type WrittenPage = z.infer<typeof pageSchema>;
