import { deflateSync } from 'node:zlib';
import { sha256OfPieces } from '../../base/hash.ts';
import type { FontFace } from '../../fonts/face.ts';
import type { Picture } from '../../images/picture.ts';
import type { DocumentMeta } from '../../layout/tree.ts';
import { authorLine, CREATOR, keywordLine, PRODUCER } from '../archive/xmp.ts';
import { type PictureWriting, writePicture } from '../images/write-picture.ts';
import type { PrintOptions } from '../pdf-options.ts';
import { type Sheet, slugOf } from '../print/sheets.ts';
import { DocumentFont } from './document-font.ts';
import { PDFDocument } from './pdfmake.ts';
import { RawSyntax } from './syntax.ts';

/** How hard zlib tries: its fastest; the file is 3 % larger than at 4, and the whole document takes 4 % less time. */
const LEVEL = 1;
/** What `putLasting` has packed. */
const lasting = new WeakMap<Uint8Array, Buffer>();
/** Bytes of a file's identifier, as most programs write it. */
const ID_LENGTH = 16;

/** pdfmake's document with our fonts: it opens no path and no address, and takes its date from the tree. */
export class PdfDocument extends PDFDocument {
  readonly #fonts = new Map<FontFace, DocumentFont>();
  readonly #pictures = new Map<Picture, number>();
  /** The file so far; declared alone, since pdfkit writes before our fields are there. */
  declare chunks?: Buffer[];

  readonly listsGlyphs: boolean;
  /** PDF/A-1 knows no transparency (ISO 19005-1, 6.4). */
  readonly #isFlat: boolean;

  /** `version` is 1.4 for PDF/A-1 alone. */
  constructor(meta: DocumentMeta, version: '1.4' | '1.7') {
    super({}, {}, {}, {}, documentOptions(meta, version), null, () => false);
    delete this._root.data.Names.data.Dests; // pdfkit's own, which stays empty
    this.listsGlyphs = version === '1.4';
    this.#isFlat = version === '1.4';
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

  /** Names a picture in the resources of the page that is painted; it is written once a document, always in grey or never. */
  usePicture(picture: Picture, { isGrey }: Pick<PictureWriting, 'isGrey'>): string {
    const number = this.#pictures.get(picture) ?? writePicture(picture, this, { isFlat: this.#isFlat, isGrey });
    this.#pictures.set(picture, number);
    const name = `I${number}`;
    this.page.xobjects[name] ??= new RawSyntax(`${number} 0 R`);
    return name;
  }

  /** Adds operators to the page that is painted and packs its content: nothing can be added after it. */
  finishPage(operators: string): void {
    const { content } = this.page;
    content.write(operators);
    const packed = deflateSync(Buffer.concat(content.buffer), { level: LEVEL });
    content.compress = false;
    content.data.Filter = 'FlateDecode';
    content.buffer = [packed];
  }

  /** Says where a sheet is cut and how far its bleed goes (ISO 32000-1, 14.11.2): around its page, or both of a booklet. */
  setBoxes({ width, height, pages }: Sheet, print: PrintOptions): void {
    const slug = slugOf(print);
    if (slug === 0 || pages.length === 0) return;
    const { bleed = 0 } = print;
    const box = (by: number): number[] => [slug - by, slug - by, width - slug + by, height - slug + by];
    Object.assign(this.page.dictionary.data, { TrimBox: box(0), BleedBox: box(bleed) });
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

  /** Adds a tree of names to the catalogue, by its object number. */
  setName(key: 'Dests' | 'EmbeddedFiles', tree: number): void {
    this._root.data.Names.data[key] = new RawSyntax(`${tree} 0 R`);
  }

  /** pdfkit would end its own structure tree here; ours is written already. */
  override endMarkings(): void {}

  /** Writes a stream with these entries of its dictionary, compressed; gives its object number. */
  putStream(entries: string, content: Uint8Array): number {
    return this.putPacked(`${entries}/Filter/FlateDecode`, deflateSync(content, { level: LEVEL }));
  }

  /** Like `putStream`, for what is the same in every document: it is packed once a process. */
  putLasting(entries: string, content: Uint8Array): number {
    const packed = lasting.get(content) ?? deflateSync(content, { level: LEVEL });
    lasting.set(content, packed);
    return this.putPacked(`${entries}/Filter/FlateDecode`, packed);
  }

  /** Writes a stream that is packed as its entries say; gives its object number. */
  putPacked(entries: string, packed: Uint8Array): number {
    const number = this.allocate();
    this._offsets[number - 1] = this._offset;
    this._write(`${number} 0 obj\n<<${entries}/Length ${packed.length}>>\nstream`);
    this._write(Buffer.from(packed));
    this._write('\nendstream\nendobj');
    this._waiting--;
    return number;
  }

  /** What the document says of itself, in XMP; readable for programs that know no PDF, so it is not compressed. */
  setMetadata(xmp: string): void {
    const bytes = Buffer.from(xmp, 'utf8');
    const number = this.allocate();
    this.put(
      number,
      `<</Type/Metadata/Subtype/XML/Length ${bytes.length}>>\nstream\n${bytes.toString('latin1')}\nendstream`,
    );
    this.setCatalog('Metadata', `${number} 0 R`);
  }

  /**
   * pdfkit would write its own metadata here, not escaped. Pages, fonts and attachments are written: what they are makes the
   * file's identifier (ISO 32000-1, 14.4), which pdfkit would make of the title and the date alone.
   */
  override endMetadata(): void {
    this._id = Buffer.from(sha256OfPieces(this.chunks ?? []), 'hex').subarray(0, ID_LENGTH);
  }

  /** Ends the document and gives its bytes. */
  bytes(): Uint8Array {
    this.end();
    return Buffer.concat(this.chunks ?? []);
  }

  override _write(data: string | Buffer): void {
    const bytes = typeof data === 'string' ? Buffer.from(`${data}\n`, 'latin1') : data;
    this.chunks ??= [];
    this.chunks.push(bytes);
    this._offset += bytes.length;
  }

  /** pdfkit is a stream, which keeps a document until somebody has read it; nobody has to. */
  override push(): boolean {
    return true;
  }
}

function documentOptions(meta: DocumentMeta, pdfVersion: string): object {
  const date = new Date(meta.date);
  const info = {
    Title: meta.title,
    Author: authorLine(meta) || undefined,
    Subject: meta.subject ?? undefined,
    Keywords: keywordLine(meta) || undefined,
    Creator: CREATOR,
    Producer: PRODUCER,
    CreationDate: date,
    ModDate: date,
  };
  return {
    autoFirstPage: false,
    font: null,
    pdfVersion,
    lang: meta.language,
    displayTitle: true,
    info: Object.fromEntries(Object.entries(info).filter(([, value]) => value !== undefined)),
  };
}
