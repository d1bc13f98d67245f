import type { Matrix } from '../../images/svg/matrix.ts';
import type { PrintOptions } from '../pdf-options.ts';
import { cropMarks } from '../print/crop-marks.ts';
import type { DraftMark } from '../print/draft-mark.ts';
import { BLACK_INK, SCREEN_INK } from '../print/ink.ts';
import type { PlacedPage, Sheet } from '../print/sheets.ts';
import { FigureBoxes } from '../structure/figure-boxes.ts';
import type { Place, Target } from '../structure/outline.ts';
import { attach, BACKGROUND, childTag, LAYOUT, type StructureElement, type Tag } from '../structure/tag.ts';
import type { NoteMark } from '../text/text-style.ts';
import type { TextRun } from './compile-line.ts';
import { type Area, LinkPainter } from './link-painter.ts';
import { PageContent } from './page-content.ts';
import type { PageDrawing } from './page-drawing.ts';
import { PageLine } from './page-line.ts';
import type { PagePicture } from './page-picture.ts';
import type { PageTarget } from './page-target.ts';
import type { PageTint } from './page-tint.ts';
import type { PdfDocument } from './pdf-document.ts';
import { type LaidOutPage, type LineVector, Renderer, type WritableLine } from './pdfmake.ts';

/** What painting finds out about the sheets: what belongs to which element, and where headings stand. */
export interface PaintedPages {
  /** Object numbers of the sheets. */
  readonly pages: readonly number[];
  readonly marks: readonly (readonly StructureElement[])[];
  readonly annotations: readonly StructureElement[];
  readonly headings: readonly Place[];
  /** Other places that links lead to. */
  readonly targets: readonly Target[];
}

/** The sheets to paint, and how. */
export interface PaintJob {
  readonly sheets: readonly Sheet[];
  readonly print: PrintOptions;
  readonly draft: DraftMark | null;
  /** The names that links can lead to. */
  readonly names: ReadonlySet<string>;
}

/**
 * pdfmake's renderer with lines painted whole: one show-text operator for each run of a style (ISO 32000-1, 9.4.3), its
 * spaces as glyphs, so that a reader copies exactly the words of the tree; and every piece marked with what it belongs to.
 */
export class Painter extends Renderer {
  readonly #document: PdfDocument;
  readonly #job: PaintJob;
  readonly #links: LinkPainter;
  readonly #pages: number[] = [];
  readonly #marks: StructureElement[][] = [];
  readonly #headings: Place[] = [];
  readonly #targets: Target[] = [];
  readonly #boxes = new FigureBoxes();
  #content = new PageContent(0);
  /** Where the page that is painted lies on its sheet, in pt. */
  #offset: Pick<PlacedPage, 'x' | 'y'> = { x: 0, y: 0 };

  constructor(document: PdfDocument, job: PaintJob) {
    super(document);
    this.#document = document;
    this.#job = job;
    this.#links = new LinkPainter(document, { firstNumber: job.sheets.length, names: job.names });
  }

  /** Paints all sheets; to be called once. */
  paint(pages: readonly LaidOutPage[]): PaintedPages {
    const { sheets, print } = this.#job;
    const ink = print.oneInk === true ? BLACK_INK : SCREEN_INK;
    sheets.forEach((sheet, i) => {
      this.#content = new PageContent(i, { ink, isTagged: print.booklet !== true });
      this.#document.addPage({ size: [sheet.width, sheet.height] });
      for (const placed of sheet.pages) this.#paintPlaced(placed, pages[placed.page]);
      this.#endSheet(i, sheet);
    });
    return {
      pages: this.#pages,
      marks: this.#marks,
      annotations: this.#links.elements,
      headings: this.#headings,
      targets: this.#targets,
    };
  }

  #paintPlaced(placed: PlacedPage, page: LaidOutPage | undefined): void {
    if (!page) return;
    this.#offset = placed;
    if (placed.x === 0 && placed.y === 0) this.#paintPage(page);
    else this.#content.at(placed.x, placed.y, () => this.#paintPage(page));
    const { marks } = this.#job.print;
    if (marks !== true) return;
    this.#content.enter(LAYOUT);
    for (const stroke of cropMarks({ ...placed, ...page.pageSize }, this.#job.print)) this.#content.line(stroke);
  }

  #paintPage(page: LaidOutPage): void {
    const { draft } = this.#job;
    if (draft) {
      this.#content.enter(BACKGROUND);
      this.#document.useFont(draft.run.font);
      this.#content.turnedText(draft.run, [draft.x, draft.y], draft.angle);
    }
    for (const { type, item } of page.items) this.#paintItem(type, item);
  }

