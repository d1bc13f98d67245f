import { hasFatal } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import { type VerifiedPdf, verifyFile } from '../build/verify-file.ts';
import { showDiagnostic } from './show-diagnostic.ts';
import type { Language, Say } from './texts.ts';

/** How findings are told. */
export interface VerifyReport {
  readonly language: Language;
  readonly say: Say;
  /** All of them as JSON on standard output, for machines. */
  readonly json: boolean;
}

/** Checks PDF files, and tells what is found in each as it goes. False where any has an error or could not be read. */
export async function runVerify(files: readonly string[], report: VerifyReport): Promise<boolean> {
  const results: object[] = [];
  let isSound = true;
  for (const file of files) {
    const found = await verifyFile(file);
    isSound &&= !isFaulty(found);
    if (report.json) results.push({ file, ...found.value, faults: found.diagnostics });
    else tell(file, found, report);
  }
  if (report.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return isSound;
}

function isFaulty({ value, diagnostics }: Outcome<VerifiedPdf | null>): boolean {
  return hasFatal(diagnostics) || (value?.findings ?? []).some(finding => finding.severity === 'error');
}

function tell(
  file: string,
  { value, diagnostics }: Outcome<VerifiedPdf | null>,
  { language, say }: VerifyReport,
): void {
  for (const found of diagnostics) process.stderr.write(`${showDiagnostic(found, language, say)}\n`);
  for (const finding of value?.findings ?? []) {
    const page = finding.page === null ? '' : ` ${say('page')} ${finding.page}`;
    const object = finding.object === null ? '' : ` ${say('object')} ${finding.object}`;
    process.stderr.write(`${file}${page}${object} ${showDiagnostic(finding, language, say)}\n`);
  }
  if (value !== null && value.pages > 0) process.stdout.write(`${file}: ${summary(value, say)}\n`);
}

function summary({ pages, isClaimed, findings }: VerifiedPdf, say: Say): string {
  const count = (severity: string): number => findings.filter(finding => finding.severity === severity).length;
  const facts = [
    `${pages} ${say('pages')}`,
    `${count('error')} ${say('errors')}`,
    `${count('warning')} ${say('warnings')}`,
  ];
  return `${facts.join(', ')}; ${say(isClaimed ? 'claimed' : 'notClaimed')}`;
}
