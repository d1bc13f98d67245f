import type { Diagnostic } from '../base/diagnostic.ts';
import type { PrintOptions } from '../pdf/pdf-options.ts';
import type { Difference } from '../verify/compare-document.ts';
import { type MadeDocument, placeOfId } from './made-document.ts';
import type { Output } from './write-outputs.ts';

/**
 * Reads the files of a document back: what differs from the tree, and every condition of PDF/UA that a PDF meets and should not.
 * Of some pages alone, or of a booklet, which has no structure, the text is not compared.
 */
export async function verifyMade(made: MadeDocument, print: PrintOptions = {}): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = [];
  for (const output of made.outputs) {
    const isPdf = output.name.endsWith('.pdf');
    const isPart = isPdf && (print.pages !== undefined || print.booklet === true);
    if (!isPart) found.push(...(await differencesIn(output, made)));
    if (isPdf) found.push(...(await findingsIn(output)));
  }
  return found;
}

async function differencesIn({ name, bytes }: Output, made: MadeDocument): Promise<Diagnostic[]> {
  const { compareDocument } = await import('../verify/compare-document.ts'); // loaded here: the library that reads PDF takes half a second
  const differences = await compareDocument(bytes, made.tree);
  return differences.map(found => locatedDifference(found, name, made));
}

async function findingsIn({ name, bytes }: Output): Promise<Diagnostic[]> {
  const { verifyPdf } = await import('../verify/verify-pdf.ts');
  const { value, diagnostics } = await verifyPdf(bytes);
  return [...diagnostics, ...value.findings.filter(({ severity }) => severity !== 'info')].map(found =>
    inFile(found, name),
  );
}

/** A difference with the file and page that it is found in, at the place of the article that it is printed from. */
function locatedDifference(found: Difference, file: string, made: MadeDocument): Difference {
  const where = found.page === null ? { en: file, vi: file } : onPage(file, found.page);
  return { ...found, ...sayingFirst(found, where), place: placeOfId(made, found.id) };
}

function onPage(file: string, page: number): { en: string; vi: string } {
  return { en: `${file}, page ${page}`, vi: `${file}, trang ${page}` };
}

function inFile(found: Diagnostic, file: string): Diagnostic {
  return { ...found, ...sayingFirst(found, { en: file, vi: file }) };
}

function sayingFirst(
  { message, vi }: Diagnostic,
  where: { en: string; vi: string },
): Pick<Diagnostic, 'message' | 'vi'> {
  return { message: `${where.en}: ${message}`, vi: { ...vi, message: `${where.vi}: ${vi.message}` } };
}
