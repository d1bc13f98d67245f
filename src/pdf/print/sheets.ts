import type { PrintOptions } from '../pdf-options.ts';

/** A page in its place on a sheet: its number from 0, and where its trim begins, in pt from the sheet's top left corner. */
export interface PlacedPage {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** A sheet of paper as the file has it. In pt. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** None for the blank side of a booklet. */
  readonly pages: readonly PlacedPage[];
}

/** How pages stand on sheets, in pt: their trimmed size, and how much of the sheet lies around it. */
export interface SheetPlan {
  readonly width: number;
  readonly height: number;
  readonly pages: number;
}

const MM = 72 / 25.4;
/** Crop marks begin this far from the trim, or at the bleed's edge where that is further, and are this long. */
const MARK_GAP = 3 * MM;
export const MARK_LENGTH = 5 * MM;

/** From the trim to where crop marks begin, in pt. */
export function markStart({ bleed = 0 }: PrintOptions): number {
  return Math.max(MARK_GAP, bleed);
}

/** From the trim to the edge of the sheet, in pt: room for the bleed and the marks. */
export function slugOf(print: PrintOptions): number {
  return print.marks === true ? markStart(print) + MARK_LENGTH + MM : (print.bleed ?? 0);
}

/** The sheets of a document: one for each page that is printed, or two pages on each in the order of a booklet. */
export function arrangeSheets(plan: SheetPlan, print: PrintOptions): Sheet[] {
  const wanted = chosenPages(plan.pages, print.pages ?? null);
  const slug = slugOf(print);
  const [width, height] = [plan.width + 2 * slug, plan.height + 2 * slug];
  if (print.booklet !== true) return wanted.map(page => ({ width, height, pages: [{ page, x: slug, y: slug }] }));
  return signature(wanted).map(([left, right]) => ({
    width: width + plan.width,
    height,
    pages: [
      ...(left === null ? [] : [{ page: left, x: slug, y: slug }]),
      ...(right === null ? [] : [{ page: right, x: slug + plan.width, y: slug }]),
    ],
  }));
}

function chosenPages(count: number, ranges: PrintOptions['pages'] | null): number[] {
  const all = Array.from({ length: count }, (_, page) => page);
  if (!ranges) return all;
  return all.filter(page => ranges.some(({ first, last }) => page + 1 >= first && page + 1 <= last));
}

/**
 * The pairs of a saddle-stitched signature, front and back of each sheet from the outermost in: the last page beside the
 * first. Blanks (null) fill up to a multiple of four.
 */
function signature(pages: readonly number[]): (readonly [number | null, number | null])[] {
  const count = Math.ceil(pages.length / 4) * 4;
  const at = (i: number): number | null => pages[i] ?? null;
  return Array.from({ length: count / 2 }, (_, side) => {
    const [outer, inner] = [at(count - 1 - side), at(side)];
    return side % 2 === 0 ? [outer, inner] : [inner, outer];
  });
}
