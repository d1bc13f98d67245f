import type { Place } from '../structure/outline.ts';
import { LAYOUT, type StructureElement } from '../structure/tag.ts';
import type { TextRun } from './compile-line.ts';
import { LinkPainter } from './link-painter.ts';
import { PageContent } from './page-content.ts';
import { PageLine } from './page-line.ts';
import type { PdfDocument } from './pdf-document.ts';
import { type LaidOutPage, type LineVector, Renderer, type WritableLine } from './pdfmake.ts';

/** What painting finds out about the pages: what belongs to which element, and where headings stand. */
export interface PaintedPages {
  readonly pages: readonly number[];
  readonly marks: readonly (readonly StructureElement[])[];
  readonly annotations: readonly StructureElement[];
  readonly headings: readonly Place[];
}

/**
 * pdfmake's renderer with lines painted whole: one show-text operator for each run of a style (ISO 32000-1, 9.4.3), its
 * spaces as glyphs, so that a reader copies exactly the words of the tree; and every piece marked with what it belongs to.
 */
export class Painter extends Renderer {
  readonly #document: PdfDocument;
  readonly #links: LinkPainter;
  readonly #pages: number[] = [];
  readonly #marks: StructureElement[][] = [];
  readonly #headings: Place[] = [];
  #content = new PageContent(0);

  constructor(document: PdfDocument, pages: number) {
    super(document);
    this.#document = document;
    this.#links = new LinkPainter(document, pages);
  }

  /** Paints all pages; to be called once. */
  paint(pages: readonly LaidOutPage[]): PaintedPages {
    pages.forEach((page, i) => {
      this.#content = new PageContent(i);
      this.renderPages([page]);
      this.#endPage(i);
    });
    return { pages: this.#pages, marks: this.#marks, annotations: this.#links.elements, headings: this.#headings };
  }

  #endPage(index: number): void {
    this.#document.finishPage(this.#content.finish());
    this.#pages.push(this.#document.pageNumber);
    this.#marks.push(this.#content.marks);
    this.#document.markPage(index, this.#links.takePage());
  }

  /** Dots that lead to a page number. */
  #paintLeader(runs: readonly TextRun[], x: number, baseline: number): void {
    if (runs.length > 0) this.#content.enter(LAYOUT);
    for (const run of runs) this.#show(run, x, baseline);
  }

  override renderLine(line: WritableLine, x: number, y: number): void {
    if (!(line instanceof PageLine)) throw new Error('a line that our layout did not set');
    const base = y + line.baseline;
    if (line.anchor) this.#headings.push({ ...line.anchor, page: this.#pages.length, x, y });
    if (line.marker) {
      this.#content.enter(line.marker.tag);
      for (const run of line.marker.runs) this.#show(run, x, base);
    }
    this.#paintLeader(line.leader, x, base);
    for (const run of line.runs) {
      const tag = this.#links.tagOf(run, line.tag);
      this.#content.enter(tag);
      this.#show(run, x, base);
      if (tag !== line.tag) this.#links.annotate(run, tag, [x + run.x, y, x + run.end, y + line.height]);
    }
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
