import { pdfLongText, pdfNames, pdfNumber, pdfText } from '../engine/syntax.ts';
import { headingRole } from './headings.ts';
import type { ElementAttributes, Role, StructureElement } from './tag.ts';

/** Where objects of a document go: a number is taken first, so that objects can name each other. */
export interface ObjectSink {
  allocate(): number;
  put(number: number, content: string): void;
}

/** What the pages know of the structure. */
export interface StructuredPages {
  /** Object numbers of the pages. */
  readonly pages: readonly number[];
  /** The element of each mark, by page and mark. */
  readonly marks: readonly (readonly StructureElement[])[];
  /** The element of each annotation, in the order of their `StructParent` numbers, which follow those of the pages. */
  readonly annotations: readonly StructureElement[];
}

/** Writes the structure tree (ISO 32000-1, 14.7); gives the object number of its root. */
export function writeStructure(root: StructureElement, pages: StructuredPages, sink: ObjectSink): number {
  const writer = new StructureWriter(pages, sink);
  const top = sink.allocate();
  writer.write(root, top);
  sink.put(top, writer.rootDictionary(root));
  return top;
}

/** Cells stand in their row and a figure in its text also where nothing of them is printed; the rest then says nothing. */
const KEPT_EMPTY: ReadonlySet<Role> = new Set<Role>(['TD', 'TH', 'Figure']);

/** Elements whose only paragraph is not written as one: the text is theirs. */
const HOLDS_TEXT: ReadonlySet<Role> = new Set<Role>(['TD', 'TH', 'LBody', 'Caption', 'Note', 'TOCI']);

class StructureWriter {
  readonly #pages: StructuredPages;
  readonly #sink: ObjectSink;
  readonly #numbers = new Map<StructureElement, number>();
  readonly #ids: [string, number][] = [];
  readonly #headings = { last: 0 };

  constructor(pages: StructuredPages, sink: ObjectSink) {
    this.#pages = pages;
    this.#sink = sink;
  }

  write(element: StructureElement, parent: number): void {
    const number = this.#numberOf(element);
    const kids = childrenOf(element);
    const page = kids.find(child => child.kind !== 'element')?.page;
    const entries = [
      `/S/${this.#roleOf(element.role)}/P ${parent} 0 R`,
      page === undefined ? '' : `/Pg ${this.#pages.pages[page]} 0 R`,
      this.#attributes(element, number),
      this.#kids(kids, page),
    ];
    this.#sink.put(number, `<<${entries.join('')}>>`);
    for (const kid of kids) if (kid.kind === 'element') this.write(kid, number);
  }

  /** Of some pages of a document, the first heading is H1 as well, and none leaves out a level (ISO 14289-1, 7.4.2). */
  #roleOf(role: Role): Role {
    const level = /^H([1-4])$/.exec(role)?.[1];
    return level === undefined ? role : headingRole(this.#headings, Number(level));
  }

  rootDictionary(root: StructureElement): string {
    const { marks, annotations } = this.#pages;
    const pages = marks.map((elements, i) => `${i}[${elements.map(e => `${this.#numberOf(e)} 0 R`).join(' ')}]`);
    const links = annotations.map((element, i) => `${marks.length + i} ${this.#numberOf(element)} 0 R`);
    const tree = this.#sink.allocate();
    this.#sink.put(tree, `<</Nums[${[...pages, ...links].join('\n')}]>>`);
    const next = marks.length + annotations.length;
    return `<</Type/StructTreeRoot/K ${this.#numberOf(root)} 0 R/ParentTree ${tree} 0 R/ParentTreeNextKey ${next}${this.#idTree()}>>`;
  }

  #numberOf(element: StructureElement): number {
    if (element.parent && isFoldedInto(element.parent, element)) return this.#numberOf(element.parent);
    const number = this.#numbers.get(element) ?? this.#sink.allocate();
    this.#numbers.set(element, number);
    return number;
  }

  #kids(kids: StructureElement['children'], page: number | undefined): string {
    const written = kids.map(kid => {
      if (kid.kind === 'element') return `${this.#numberOf(kid)} 0 R`;
      const on = kid.page === page ? '' : `/Pg ${this.#pages.pages[kid.page]} 0 R`;
      if (kid.kind === 'annotation') return `<</Type/OBJR/Obj ${kid.object} 0 R${on}>>`;
      return on === '' ? String(kid.mark) : `<</Type/MCR${on}/MCID ${kid.mark}>>`;
    });
    if (written.length === 0) return '';
    return written.length === 1 ? `/K ${written[0]}` : `/K[${written.join(' ')}]`;
  }

  #attributes({ attributes }: StructureElement, number: number): string {
    const { alt, id } = attributes;
    if (id !== undefined) this.#ids.push([id, number]);
    const owned = ownedAttributes(attributes);
    return [
      alt === undefined ? '' : `/Alt ${pdfLongText(alt)}`,
      id === undefined ? '' : `/ID ${pdfText(id)}`,
      owned === '' ? '' : `/A<<${owned}>>`,
    ].join('');
  }

  #idTree(): string {
    if (this.#ids.length === 0) return '';
    return `/IDTree<</Names${pdfNames(this.#ids.map(([id, number]) => [id, ` ${number} 0 R`] as const))}>>`;
  }
}

/** What is written of an element's children: none that says nothing, and not the only paragraph of a cell as such. */
function childrenOf(element: StructureElement): StructureElement['children'] {
  const kids = element.children.filter(
    child => child.kind !== 'element' || KEPT_EMPTY.has(child.role) || !isEmpty(child),
  );
  const [only] = kids;
  return only?.kind === 'element' && isFoldedInto(element, only) ? only.children : kids;
}

function isFoldedInto(parent: StructureElement, child: StructureElement): boolean {
  return child.role === 'P' && HOLDS_TEXT.has(parent.role) && parent.children.every(c => c === child || isBlank(c));
}

function isBlank(child: StructureElement['children'][number]): boolean {
  return child.kind === 'element' && isEmpty(child);
}

/** Holds nothing that is printed, such as a table of which no page is. */
function isEmpty(element: StructureElement): boolean {
  return element.role !== 'Figure' && element.children.every(child => child.kind === 'element' && isEmpty(child));
}

/** Attributes that have an owner (ISO 32000-1, 14.8.5). */
function ownedAttributes({ scope, columns = 1, rows = 1, numbering, box }: ElementAttributes): string {
  const table = [
    scope === undefined ? '' : `/Scope/${scope}`,
    columns > 1 ? `/ColSpan ${columns}` : '',
    rows > 1 ? `/RowSpan ${rows}` : '',
  ].join('');
  if (table !== '') return `/O/Table${table}`;
  if (numbering !== undefined) return `/O/List/ListNumbering/${numbering}`;
  return box === undefined ? '' : `/O/Layout/Placement/Block/BBox[${box.map(pdfNumber).join(' ')}]`;
}