  /** As pdfmake's own loop over a page, which would begin a new one each time. */
  #paintItem(type: string, item: unknown): void {
    if (type === 'line' && item instanceof PageLine) this.renderLine(item, item.x, item.y);
    else if (type === 'target')
      this.#targets.push(this.#placeOf(item as PageTarget, item as PageTarget)); // our layout's own
    else if (type === 'picture')
      this.#paintPicture(item as PagePicture); // our layout's own
    else if (type === 'drawing')
      this.#paintDrawing(item as PageDrawing); // likewise
    else if (type === 'tint') {
      this.#content.enter(LAYOUT);
      this.#content.tint(item as PageTint); // our layout's own
    } else if (type === 'vector')
      this.renderVector(item as LineVector); // our layout adds no others
    else throw new Error(`our layout adds no ${type}`);
  }

  #paintPicture({ picture, runs, tag, x, y, width, height }: PagePicture): void {
    this.#content.enter(tag);
    if (picture.drawing) {
      for (const run of runs.values()) this.#document.useFont(run.font);
      const place: Matrix = [width / picture.width, 0, 0, height / picture.height, x, y];
      this.#content.drawing(picture, runs, place);
    } else {
      const name = this.#document.usePicture(picture, { isGrey: this.#job.print.oneInk === true });
      this.#content.picture(name, [x, y, width, height]);
    }
    this.#boxFigure(tag, { x, y, width, height });
  }

  #paintDrawing({ boxes, ...drawing }: PageDrawing): void {
    this.#content.enter(drawing.tag);
    for (const box of boxes) this.#content.box(box);
    this.#boxFigure(drawing.tag, drawing);
  }

  #boxFigure(tag: Tag, { x, y, width, height }: Pick<PagePicture, 'x' | 'y' | 'width' | 'height'>): void {
    const [left, foot] = [x + this.#offset.x, this.#document.page.height - y - this.#offset.y - height];
    this.#boxes.add(tag, this.#pages.length, [left, foot, left + width, foot + height]);
  }

  #endSheet(index: number, sheet: Sheet): void {
    this.#document.finishPage(this.#content.finish());
    this.#pages.push(this.#document.pageNumber);
    this.#marks.push(this.#content.marks);
    const annotations = this.#links.takePage();
    if (this.#job.print.booklet !== true) this.#document.markPage(index, annotations);
    this.#document.setBoxes(sheet, this.#job.print);
  }

  /** Dots that lead to a page number. */
  #paintLeader(runs: readonly TextRun[], x: number, baseline: number): void {
    if (runs.length > 0) this.#content.enter(LAYOUT);
    for (const run of runs) this.#show(run, x, baseline);
  }

  override renderLine(line: WritableLine, x: number, y: number): void {
    if (!(line instanceof PageLine)) throw new Error('a line that our layout did not set');
    const base = y + line.baseline;
    // A note whose number is on none of the printed pages.
    if (line.tag.kind === 'element' && line.tag.role === 'Note') attach(line.tag);
    if (line.anchor) this.#headings.push(this.#placeOf(line.anchor, { x, y }));
    if (line.marker) {
      this.#content.enter(line.marker.tag);
      for (const run of line.marker.runs) this.#show(run, x, base);
    }
    this.#paintLeader(line.leader, x, base);
    for (const run of line.runs) {
      const tag = run.style.note ? referenceTag(run.style.note, line.tag) : this.#links.tagOf(run, line.tag);
      this.#content.enter(tag);
      this.#show(run, x, base);
      if (tag !== line.tag) this.#links.annotate(run, tag, this.#areaOf(run, line, [x, y]));
    }
  }

  #placeOf<T extends object>(what: T, { x, y }: Pick<PageTarget, 'x' | 'y'>): T & Pick<Place, 'page' | 'x' | 'y'> {
    return { ...what, page: this.#pages.length, x: x + this.#offset.x, y: y + this.#offset.y };
  }

  #areaOf(run: TextRun, line: PageLine, [x, y]: readonly [number, number]): Area {
    const [left, top] = [x + this.#offset.x, y + this.#offset.y];
    return [left + run.x, top, left + run.end, top + line.height];
  }

  #show(run: TextRun, x: number, baseline: number): void {
    this.#document.useFont(run.font);
    this.#content.text(run, x, baseline);
  }

  override renderVector(vector: LineVector): void {
    this.#content.enter(LAYOUT);
    this.#content.line(vector);
  }
}

/** The number of a note; the note itself follows it in reading order, wherever it stands. */
function referenceTag(note: NoteMark, tag: Tag): Tag {
  const reference = childTag(tag, 'Reference');
  if (tag.kind === 'element') attach(note.tag);
  return reference;
}
