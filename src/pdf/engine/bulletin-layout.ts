import { pt } from '../../base/length.ts';
import type { LayoutTree, SectionBlock } from '../../layout/tree.ts';
import { hasContents, headingsOf } from '../../layout/tree-headings.ts';
import type { SectionTitleInline } from '../../layout/tree-inlines.ts';
import { firstNeed, holdsOn, withoutLastBreak } from '../flow/flow-ends.ts';
import { type Flow, type FlowPart, flowsOf } from '../flow/flows.ts';
import { holdTwoLines } from '../flow/hold.ts';
import { bandHeight, type FeetBand, roomAboveFeet, separatorHeight, withFeet } from '../flow/page-feet.ts';
import { PageNumbers } from '../flow/page-numbers.ts';
import { leftMargin } from '../flow/page-sides.ts';
import { type FlowPage, paginate } from '../flow/paginate.ts';
import { type Piece, stackHeight } from '../flow/piece.ts';
import type { TextArea } from '../flow/text-area.ts';
import { textGrid } from '../flow/text-grid.ts';
import { blockPieces } from '../nodes/blocks.ts';
import { furnitureOf, measureTextArea } from '../nodes/furniture.ts';
import type { Frame, NodeContext, References } from '../nodes/node-context.ts';
import { referencesOf } from '../nodes/references.ts';
import { sectionTitleOn } from '../nodes/section-title.ts';
import { type Headings, headingNames } from '../structure/headings.ts';
import { childTag, makeRoot, type StructureElement, type Tag } from '../structure/tag.ts';
import type { TextStyles } from '../text/text-style.ts';
import type { FontOf } from './compile-line.ts';
import { Context, type LaidOutPage, LayoutBuilder, SVGMeasure, Writer } from './pdfmake.ts';
import { PiecePutter } from './piece-putter.ts';

/** pdfmake's layout with our lines and pages: pieces are divided over columns, and put through its writer. */
export class BulletinLayout extends LayoutBuilder {
  readonly #tree: LayoutTree;
  readonly #styles: TextStyles;
  readonly #putter: PiecePutter;
  /** The document's structure, filled in reading order. */
  readonly root: StructureElement = makeRoot();
  /** What the pages print as their numbers; whole when all pages are laid out. */
  readonly numbers = new PageNumbers();
  readonly #headings: Headings;
  readonly #references: References;
  /** The notes of the page that is filled. */
  #feet: readonly FeetBand[] = [];
  readonly #sections = new Map<SectionBlock, Tag>();
  readonly #area: TextArea;

  constructor(tree: LayoutTree, styles: TextStyles, fontOf: FontOf) {
    const { width, height, margins } = tree.page;
    super({ width, height }, margins, new SVGMeasure());
    this.#tree = tree;
    this.#styles = styles;
    this.writer = new Writer(new Context());
    this.#putter = new PiecePutter(this.writer, fontOf);
    this.#headings = { all: headingsOf(tree.body), listed: hasContents(tree.body), last: 0 };
    this.#references = referencesOf(tree);
    this.#area = measureTextArea(tree, this.#context(null, this.#across(), 0));
  }

  /** Lays out the whole tree, its furniture last, when the number of pages is known. */
  layOut(): readonly LaidOutPage[] {
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
    let taken = this.#area.firstAbove;
    for (fill(); ahead.length > 0; fill()) {
      const first = ahead.shift();
      if (first) taken = this.#layOutFlow(first, taken, ahead);
    }
    this.#putFeet();
    this.#addFurniture();
    this.#putter.fillPages(page => this.numbers.numberOf(page));
    return this.writer.context().pages;
  }

