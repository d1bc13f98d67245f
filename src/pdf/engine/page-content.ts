import type { Picture } from '../../images/picture.ts';
import type { DrawnText } from '../../images/svg/drawing.ts';
import type { Matrix } from '../../images/svg/matrix.ts';
import type { FilledBox } from '../flow/piece.ts';
import { type Ink, SCREEN_INK } from '../print/ink.ts';
import type { Artifact, StructureElement, Tag } from '../structure/tag.ts';
import type { TextRun } from './compile-line.ts';
import { drawingOperators } from './drawing-operators.ts';
import type { PageTint } from './page-tint.ts';
import type { LineVector } from './pdfmake.ts';
import { pdfNumber } from './syntax.ts';

/** A straight rule on a page, in pt from its top left corner. */
export type Stroke = Omit<LineVector, 'type'>;

/**
 * The operators of one page (ISO 32000-1, 8 and 9). Text, paths and marks stay open over lines, and a state is written where
 * it changes. Coordinates run down the page, as pdfkit turns them.
 */
export class PageContent {
  /** The element of each mark, by its number. */
  readonly marks: StructureElement[] = [];
  readonly #page: number;
  readonly #operators: string[] = [];
  #open: Tag | null = null;
  #isTextOpen = false;
  #isPathOpen = false;
  #font = '';
  #fill = '';
  #tracking = 0;
  #stroke = '';
  #x = 0;
  #y = 0;

  readonly #ink: Ink;
  readonly #isTagged: boolean;

  /** `page`: the number of its sheet from 0. */
  constructor(page: number, { ink = SCREEN_INK, isTagged = true }: { ink?: Ink; isTagged?: boolean } = {}) {
    this.#page = page;
    this.#ink = ink;
    this.#isTagged = isTagged;
  }

  /** What is painted inside stands this far to the right and down; nothing before or behind it moves. */
  at(x: number, y: number, paint: () => void): void {
    this.leave();
    this.#operators.push(`q 1 0 0 1 ${pdfNumber(x)} ${pdfNumber(y)} cm`);
    this.#forget();
    paint();
    this.leave();
    this.#operators.push('Q');
    this.#forget();
  }

  #forget(): void {
    this.#font = '';
    this.#fill = '';
    this.#stroke = '';
    this.#tracking = 0;
  }

  /** All operators, with nothing left open. */
  finish(): string {
    this.leave();
    return this.#operators.join('\n');
  }

  /** What follows belongs to this tag. */
  enter(tag: Tag): void {
    if (this.#open === tag || !this.#isTagged) return;
    this.leave();
    this.#open = tag;
    this.#operators.push(tag.kind === 'artifact' ? beginArtifact(tag) : this.#beginElement(tag));
  }

  /** Ends the tag that is open. */
  leave(): void {
    this.#closeObject();
    if (this.#open !== null) this.#operators.push('EMC');
    this.#open = null;
  }

  /** Shows a run with its baseline at `y`; `x` is the line's left edge. */
  text(run: TextRun, x: number, y: number): void {
    const { style, font, show } = run;
    if (this.#isPathOpen) this.#closeObject();
    this.#setFill(this.#ink.fill(style.color));
    if (!this.#isTextOpen) this.#operators.push('BT');
    this.#setFont(`/${font.id} ${pdfNumber(style.size)} Tf`);
    if (style.tracking !== this.#tracking) this.#operators.push(`${pdfNumber(style.tracking)} Tc`);
    this.#tracking = style.tracking;
    this.#moveTo(round(x + run.x), round(y - style.rise));
    this.#operators.push(show);
  }

  /** Shows a run that rises by an angle, in radians. */
  turnedText({ style, font, show }: TextRun, [x, y]: readonly [number, number], angle: number): void {
    this.#closeObject();
    this.#setFill(this.#ink.fill(style.color));
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)].map(part => Math.round(part * 10_000) / 10_000);
    this.#operators.push('BT');
    this.#setFont(`/${font.id} ${pdfNumber(style.size)} Tf`);
    this.#operators.push(
      `${cos} ${-(sin ?? 0)} ${-(sin ?? 0)} ${-(cos ?? 0)} ${pdfNumber(x)} ${pdfNumber(y)} Tm ${show} ET`,
    );
  }

  /** Shows a picture by its name: its left edge, top, width and height. */
  picture(name: string, [x, y, width, height]: readonly [number, number, number, number]): void {
    this.#closeObject();
    const place = [width, 0, 0, -height, x, y + height].map(pdfNumber).join(' ');
    this.#operators.push(`q ${place} cm /${name} Do Q`);
  }

  /** Fills a box. */
  box({ x, y, width, height, color }: FilledBox): void {
    this.#closeObject();
    this.#setFill(this.#ink.fill(color));
    this.#operators.push(`${[x, y, width, height].map(pdfNumber).join(' ')} re f`);
  }

  /** Draws a vector picture that `place` leads to the page; its texts are shown by their runs. */
  drawing(picture: Picture, runs: ReadonlyMap<DrawnText, TextRun>, place: Matrix): void {
    this.#closeObject();
    this.#operators.push('q', drawingOperators(picture, { runs, place, ink: this.#ink }), 'Q');
  }

  /** Fills a rectangle. */
  tint({ color, x, y, width, height }: PageTint): void {
    this.#closeObject();
    this.#setFill(this.#ink.tint(color));
    this.#operators.push(`${[x, y, width, height].map(pdfNumber).join(' ')} re f`);
  }

  /** Draws a straight rule. */
  line({ x1, y1, x2, y2, lineWidth, lineColor }: Stroke): void {
    if (this.#isTextOpen) this.#closeObject();
    const stroke = `${this.#ink.stroke(lineColor)} ${pdfNumber(lineWidth)} w`;
    if (stroke !== this.#stroke) {
      this.#closeObject();
      this.#operators.push(stroke);
      this.#stroke = stroke;
    }
    this.#operators.push(`${pdfNumber(x1)} ${pdfNumber(y1)} m ${pdfNumber(x2)} ${pdfNumber(y2)} l`);
    this.#isPathOpen = true;
  }

  #beginElement(element: StructureElement): string {
    const mark = this.marks.push(element) - 1;
    element.children.push({ kind: 'content', page: this.#page, mark });
    return `/${element.role}<</MCID ${mark}>>BDC`;
  }

  /** The first place in a text object is absolute, the others relative to it; rounded first, so that nothing adds up. */
  #moveTo(x: number, y: number): void {
    const move = this.#isTextOpen
      ? `${pdfNumber(x - this.#x)} ${pdfNumber(this.#y - y)} Td`
      : `1 0 0 -1 ${pdfNumber(x)} ${pdfNumber(y)} Tm`;
    this.#operators.push(move);
    this.#isTextOpen = true;
    this.#x = x;
    this.#y = y;
  }

  #setFont(font: string): void {
    if (font === this.#font) return;
    this.#operators.push(font);
    this.#font = font;
  }

  #setFill(fill: string): void {
    if (fill === this.#fill) return;
    this.#operators.push(fill);
    this.#fill = fill;
  }

  #closeObject(): void {
    if (this.#isTextOpen) this.#operators.push('ET');
    if (this.#isPathOpen) this.#operators.push('S');
    this.#isTextOpen = false;
    this.#isPathOpen = false;
  }
}

function beginArtifact({ type, attached }: Artifact): string {
  return attached === null ? `/Artifact<</Type/${type}>>BDC` : `/Artifact<</Type/${type}/Attached[/${attached}]>>BDC`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
