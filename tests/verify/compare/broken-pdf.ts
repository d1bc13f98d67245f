import { inflateSync } from 'node:zlib';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** A written PDF whose structure and content can be spoiled. */
export class BrokenPdf {
  readonly #document: PDFDocument;

  private constructor(document: PDFDocument) {
    this.#document = document;
  }

  static async open(bytes: Uint8Array): Promise<BrokenPdf> {
    return new BrokenPdf(await PDFDocument.load(bytes, { updateMetadata: false }));
  }

  save(): Promise<Uint8Array> {
    return this.#document.save({ useObjectStreams: false });
  }

  /** The elements of a type in the order of the structure. */
  elements(type: string): PDFDict[] {
    const root = this.#document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
    const found: PDFDict[] = [];
    const walk = (element: PDFDict): void => {
      if (element.lookup(PDFName.of('S')) === PDFName.of(type)) found.push(element);
      for (const kid of kidsOf(element)) if (kid instanceof PDFDict) walk(kid);
    };
    walk(root);
    return found;
  }

  element(type: string, at: number): PDFDict {
    const element = this.elements(type)[at];
    if (!element) throw new Error(`the PDF has no ${type} ${at}`);
    return element;
  }

  /** Takes an element out of its parent. */
  drop(element: PDFDict): void {
    this.#editKids(element, (kids, at) => kids.filter((_, i) => i !== at));
  }

  /** Puts an element into its parent once more. */
  repeat(element: PDFDict): void {
    this.#editKids(element, (kids, at) => [...kids.slice(0, at + 1), ...kids.slice(at)]);
  }

  /** Puts an element behind the one that follows it. */
  swap(element: PDFDict): void {
    this.#editKids(element, (kids, at) => {
      const [own, next] = [kids[at], kids[at + 1]];
      return own && next ? [...kids.slice(0, at), next, own, ...kids.slice(at + 2)] : [...kids];
    });
  }

  /** Takes an element out of its parent, and puts it behind another. */
  move(element: PDFDict, behind: PDFDict): void {
    this.drop(element);
    const own = this.#document.context.getObjectRef(element);
    if (own) this.#editKids(behind, (kids, at) => [...kids.slice(0, at + 1), own, ...kids.slice(at + 1)]);
    element.set(PDFName.of('P'), behind.get(PDFName.of('P')) ?? element);
  }

  retype(element: PDFDict, type: string): void {
    element.set(PDFName.of('S'), PDFName.of(type));
  }

  describe(element: PDFDict, alt: string): void {
    element.set(PDFName.of('Alt'), PDFHexString.fromText(alt));
  }

  attribute(element: PDFDict, key: string, value: PDFObject): void {
    element.lookup(PDFName.of('A'), PDFDict).set(PDFName.of(key), value);
  }

  name(text: string): PDFName {
    return PDFName.of(text);
  }

  /** Paints in an element what another of the same page has, both of one mark. */
  paintAs(element: PDFDict, other: PDFDict): void {
    const [own, model] = [markOf(element), markOf(other)];
    const page = element.lookup(PDFName.of('Pg'), PDFDict);
    const reference = page.get(PDFName.of('Contents')) as PDFRef; // ours has one stream a page, not decoded
    const stream = this.#document.context.lookup(reference) as PDFRawStream;
    const content = Buffer.from(inflateSync(stream.contents)).toString('latin1');
    const shown = SHOW.exec(stretchOf(content, model))?.[0] ?? '';
    const spoiled = stretchOf(content, own).replace(SHOW, () => shown);
    const written = Buffer.from(
      content.replace(stretchOf(content, own), () => spoiled),
      'latin1',
    );
    this.#document.context.assign(reference, this.#document.context.flateStream(written));
  }

  #editKids(element: PDFDict, edit: (kids: readonly PDFObject[], at: number) => readonly PDFObject[]): void {
    const parent = element.lookup(PDFName.of('P'), PDFDict);
    const kids = parent.lookup(PDFName.of('K'));
    const refs = kids instanceof PDFArray ? kids.asArray() : [parent.get(PDFName.of('K')) as PDFObject];
    const at = refs.findIndex(ref => this.#document.context.lookup(ref) === element);
    parent.set(PDFName.of('K'), this.#document.context.obj([...edit(refs, at)]));
  }
}

/** The operator that shows a text, with its strings and the numbers between them. */
const SHOW = /\[(?:\((?:\\[\s\S]|[^\\)])*\)|[-\d. ]+)*\]TJ/;

function stretchOf(content: string, mark: number): string {
  const start = content.indexOf(`/MCID ${mark}>>BDC`);
  return content.slice(start, content.indexOf('EMC', start));
}

function markOf(element: PDFDict): number {
  return element.lookup(PDFName.of('K'), PDFNumber).asNumber();
}

function kidsOf(element: PDFDict): PDFObject[] {
  const kids = element.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return Array.from({ length: kids.size() }, (_, i) => kids.lookup(i) as PDFObject);
  return kids === undefined ? [] : [kids];
}
