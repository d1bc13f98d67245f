import { readMarkedTexts } from '../pdf/content/marked-texts.ts';
import { asNumber, textEntry } from '../pdf/objects.ts';
import type { PdfFile } from '../pdf/open-pdf.ts';
import { readPages } from '../pdf/pages.ts';
import { attribute } from '../pdf/structure/attributes.ts';
import { type Kid, kidsReader } from '../pdf/structure/kids.ts';
import { readStructure, type StructElement, type Structure } from '../pdf/structure/read-structure.ts';
import { InlineText } from './inline-text.ts';
import { itemNumber } from './item-number.ts';
import { comparedText, type OutlineCell, type OutlineNode, type OutlineRow, saysNothing } from './outline.ts';

/** Elements nested deeper than in any document: reading on could exhaust the stack. */
const DEEPEST = 400;

/** What a tagged PDF says, in the order of its structure. Null where it has none, or one that is nested beyond reason. */
export function pdfOutline({ catalog }: PdfFile): OutlineNode[] | null {
  const structure = readStructure(catalog);
  if (structure.root === null || depthOf(structure) > DEEPEST) return null;
  const pages = readPages(catalog);
  const reader = new PdfOutliner(structure, {
    kidsOf: kidsReader(structure, readMarkedTexts(pages)),
    numbers: new Map(pages.map(page => [page.dict, page.number])),
  });
  const tops = structure.elements.filter(element => element.parent === null);
  return tops.flatMap(top => reader.blocks([{ kind: 'element', element: top }], 0));
}

