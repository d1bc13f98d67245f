import { childTag, type StructureElement, type Tag } from '../structure/tag.ts';
import type { TextRun } from './compile-line.ts';
import { MOST_BYTES, MOST_UNITS, pdfNumber, pdfText } from './syntax.ts';

/** Left, top, right and bottom on a page, in pt from its top left corner. */
export type Area = readonly [number, number, number, number];

/** What links need of the document: numbers for objects, and the page that is painted. */
export interface LinkedDocument {
  allocate(): number;
  put(number: number, content: string): void;
  readonly page: { readonly height: number };
}

/** The first number for annotations, and the names that links can lead to. */
export interface LinkPlan {
  /** Annotations are numbered behind the pages. */
  readonly firstNumber: number;
  readonly names: ReadonlySet<string>;
}

/** Links: one element for each, however many lines it runs over, with an annotation for each line (ISO 32000-1, 14.8.4.4.2). */
export class LinkPainter {
  /** The element of each annotation, in the order of their `StructParent` numbers. */
  readonly elements: StructureElement[] = [];
  readonly #document: LinkedDocument;
  /** `StructParent` numbers follow those of the pages. */
  readonly #firstNumber: number;
  readonly #names: ReadonlySet<string>;
  #page = 0;
  #annotations: number[] = [];
  /** The link of the run before, which may go on. */
  #last: { readonly href: string; readonly parent: Tag; readonly element: Tag } | null = null;

  constructor(document: LinkedDocument, { firstNumber, names }: LinkPlan) {
    this.#document = document;
    this.#firstNumber = firstNumber;
    this.#names = names;
  }

  /** What a run belongs to: its line's tag, or a link in it. Nothing is linked inside an artifact, nor to what is not there. */
  tagOf({ style: { href } }: TextRun, tag: Tag): Tag {
    if (href === null || this.#isDead(href) || tag.kind === 'artifact') {
      this.#last = null;
      return tag;
    }
    if (this.#last?.href !== href || this.#last.parent !== tag) {
      this.#last = { href, parent: tag, element: childTag(tag, 'Link') };
    }
    return this.#last.element;
  }

  /** A name that is not printed, or an address that no string of PDF/A can hold. */
  #isDead(href: string): boolean {
    if (href.startsWith('#')) return !this.#names.has(href.slice(1));
    return href.length > MOST_UNITS || asciiAddress(href).length > MOST_BYTES;
  }

  /** Makes a painted run clickable. */
  annotate({ style: { href }, text }: TextRun, element: Tag, area: Area): void {
    if (href === null || element.kind === 'artifact') return;
    const number = this.#document.allocate();
    const parent = this.#firstNumber + this.elements.push(element) - 1;
    this.#annotations.push(number);
    element.children.push({ kind: 'annotation', page: this.#page, object: number });
    const [left, top, right, bottom] = area;
    const { height } = this.#document.page;
    const box = [left, height - bottom, right, height - top].map(pdfNumber).join(' ');
    const entries = `/F 4/Border[0 0 0]/Rect[${box}]${target(href)}/StructParent ${parent}/Contents ${pdfText(text.trim())}`;
    this.#document.put(number, `<</Type/Annot/Subtype/Link${entries}>>`);
  }

  /** The annotations of the page that is done; the next one begins. */
  takePage(): number[] {
    const taken = this.#annotations;
    this.#annotations = [];
    this.#page++;
    return taken;
  }
}

/** `#name` is a named destination in this document, all else an address (ISO 32000-1, 12.6.4). */
function target(href: string): string {
  if (href.startsWith('#')) return `/Dest ${pdfText(href.slice(1))}`;
  return `/A<</S/URI/URI ${pdfText(asciiAddress(href))}>>`;
}

/** An address holds 7-bit characters alone (ISO 32000-1, 12.6.4.7). What is escaped already stays as it is. */
function asciiAddress(href: string): string {
  return href.replace(/\p{Surrogate}/gu, '\ufffd').replace(/[^\x21-\x7e]/gu, encodeURIComponent);
}
