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
