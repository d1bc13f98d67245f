import { assertNever } from '../../base/assert-never.ts';
import type { FootnoteRule, RuleStroke } from '../../layout/tree.ts';
import { type BoxPart, boxParts } from '../flow/box-parts.ts';
import type { StackedPiece } from '../flow/level-lines.ts';
import {
  type Drawing,
  type LateFolio,
  type Piece,
  type PlacedPicture,
  type Row,
  stackHeight,
  type TextLine,
} from '../flow/piece.ts';
import { entryEnd } from '../nodes/contents.ts';
import { type LinePart, withPages } from '../text/set-line.ts';
import { compileParts, type FontOf } from './compile-line.ts';
import type { PageDrawing } from './page-drawing.ts';
import { PageLine } from './page-line.ts';
import type { PagePicture } from './page-picture.ts';
import type { PageTarget } from './page-target.ts';
import type { PageTint } from './page-tint.ts';
import type { PageElementWriter } from './pdfmake.ts';

/** Puts pieces on the page of pdfmake's writer, where the layout has decided that they stand. */
export class PiecePutter {
  /** The pages of the headings by their numbers, from 0. */
  readonly pagesOfHeadings: number[] = [];
  readonly #writer: PageElementWriter;
  readonly #fontOf: FontOf;
  /** The pages of blocks that something leads to by their ids, from 0. */
  readonly pagesOfTargets = new Map<string, number>();
  /** Lines with page numbers of other places in their text. */
  readonly #late: { readonly line: PageLine; readonly parts: readonly LinePart[]; readonly page: number }[] = [];
  /** The entries of contents that wait for a page number. */
  readonly #waiting: { readonly line: PageLine; readonly folio: LateFolio }[] = [];

  constructor(writer: PageElementWriter, fontOf: FontOf) {
    this.#writer = writer;
    this.#fontOf = fontOf;
  }

  /** A piece with its top at `y`; `x` is its column's left edge, in pt. */
  put({ content, height, names }: Piece, x: number, y: number): void {
    if (names.length > 0) this.#putTarget({ names, x, y });
    switch (content.kind) {
      case 'line':
        this.#putLine(content, x, y);
        return;
      case 'rule':
        this.rule(content.stroke, [x + content.x, y + content.y], [x + content.x + content.width, y + content.y]);
        return;
      case 'row':
        this.#putRow(content.row, height, x, y);
        return;
      case 'picture':
        this.#putPicture(content, height, x + content.x, y);
        return;
      case 'drawing':
        this.#putDrawing(content, height, x, y);
        return;
      case 'pageBreak':
      case 'nothing':
        return;
      default:
        assertNever(content);
    }
  }

  /** The place is decided: pdfmake's writer must not look for room on another page, as it would in a margin. */
  #putLine(content: TextLine, x: number, y: number): void {
    const context = this.#writer.context();
    context.moveTo(x, y);
    context.availableHeight = content.line.height;
    const line = new PageLine(content, this.#fontOf);
    const { parts } = content.line;
    if (parts.some(part => part.place)) this.#late.push({ line, parts, page: context.page });
    if (content.anchor) this.pagesOfHeadings[content.anchor.number] = context.page;
    if (content.folio) this.#waiting.push({ line, folio: content.folio });
    this.#writer.addLine(line, true);
  }

