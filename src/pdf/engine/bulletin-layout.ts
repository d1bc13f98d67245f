import { assertNever } from '../../base/assert-never.ts';
import type { LayoutBlock, LayoutTree, RuleStroke, SectionBlock } from '../../layout/tree.ts';
import { hasContents, headingsOf } from '../../layout/tree-headings.ts';
import { firstNeed, holdsOn, withoutLastBreak } from '../flow/flow-ends.ts';
import { type Flow, type FlowPart, flowsOf } from '../flow/flows.ts';
import { holdTwoLines } from '../flow/hold.ts';
import { bandHeight, type FeetBand, roomAboveFeet, withFeet } from '../flow/page-feet.ts';
import { type FlowPage, paginate } from '../flow/paginate.ts';
import { type LateFolio, type Piece, type PlacedPicture, type Row, stackHeight, type TextLine } from '../flow/piece.ts';
import { textGrid } from '../flow/text-grid.ts';
import { blockPieces } from '../nodes/blocks.ts';
import { entryEnd } from '../nodes/contents.ts';
import type { Frame, NodeContext } from '../nodes/node-context.ts';
import { type Headings, headingNames } from '../structure/headings.ts';
import { childTag, FOOTER, HEADER, makeRoot, type StructureElement, type Tag } from '../structure/tag.ts';
import type { TextStyles } from '../text/text-style.ts';
import { compileWords, type FontOf } from './compile-line.ts';
import { PageLine } from './page-line.ts';
import type { PagePicture } from './page-picture.ts';
import { Context, type LaidOutPage, LayoutBuilder, SVGMeasure, Writer } from './pdfmake.ts';

/** pdfmake's layout with our lines and pages: pieces are divided over columns, and put through its writer. */
export class BulletinLayout extends LayoutBuilder {
  readonly #tree: LayoutTree;
  readonly #styles: TextStyles;
  readonly #fontOf: FontOf;
  /** The document's structure, filled in reading order. */
  readonly root: StructureElement = makeRoot();
  readonly #headings: Headings;
  /** The notes of the page that is filled. */
  #feet: readonly FeetBand[] = [];
  readonly #sections = new Map<SectionBlock, Tag>();
  /** The pages of the headings by their numbers, from 0; the entries that wait for them. */
  readonly #pagesOfHeadings: number[] = [];
  readonly #waiting: { readonly line: PageLine; readonly folio: LateFolio }[] = [];

  constructor(tree: LayoutTree, styles: TextStyles, fontOf: FontOf) {
    const { width, height, margins } = tree.page;
    super({ width, height }, margins, new SVGMeasure());
    this.#tree = tree;
    this.#styles = styles;
    this.#fontOf = fontOf;
    this.#headings = { all: headingsOf(tree.body), listed: hasContents(tree.body), last: 0 };
  }

  /** Lays out the whole tree, its furniture last, when the number of pages is known. */
  layOut(): readonly LaidOutPage[] {
    this.writer = new Writer(new Context());
    this.#addPage();
    const waiting = flowsOf(this.#tree.body).values();
    const ahead: MadeFlow[] = [];
    // One flow ahead is made at least, and as many as hold on to each other: their beginning may have to stand with this end.
    const fill = (): void => {
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        ahead.push(this.#made(next.value));
        if (ahead.length > 1 && !ahead.slice(1).every(({ pieces }) => holdsOn(pieces))) return;
      }
    };
    let taken = 0;
    for (fill(); ahead.length > 0; fill()) {
      const first = ahead.shift();
      if (first) taken = this.#layOutFlow(first, taken, ahead);
    }
    this.#putFeet();
    this.#fillContents();
    this.#addFurniture();
    return this.writer.context().pages;
  }

  #addPage(): void {
    this.writer.addPage(this.pageSize, null, this.pageMargins);
  }

