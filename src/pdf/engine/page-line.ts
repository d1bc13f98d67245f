import type { Anchor, TextLine } from '../flow/piece.ts';
import type { Tag } from '../structure/tag.ts';
import { compileParts, type FontOf, type TextRun } from './compile-line.ts';
import type { WritableLine } from './pdfmake.ts';

/** A set line in the shape that pdfmake's writer puts on pages: it has no inlines, so that pdfmake aligns nothing. */
export class PageLine implements WritableLine {
  x = 0;
  y = 0;
  readonly inlines: readonly never[] = [];
  readonly tag: Tag;
  readonly runs: TextRun[];
  /** The dots that lead to a page number: no part of the text. */
  leader: readonly TextRun[] = [];
  readonly anchor: Anchor | null;
  /** The marker of a list's item, and what it belongs to. */
  readonly marker: { readonly tag: Tag; readonly runs: readonly TextRun[] } | null;
  readonly height: number;
  readonly baseline: number;

  constructor({ line, tag, marker, anchor }: TextLine, fontOf: FontOf) {
    this.marker = marker && { tag: marker.tag, runs: compileParts([marker.part], fontOf) };
    this.tag = tag;
    this.runs = compileParts(line.parts, fontOf);
    this.anchor = anchor;
    this.height = line.height;
    this.baseline = line.baseline;
  }

  getHeight(): number {
    return this.height;
  }

  getWidth(): number {
    return this.runs.at(-1)?.end ?? 0;
  }

  clone(): PageLine {
    return Object.assign(Object.create(PageLine.prototype) as PageLine, this);
  }
}