  #addPage(): void {
    this.writer.addPage(this.pageSize, null, this.pageMargins);
  }

  #nextPage(): void {
    this.#putFeet();
    this.#addPage();
  }

  /** The notes of the page that is done, from its foot up: the last stand lowest. */
  #putFeet(): void {
    const { footnotes, page } = this.#tree;
    const separator = separatorHeight(footnotes);
    let bottom = page.height - this.#area.bottom - this.#belowText();
    for (const band of this.#feet.toReversed()) {
      const stride = this.#columnWidth(band) + band.gutter;
      band.feet.forEach((foot, i) => {
        if (foot.length > 0)
          this.#putter.putFoot(foot, footnotes, {
            x: this.#left() + i * stride,
            bottom,
            width: this.#columnWidth(band),
          });
      });
      bottom -= bandHeight(band, separator);
    }
    this.#feet = [];
  }

  /** Gives how much of the last page is taken afterwards, in pt from the head of its text. */
  #layOutFlow({ flow, pieces, grid }: MadeFlow, taken: number, ahead: readonly MadeFlow[]): number {
    const last = pieces.at(-1);
    const after = ahead.length > 0 ? (last?.after ?? 0) : 0;
    const reserve =
      last && last.bond !== 'free' && ahead.length > 0 ? after + firstNeed(ahead.map(made => made.pieces)) : 0;
    const separator = separatorHeight(this.#tree.footnotes);
    const { below, feet } = roomAboveFeet(this.#feet, flow, separator);
    const above = taken > 0 && flow.count === 1 ? (pieces[0]?.before ?? 0) : 0; // columns begin level with their text
    const kept = { feet, below: below + this.#belowText() };
    const room = { ...kept, separator, pageHeight: this.#textHeight(), taken: taken + above, grid, reserve };
    const pages = paginate(ahead.length > 0 ? pieces : withoutLastBreak(pieces), room);
    pages.forEach((page, i) => {
      if (i > 0) this.#nextPage();
      if (page.restarts) this.numbers.restartAt(this.writer.context().page);
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
    const pieces = flow.parts.flatMap(part => this.#partPieces(part, frame, grid));
    return { flow, pieces: holdTwoLines(pieces), grid };
  }

  /** A section that something leads to is found where its first piece stands. */
  #partPieces(part: FlowPart, frame: Frame, grid: number | null): Piece[] {
    const began = part.sections.filter(section => !this.#sections.has(section)).flatMap(({ id }) => id ?? []);
    const names = began.filter(id => this.#references.targets.has(id));
    const pieces = blockPieces(part.blocks, frame, { ...this.#context(grid, frame), parent: this.#sectionTag(part) });
    return names.length === 0 ? pieces : pieces.map((p, i) => (i === 0 ? { ...p, names: [...names, ...p.names] } : p));
  }

  #sectionTag({ sections }: FlowPart): Tag {
    return sections.reduce<Tag>((parent, section) => {
      const tag = this.#sections.get(section) ?? childTag(parent, 'Sect');
      this.#sections.set(section, tag);
      return tag;
    }, this.root);
  }

  #context(grid: number | null, frame: Frame, columnHeight = this.#textHeight()): NodeContext {
    const { root: parent } = this;
    return {
      styles: this.#styles,
      grid,
      columnHeight,
      column: frame,
      depth: 0,
      folio: null,
      parent,
      headings: this.#headings,
      references: this.#references,
      blocks: blockPieces,
    };
  }

  /** Where the text of the page that is filled begins, in pt. */
  #left(): number {
    return leftMargin(this.#tree.page, this.writer.context().page);
  }

  #textHeight(): number {
    return this.#tree.page.height - this.#area.top - this.#area.bottom;
  }

  /** What the foot of the page that is filled takes of its text. */
  #belowText(): number {
    return this.writer.context().page === 0 ? this.#area.firstBelow : 0;
  }

  #columnWidth({ count, gutter }: Pick<Flow, 'count' | 'gutter'> | FeetBand): number {
    const { width, margins } = this.#tree.page;
    return (width - margins.left - margins.right - (count - 1) * gutter) / count;
  }

  #putPage(page: FlowPage, flow: Flow): void {
    const left = this.#left();
    const y = this.#area.top + page.top;
    const stride = this.#columnWidth(flow) + flow.gutter;
    page.columns.forEach((column, i) => {
      this.#putter.putColumn(column, left + i * stride, y);
    });
    if (flow.rule === null || page.height === 0) return;
    for (let i = 1; i < flow.count && page.columns[i]?.length; i++) {
      const x = left + i * stride - flow.gutter / 2;
      this.#putter.rule(flow.rule, [x, y], [x, y + page.height]);
    }
  }

  /** The names of destinations on some of the pages. */
  namesOn(pages: ReadonlySet<number>): ReadonlySet<string> {
    const all = [...this.#headings.all.values()];
    const there = all.filter(heading => pages.has(this.#putter.pagesOfHeadings[heading.number] ?? -1));
    const targets = [...this.#putter.pagesOfTargets].filter(([, page]) => pages.has(page)).map(([name]) => name);
    return new Set([...there.flatMap(heading => headingNames(heading, this.#headings)), ...targets]);
  }

  /** The numbers that are printed for the pages of headings, in reading order, and of blocks that something leads to, by id. */
  get printed(): { readonly ofHeadings: readonly number[]; readonly ofTargets: ReadonlyMap<string, number> } {
    const { pagesOfHeadings, pagesOfTargets } = this.#putter;
    return {
      ofHeadings: pagesOfHeadings.map(page => this.numbers.numberOf(page)),
      ofTargets: new Map([...pagesOfTargets].map(([id, page]) => [id, this.numbers.numberOf(page)])),
    };
  }

  /** The text's whole width. */
  #across(): Frame {
    return { left: 0, width: this.#columnWidth({ count: 1, gutter: pt(0) }) };
  }

  #addFurniture(): void {
    const context = this.writer.context();
    const { height, headerTop, footerBottom } = this.#tree.page;
    context.pages.forEach((_, i) => {
      context.page = i;
      const folio = {
        page: this.numbers.numberOf(i),
        pages: context.pages.length,
        titleOf: (inline: SectionTitleInline) => sectionTitleOn(inline, i, this.#putter.pagesOfHeadings),
      };
      const { header, footer } = furnitureOf(this.#tree, i, folio, this.#context(null, this.#across()));
      this.#putter.putStack(header, this.#left(), headerTop);
      this.#putter.putStack(footer, this.#left(), height - footerBottom - stackHeight(footer));
    });
  }
}

/** A flow with its pieces, made once and in reading order, and the leading of its text where lines stand level. */
interface MadeFlow {
  readonly flow: Flow;
  readonly pieces: readonly Piece[];
  readonly grid: number | null;
}
