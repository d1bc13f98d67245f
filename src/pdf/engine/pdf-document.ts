import type { FontFace } from '../../fonts/face.ts';
import type { DocumentMeta } from '../../layout/tree.ts';
import { DocumentFont } from './document-font.ts';
import { PDFDocument } from './pdfmake.ts';

/** pdfmake's document with our fonts: it opens no path and no address, and takes its date from the tree. */
export class PdfDocument extends PDFDocument {
  readonly #fonts = new Map<FontFace, DocumentFont>();

  constructor(meta: DocumentMeta) {
    super({}, {}, {}, {}, documentOptions(meta), null, () => false);
  }

  /** A face's font in this document. */
  fontOf(face: FontFace): DocumentFont {
    const found = this.#fonts.get(face);
    if (found) return found;
    const made = new DocumentFont(this, face, `F${this.#fonts.size + 1}`);
    this.#fonts.set(face, made);
    this._fontFamilies[made.id] = made; // pdfkit finalizes what stands here
    return made;
  }

  /** Takes the number of an object that is put later, so that objects can name each other. */
  allocate(): number {
    this._waiting++;
    return this._offsets.push(null);
  }

  /** Writes an object that has no stream, by the number that was taken for it. */
  put(number: number, content: string): void {
    this._offsets[number - 1] = this._offset;
    this._write(`${number} 0 obj\n${content}\nendobj`);
    this._waiting--;
  }

  /** The object number of the page that is painted. */
  get pageNumber(): number {
    return this.page.dictionary.id;
  }

  /** Names a font in the resources of the page that is painted. */
  useFont(font: DocumentFont): void {
    this.page.fonts[font.id] ??= font.ref();
  }

  /** Joins the painted page to the structure tree by its number there, and to its annotations by their object numbers. */
  markPage(structParents: number, annotations: readonly number[]): void {
    const { data } = this.page.dictionary;
    data.StructParents = structParents;
    if (annotations.length === 0) return;
    data.Annots = annotations.map(number => new RawSyntax(`${number} 0 R`));
    data.Tabs = 'S'; // in the order of the structure (ISO 14289-1, 7.18.3)
  }

  /** Adds an entry to the catalogue, in PDF syntax. */
  setCatalog(key: string, syntax: string): void {
    this._root.data[key] = new RawSyntax(syntax);
  }

  /** Gives the names that links lead to. */
  setDestinations(tree: number): void {
    this._root.data.Names.data.Dests = new RawSyntax(`${tree} 0 R`);
  }

  /** pdfkit would end its own structure tree here; ours is written already. */
  override endMarkings(): void {}

  /** Ends the document and gives its bytes. */
  bytes(): Promise<Uint8Array> {
    const chunks: Buffer[] = [];
    return new Promise(resolve => {
      this.on('data', chunk => chunks.push(chunk));
      this.on('end', () => resolve(Buffer.concat(chunks)));
      this.end();
    });
  }
}

/** PDF syntax inside pdfkit's objects: what is no plain object there is printed as its string. */
class RawSyntax {
  readonly #syntax: string;

  constructor(syntax: string) {
    this.#syntax = syntax;
  }

  get [Symbol.toStringTag](): string {
    return 'RawSyntax';
  }

  toString(): string {
    return this.#syntax;
  }
}

function documentOptions(meta: DocumentMeta): object {
  const date = new Date(meta.date);
  const info = {
    Title: meta.title,
    Author: meta.authors.join(', ') || meta.organisation || undefined,
    Subject: meta.subject ?? undefined,
    Keywords: meta.keywords.join(', ') || undefined,
    Creator: 'Bantin',
    Producer: 'Bantin (pdfmake)',
    CreationDate: date,
    ModDate: date,
  };
  return {
    autoFirstPage: false,
    font: null,
    pdfVersion: '1.7',
    lang: meta.language,
    displayTitle: true,
    info: Object.fromEntries(Object.entries(info).filter(([, value]) => value !== undefined)),
  };
}
