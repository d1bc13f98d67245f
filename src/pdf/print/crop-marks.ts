import type { Stroke } from '../engine/page-content.ts';
import type { PrintOptions } from '../pdf-options.ts';
import { MARK_LENGTH, markStart } from './sheets.ts';

const THIN = 0.25;

/** A rectangle on a sheet, in pt from its top left corner. */
export interface Trim {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Two thin lines at each corner of the trim, outside of the bleed: where the paper is cut. */
export function cropMarks({ x, y, width, height }: Trim, print: PrintOptions): Stroke[] {
  const [near, far] = [markStart(print), markStart(print) + MARK_LENGTH];
  const corners = [-1, 1].flatMap(across => [-1, 1].map(down => ({ across, down })));
  return corners.flatMap(({ across, down }) => {
    const [cx, cy] = [across < 0 ? x : x + width, down < 0 ? y : y + height];
    const line = { lineWidth: THIN, lineColor: '#000000' };
    return [
      { ...line, x1: cx + across * near, y1: cy, x2: cx + across * far, y2: cy },
      { ...line, x1: cx, y1: cy + down * near, x2: cx, y2: cy + down * far },
    ];
  });
}