  #nextPage(): void {
    this.#putFeet();
    this.#addPage();
  }

  #separator(): number {
    const { stroke, above, below } = this.#tree.footnotes;
    return above + stroke.width + below;
  }

  /** The notes of the page that is done, from its foot up. */
  #putFeet(): void {
    const { height, margins } = this.#tree.page;
    const separator = this.#separator();
    let bottom = height - margins.bottom;
    for (const band of this.#feet) {
      const stride = this.#columnWidth(band) + band.gutter;
      band.feet.forEach((foot, i) => {
        if (foot.length > 0) this.#putFoot(foot, margins.left + i * stride, bottom, this.#columnWidth(band));
      });
      bottom -= bandHeight(band, separator);
    }
    this.#feet = [];
  }

  #putFoot(notes: readonly Piece[], x: number, bottom: number, width: number): void {
    const { stroke, length, below } = this.#tree.footnotes;
    const top = bottom - stackHeight(notes);
    const y = top - below - stroke.width / 2;
    if (stroke.width > 0) this.#rule(stroke, [x, y], [x + Math.min(length, width), y]);
    this.#putStack(notes, x, top);
  }

  /** Gives how much of the last page is taken afterwards, in pt from the head of its text. */
  #layOutFlow({ flow, pieces, grid }: MadeFlow, taken: number, ahead: readonly MadeFlow[]): number {
    const last = pieces.at(-1);
    const after = ahead.length > 0 ? (last?.after ?? 0) : 0;
    const reserve =
      last && last.bond !== 'free' && ahead.length > 0 ? after + firstNeed(ahead.map(made => made.pieces)) : 0;
    const separator = this.#separator();
    const feet = roomAboveFeet(this.#feet, flow, separator);
    const room = { ...feet, separator, pageHeight: this.#textHeight(), taken, grid, reserve };
    const pages = paginate(ahead.length > 0 ? pieces : withoutLastBreak(pieces), room);
    pages.forEach((page, i) => {
      if (i > 0) this.#nextPage();
      this.#putPage(page, flow);
      this.#feet = withFeet(this.#feet, flow, page.feet);
    });
    const end = pages.at(-1);
    return end ? end.top + end.height + after : taken;
  }

  #made(flow: Flow): MadeFlow {
    const blocks = flow.parts.flatMap(part => part.blocks);
    const grid = flow.count > 1 ? textGrid(blocks, this.#styles) : null;
    const frame: Frame = { left: 0, width: this.#columnWidth(flow) };
    const pieces = flow.parts.flatMap(part =>
      blockPieces(part.blocks, frame, { ...this.#context(grid, frame), parent: this.#sectionTag(part) }),
    );
    return { flow, pieces: holdTwoLines(pieces), grid };
  }

  #sectionTag({ sections }: FlowPart): Tag {
    return sections.reduce<Tag>((parent, section) => {
      const tag = this.#sections.get(section) ?? childTag(parent, 'Sect');
      this.#sections.set(section, tag);
      return tag;
    }, this.root);
  }

  #context(grid: number | null, frame: Frame): NodeContext {
    const { root: parent } = this;
    return {
      styles: this.#styles,
      grid,
      columnHeight: this.#textHeight(),
      column: frame,
      depth: 0,
      folio: null,
      parent,
      headings: this.#headings,
      blocks: blockPieces,
    };
  }

  #textHeight(): number {
    const { height, margins } = this.#tree.page;
    return height - margins.top - margins.bottom;
  }

  #columnWidth({ count, gutter }: Pick<Flow, 'count' | 'gutter'> | FeetBand): number {
    const { width, margins } = this.#tree.page;
    return (width - margins.left - margins.right - (count - 1) * gutter) / count;
  }

  #putPage(page: FlowPage, flow: Flow): void {
    const { margins } = this.#tree.page;
    const y = margins.top + page.top;
    const stride = this.#columnWidth(flow) + flow.gutter;
    page.columns.forEach((column, i) => {
      for (const placed of column) this.#put(placed.piece, margins.left + i * stride, y + placed.y);
    });
    if (flow.rule === null || page.height === 0) return;
    for (let i = 1; i < flow.count && page.columns[i]?.length; i++) {
      const x = margins.left + i * stride - flow.gutter / 2;
      this.#rule(flow.rule, [x, y], [x, y + page.height]);
    }
  }

  #put({ content, height }: Piece, x: number, y: number): void {
    switch (content.kind) {
      case 'line':
        this.#putLine(content, x, y);
        return;
      case 'rule':
        this.#rule(content.stroke, [x + content.x, y + content.y], [x + content.x + content.width, y + content.y]);
        return;
      case 'row':
        this.#putRow(content.row, height, x, y);
        return;
      case 'picture':
        this.#putPicture(content, height, x + content.x, y);
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
    const context = this.writer.context();
    context.moveTo(x, y);
    context.availableHeight = content.line.height;
    const line = new PageLine(content, this.#fontOf);
    if (content.anchor) this.#pagesOfHeadings[content.anchor.number] = context.page;
    if (content.folio) this.#waiting.push({ line, folio: content.folio });
    this.writer.addLine(line, true);
  }

  /** Our own kind of item: pdfmake's pictures know no tag. */
  #putPicture({ picture, tag, width }: PlacedPicture, height: number, x: number, y: number): void {
    const context = this.writer.context();
    const item: PagePicture = { picture, tag, x, y, width, height };
    context.pages[context.page]?.items.push({ type: 'picture', item });
  }

  #putRow(row: Row, height: number, x: number, y: number): void {
    for (const { pieces } of row.cells) {
      let at = y + row.padding.top;
      pieces.forEach((piece, i) => {
        at += i > 0 ? piece.before : 0;
        this.#put(piece, x, at);
        at += piece.height + piece.after;
      });
    }
    const [left, right] = [x + row.x, x + row.x + row.width];
    if (row.above) this.#rule(row.above, [left, y], [right, y]);
    if (row.below) this.#rule(row.below, [left, y + height], [right, y + height]);
  }

  #rule(stroke: RuleStroke, [x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): void {
    const vector = { type: 'line', x1, y1, x2, y2, lineWidth: stroke.width, lineColor: stroke.color } as const;
    this.writer.addVector(vector, true, true);
  }

  /** The names of destinations on some of the pages. */
  namesOn(pages: ReadonlySet<number>): ReadonlySet<string> {
    const all = [...this.#headings.all.values()];
    const there = all.filter(heading => pages.has(this.#pagesOfHeadings[heading.number] ?? -1));
    return new Set(there.flatMap(heading => headingNames(heading, this.#headings)));
  }

  /** The pages of all headings in reading order, from 0. */
  get pagesOfHeadings(): readonly number[] {
    return this.#pagesOfHeadings;
  }

  /** All pages are laid out: the entries of the contents get their leaders and page numbers. */
  #fillContents(): void {
    for (const { line, folio } of this.#waiting) {
      const page = (this.#pagesOfHeadings[folio.heading] ?? 0) + 1;
      const { dots, number } = entryEnd({ ...folio, from: line.getWidth(), page });
      line.leader = compileWords(dots, this.#fontOf);
      line.runs.push(...compileWords(number, this.#fontOf));
    }
  }

  #addFurniture(): void {
    const context = this.writer.context();
    const { page: geometry, header, footer } = this.#tree;
    const frame: Frame = { left: 0, width: geometry.width - geometry.margins.left - geometry.margins.right };
    context.pages.forEach((_, i) => {
      context.page = i;
      const side = i === 0 ? 'first' : 'rest';
      const folio = { page: i + 1, pages: context.pages.length };
      const pieces = (blocks: readonly LayoutBlock[], parent: Tag): Piece[] =>
        blockPieces(blocks, frame, { ...this.#context(null, frame), folio, parent });
      this.#putStack(pieces(header[side], HEADER), geometry.margins.left, geometry.headerTop);
      const foot = pieces(footer[side], FOOTER);
      this.#putStack(foot, geometry.margins.left, geometry.height - geometry.footerBottom - stackHeight(foot));
    });
  }

  #putStack(pieces: readonly Piece[], x: number, top: number): void {
    let y = top;
    pieces.forEach((piece, i) => {
      y += i > 0 ? piece.before : 0;
      this.#put(piece, x, y);
      y += piece.height + piece.after;
    });
  }
}

/** A flow with its pieces, made once and in reading order, and the leading of its text where lines stand level. */
interface MadeFlow {
  readonly flow: Flow;
  readonly pieces: readonly Piece[];
  readonly grid: number | null;
}
