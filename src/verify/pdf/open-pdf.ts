import { type PDFContext, PDFParser } from '@cantoo/pdf-lib';
import { asDict, nameEntry, type PdfDict } from './objects.ts';

/** A PDF file whose objects can be asked for. */
export interface PdfFile {
  readonly catalog: PdfDict;
  /** The number of an object, for a person to look it up; null where it has none of its own. */
  readonly numberOf: (dict: PdfDict) => number | null;
}

/** What became of opening a file. */
export type Opened =
  | { readonly kind: 'open'; readonly file: PdfFile }
  | { readonly kind: 'not-pdf' | 'damaged' }
  | { readonly kind: 'encrypted'; readonly dictionary: PdfDict | null };

/** How far into a file its header may stand (ISO 32000-1, annex H). */
const HEADER_WITHIN = 1024;

/** Reads the objects of a PDF file, whatever its cross references say: those that are in the file count. */
export async function openPdf(bytes: Uint8Array): Promise<Opened> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, HEADER_WITHIN)).toString('latin1');
  if (!head.includes('%PDF-')) return { kind: 'not-pdf' };
  const context = hasEnd(bytes) ? await parse(bytes) : null;
  if (context === null) return { kind: 'damaged' };
  const { Encrypt, Root } = context.trailerInfo;
  if (Encrypt !== undefined) return { kind: 'encrypted', dictionary: asDict(context.lookup(Encrypt)) };
  const catalog = asDict(context.lookup(Root));
  if (catalog === null || nameEntry(catalog, 'Type') !== 'Catalog') return { kind: 'damaged' };
  return { kind: 'open', file: { catalog, numberOf: objectNumbers(context) } };
}

/** A file that was cut off has no `startxref` (7.5.5). The library would look for objects in all of the rest. */
function hasEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('startxref') >= 0;
}

async function parse(bytes: Uint8Array): Promise<PDFContext | null> {
  try {
    return await PDFParser.forBytesWithOptions(bytes, Number.POSITIVE_INFINITY, false, false).parseDocument();
  } catch {
    return null; // the library throws on what it cannot read, and runs out of stack on objects nested without end
  }
}

/** Numbers are looked up only for findings: the table is made when the first is asked for. */
function objectNumbers(context: PDFContext): (dict: PdfDict) => number | null {
  let numbers: Map<PdfDict, number> | null = null;
  return dict => {
    numbers ??= new Map(
      context.enumerateIndirectObjects().flatMap(([ref, object]) => {
        const found = asDict(object);
        return found === null ? [] : [[found, ref.objectNumber] as const];
      }),
    );
    return numbers.get(dict) ?? null;
  };
}
