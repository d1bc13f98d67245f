import type { Diagnostic } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { type VerifiedPdf, verifyPdf } from '../verify/verify-pdf.ts';
import { readInput, type SizeLimit } from './read-input.ts';

export type { VerifiedPdf } from '../verify/verify-pdf.ts';

/** A file of many thousand pages fits; all of its objects are held at once. */
const LIMIT: SizeLimit = {
  most: 500_000_000,
  text: [
    { en: 'the file has more than 500 MB', vi: 'tệp lớn hơn 500 MB' },
    { en: 'cut it into parts', vi: 'tách thành nhiều phần' },
  ],
};

/** Checks a PDF file. The diagnostics name the file and say why it could not be read; the value is null then. */
export async function verifyFile(file: string): Promise<Outcome<VerifiedPdf | null>> {
  const input = readInput(file, LIMIT);
  if (input.value === null) return outcome(null, input.diagnostics);
  const { value, diagnostics } = await verifyPdf(input.value);
  return outcome(
    value,
    diagnostics.map(found => atStart(found, file)),
  );
}

function atStart(found: Diagnostic, file: string): Diagnostic {
  return { ...found, place: { file, line: 1, column: 1, length: 1, excerpt: null, span: null } };
}
