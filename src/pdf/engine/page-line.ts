import type { SetLine } from '../text/set-line.ts';
import type { WritableLine } from './pdfmake.ts';

/** A set line in the shape that pdfmake's writer puts on pages: it has no inlines, so that pdfmake aligns nothing. */
export class PageLine implements WritableLine {
  x = 0;
  y = 0;
  readonly inlines: readonly never[] = [];
  readonly set: SetLine;

  constructor(set: SetLine) {
    this.set = set;
  }

  getHeight(): number {
    return this.set.height;
  }

  getWidth(): number {
    const last = this.set.words.at(-1);
    return last ? last.x + last.word.width : 0;
  }

  clone(): PageLine {
    return Object.assign(new PageLine(this.set), { x: this.x, y: this.y });
  }
}