  /** Of two blocks with the same id, links lead to the first. */
  #putTarget(target: PageTarget): void {
    const { pages, page } = this.#writer.context();
    for (const name of target.names) if (!this.pagesOfTargets.has(name)) this.pagesOfTargets.set(name, page);
    pages[page]?.items.push({ type: 'target', item: target });
  }

  /** Our own kind of item: pdfmake's pictures know no tag. */
  #putPicture({ picture, words, tag, width }: PlacedPicture, height: number, x: number, y: number): void {
    const context = this.#writer.context();
    const runs = new Map(
      [...words].flatMap(([text, word]) => {
        const [run] = compileParts([{ words: [word], x: 0, stretch: 1 }], this.#fontOf);
        return run ? [[text, run] as const] : [];
      }),
    );
    const item: PagePicture = { picture, runs, tag, x, y, width, height };
    context.pages[context.page]?.items.push({ type: 'picture', item });
  }

  #putDrawing({ tag, x: left, width, boxes, lines }: Drawing, height: number, x: number, y: number): void {
    const context = this.#writer.context();
    const moved = boxes.map(box => ({ ...box, x: x + box.x, y: y + box.y }));
    const item: PageDrawing = { tag, x: x + left, y, width, height, boxes: moved };
    context.pages[context.page]?.items.push({ type: 'drawing', item });
    for (const { line, y: top } of lines)
      this.#putLine({ kind: 'line', line, tag, marker: null, anchor: null, folio: null }, x, y + top);
  }

  #putRow(row: Row, height: number, x: number, y: number): void {
    for (const { pieces } of row.cells) this.putStack(pieces, x, y + row.padding.top);
    const [left, right] = [x + row.x, x + row.x + row.width];
    if (row.above) this.rule(row.above, [left, y], [right, y]);
    if (row.below === null) return;
    for (const [from, to] of drawnParts(row)) this.rule(row.below, [x + from, y + height], [x + to, y + height]);
  }

  /** Pieces in their places in a column, and the boxes around them: tints first, rules last. */
  putColumn(stack: readonly StackedPiece[], x: number, top: number): void {
    const parts = boxParts(stack);
    for (const { box, y, height } of parts) {
      const { pages, page } = this.#writer.context();
      const { fill } = box.style;
      const item: PageTint = { color: fill ?? '', x: x + box.x, y: top + y, width: box.width, height };
      if (fill !== null) pages[page]?.items.push({ type: 'tint', item });
    }
    for (const { piece, y } of stack) this.put(piece, x, top + y);
    for (const part of parts) this.#putFrame(part, x, top);
  }

  #putFrame({ box, y, height }: BoxPart, x: number, top: number): void {
    const { ruleTop, ruleBottom, ruleSides } = box.style;
    const [left, right, head, foot] = [x + box.x, x + box.x + box.width, top + y, top + y + height];
    if (ruleTop) this.rule(ruleTop, [left, head], [right, head]);
    if (ruleBottom) this.rule(ruleBottom, [left, foot], [right, foot]);
    if (!ruleSides) return;
    this.rule(ruleSides, [left, head], [left, foot]);
    this.rule(ruleSides, [right, head], [right, foot]);
  }

  /** A straight rule from one point to another, in pt. */
  rule(stroke: RuleStroke, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): void {
    const vector = { type: 'line', x1, y1, x2, y2, lineWidth: stroke.width, lineColor: stroke.color } as const;
    this.#writer.addVector(vector, true, true);
  }

  /** All pages are laid out: page numbers in the text are set as they are printed, and the entries of contents get their leaders and numbers. */
  fillPages(numberOf: (page: number) => number): void {
    for (const { line, parts, page } of this.#late) {
      const set = withPages(parts, what => {
        if (what === 'last') return this.#writer.context().pages.length;
        return numberOf(what === 'here' ? page : (this.pagesOfTargets.get(what.id) ?? 0));
      });
      line.runs.splice(0, line.runs.length, ...compileParts(set, this.#fontOf));
    }
    for (const { line, folio } of this.#waiting) {
      const page = numberOf(this.pagesOfHeadings[folio.heading] ?? 0);
      const { dots, number } = entryEnd({ ...folio, from: line.getWidth(), page });
      line.leader = compileParts([dots], this.#fontOf);
      line.runs.push(...compileParts([number], this.#fontOf));
    }
  }

  /** Pieces under each other. */
  putStack(pieces: readonly Piece[], x: number, top: number): void {
    let y = 0;
    const stack = pieces.map((piece, i) => {
      const at = y + (i > 0 ? piece.before : 0);
      y = at + piece.height + piece.after;
      return { piece, y: at };
    });
    this.putColumn(stack, x, top);
  }

  /** Notes at the foot of a column, below their rule. In pt. */
  putFoot(notes: readonly Piece[], { stroke, length, below }: FootnoteRule, { x, bottom, width }: ColumnFoot): void {
    const top = bottom - stackHeight(notes);
    const y = top - below - stroke.width / 2;
    if (stroke.width > 0) this.rule(stroke, [x, y], [x + Math.min(length, width), y]);
    this.putStack(notes, x, top);
  }
}

/** The parts of a row's lower rule that are drawn, by their ends. */
function drawnParts({ x, width, gaps }: Row): [number, number][] {
  const parts: [number, number][] = [];
  let from = x;
  for (const gap of [...gaps].sort((a, b) => a.x - b.x)) {
    if (gap.x > from) parts.push([from, gap.x]);
    from = Math.max(from, gap.x + gap.width);
  }
  return from < x + width ? [...parts, [from, x + width]] : parts;
}

/** Where a column's foot stands: its left edge, lower edge and width, in pt. */
export interface ColumnFoot {
  readonly x: number;
  readonly bottom: number;
  readonly width: number;
}
