import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { compareDocument, type Difference } from '../verify/compare-document.ts';
import { type VerifiedPdf, verifyPdf } from '../verify/verify-pdf.ts';
import { type BuildConfig, build } from './build.ts';
import { type MadeDocument, placeOfId } from './made-document.ts';
import { readInput, type SizeLimit } from './read-input.ts';

export type { Difference } from '../verify/compare-document.ts';
export type { VerifiedPdf } from '../verify/verify-pdf.ts';
export type { MadeDocument } from './made-document.ts';

/** A file of many thousand pages fits; all of its objects are held at once. */
const LIMIT: SizeLimit = {
  most: 500_000_000,
  text: [
    { en: 'the file has more than 500 MB', vi: 'tệp lớn hơn 500 MB' },
    { en: 'cut it into parts', vi: 'tách thành nhiều phần' },
  ],
};

/** What a file turned out to be. */
export interface VerifiedFile {
  /** By the conditions of PDF/UA; null for a DOCX, which is only compared. */
  readonly pdf: VerifiedPdf | null;
  /** What differs from the tree; null where it was not compared with one. */
  readonly differences: readonly Difference[] | null;
}

/**
 * Checks a PDF file, and compares it, or a DOCX, with what a document is `made` of; null: it is compared with none. The
 * diagnostics name the file and say why it could not be read; the value is null then.
 */
export async function verifyFile(
  file: string,
  made: MadeDocument | null = null,
): Promise<Outcome<VerifiedFile | null>> {
  const input = readInput(file, LIMIT);
  if (input.value === null) return outcome(null, input.diagnostics);
  const isDocx = input.value[0] === 0x50 && input.value[1] === 0x4b; // PK: a ZIP file
  if (isDocx && made === null) return outcome(null, [atStart(DOCX_ALONE, file)]);
  const pdf = isDocx ? outcome(null) : await verifyPdf(input.value);
  const diagnostics = pdf.diagnostics.map(found => atStart(found, file));
  const differences = made && diagnostics.length === 0 ? await compared(input.value, made) : null;
  return outcome({ pdf: pdf.value, differences }, diagnostics);
}

async function compared(bytes: Uint8Array, made: MadeDocument): Promise<Difference[]> {
  const differences = await compareDocument(bytes, made.tree);
  return differences.map(found => ({ ...found, place: placeOfId(made, found.id) }));
}

/** Makes the document that files are compared with, and writes nothing. Null, with the reason, where that fails. */
export async function makeModel(config: BuildConfig): Promise<Outcome<MadeDocument | null>> {
  const models: MadeDocument[] = [];
  const { value, diagnostics } = await build({ ...config, formats: [], out: null, onMade: made => models.push(made) });
  return outcome(models[0] ?? null, [...diagnostics, ...value.flatMap(document => document.diagnostics)]);
}

const DOCX_ALONE = diagnostic('docx-alone', 'fatal', {
  say: { en: 'a DOCX is checked against its article alone', vi: 'DOCX chỉ kiểm tra được khi so với bài gốc' },
  hint: {
    en: 'name the article: --against FILE; or the issue: --issue FILE',
    vi: 'ghi tên bài: --against FILE; hoặc số báo: --issue FILE',
  },
});

function atStart(found: Diagnostic, file: string): Diagnostic {
  return { ...found, place: { file, line: 1, column: 1, length: 1, excerpt: null, span: null } };
}