function depthOf({ elements }: Structure): number {
  const depths = new Map<StructElement, number>();
  let deepest = 0;
  for (const element of elements) {
    const depth = element.parent === null ? 1 : (depths.get(element.parent) ?? 0) + 1;
    depths.set(element, depth);
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Elements that stand in a line of text (ISO 32000-1, 14.8.4.4). */
const INLINE: ReadonlySet<string> = new Set(
  'Span Quote Link Reference BibEntry Code Annot Ruby RB RT RP Warichu WT WP Lbl Note'.split(' '),
);

interface Sources {
  readonly kidsOf: (element: StructElement) => readonly Kid[];
  readonly numbers: ReadonlyMap<StructElement['page'], number>;
}

class PdfOutliner {
  readonly #structure: Structure;
  readonly #sources: Sources;

  constructor(structure: Structure, sources: Sources) {
    this.#structure = structure;
    this.#sources = sources;
  }

  /** The blocks among kids; text that stands between them is a paragraph of its own. */
  blocks(kids: readonly Kid[], depth: number): OutlineNode[] {
    const nodes: OutlineNode[] = [];
    let loose: Kid[] = [];
    const close = (): void => {
      nodes.push(...this.#text(loose, text => ({ kind: 'paragraph', text, ...this.#place(loose) })));
      loose = [];
    };
    for (const kid of kids) {
      if (kid.kind === 'text' || INLINE.has(kid.element.role)) loose.push(kid);
      else {
        close();
        nodes.push(...this.#block(kid.element, depth));
      }
    }
    close();
    return nodes.filter(node => !saysNothing(node));
  }

  #block(element: StructElement, depth: number): OutlineNode[] {
    const { role } = element;
    const kids = this.#sources.kidsOf(element);
    const place = this.#place([{ kind: 'element', element }]);
    const level = /^H([1-6])?$/.exec(role);
    if (level) return this.#text(kids, text => ({ kind: 'heading', level: Number(level[1] ?? 1), text, ...place }));
    if (role === 'P') return this.#text(kids, text => ({ kind: 'paragraph', text, ...place }));
    if (role === 'L') return this.#list(element, depth + 1);
    if (role === 'Table') return this.#table(element, depth);
    if (role === 'TOCI') return this.#entry(kids, place);
    if (role !== 'Figure') return this.blocks(kids, depth);
    const alt = textEntry(element.dict, 'Alt');
    const captions = kids.filter(kid => kid.kind === 'element');
    const words = this.#plain(kids.filter(kid => kid.kind === 'text'));
    return [
      { kind: 'figure', alt: alt === null ? null : comparedText(alt), words, ...place },
      ...this.blocks(captions, depth),
    ];
  }

  /** A title stands before or behind the rows. */
  #table(table: StructElement, depth: number): OutlineNode[] {
    const titles = this.#sources.kidsOf(table).filter(kid => kid.kind === 'element' && kid.element.role === 'Caption');
    const place = this.#place([{ kind: 'element', element: table }]);
    return [
      ...this.blocks(titles, depth),
      { kind: 'table', isLayout: false, rows: this.#rows(table, false), ...place },
    ];
  }

  #list(list: StructElement, depth: number): OutlineNode[] {
    const style = attribute(list.dict, 'List', 'ListNumbering', this.#structure.classes);
    return this.#sources.kidsOf(list).flatMap(kid => {
      if (kid.kind === 'text' || kid.element.role !== 'LI') return this.blocks([kid], depth);
      return this.#item(kid.element, String(style ?? '/None').slice(1), depth);
    });
  }

  #item(item: StructElement, style: string, depth: number): OutlineNode[] {
    const kids = this.#sources.kidsOf(item);
    const isLabel = (kid: Kid): boolean => kid.kind === 'element' && kid.element.role === 'Lbl';
    const number = itemNumber(this.#plain(kids.filter(isLabel)), style);
    const nodes = this.blocks(
      kids.filter(kid => !isLabel(kid)),
      depth,
    );
    const [first, ...others] = nodes;
    const place = this.#place([{ kind: 'element', element: item }]);
    const text = first?.kind === 'paragraph' ? first.text : '';
    return [{ kind: 'item', depth, number, text, ...place }, ...(first?.kind === 'paragraph' ? others : nodes)];
  }

  #rows(element: StructElement, isHead: boolean): OutlineRow[] {
    return this.#sources.kidsOf(element).flatMap(kid => {
      if (kid.kind === 'text' || kid.element.role === 'Caption') return [];
      const { role } = kid.element;
      if (role !== 'TR') return this.#rows(kid.element, isHead || role === 'THead');
      const cells = this.#sources
        .kidsOf(kid.element)
        .flatMap(cell => (cell.kind === 'text' ? [] : this.#cell(cell.element)));
      return [{ ...this.#place([kid]), isHead, cells }];
    });
  }

  #cell(cell: StructElement): OutlineCell {
    const span = (key: string): number => asNumber(attribute(cell.dict, 'Table', key, this.#structure.classes)) ?? 1;
    return { colSpan: span('ColSpan'), rowSpan: span('RowSpan'), nodes: this.blocks(this.#sources.kidsOf(cell), 0) };
  }

  /** The page number is the entry's last word. */
  #entry(kids: readonly Kid[], place: Place): OutlineNode[] {
    const text = this.#plain(kids).replace(/ \d+$/, '');
    return [{ kind: 'contents', text, ...place }];
  }

  #plain(kids: readonly Kid[]): string {
    return new InlineText(kids, this.#sources.kidsOf).text;
  }

  /** A block of text, and the notes that stand in it. */
  #text(kids: readonly Kid[], make: (text: string) => OutlineNode): OutlineNode[] {
    const { text, notes } = new InlineText(kids, this.#sources.kidsOf);
    const read = notes.map(
      ({ element, number, text }): OutlineNode => ({
        kind: 'note',
        number,
        text,
        ...this.#place([{ kind: 'element', element }]),
      }),
    );
    return [make(text), ...read];
  }

  /** The first page that any of these names, itself or in what it holds. */
  #place(kids: readonly Kid[]): Place {
    for (const kid of kids) {
      const dict = kid.kind === 'text' ? kid.holder : kid.element.page;
      const page =
        this.#sources.numbers.get(dict) ??
        (kid.kind === 'text' ? null : this.#place(this.#sources.kidsOf(kid.element)).page);
      if (page !== null) return { id: null, page };
    }
    return { id: null, page: null };
  }
}

interface Place {
  readonly id: null;
  readonly page: number | null;
}
