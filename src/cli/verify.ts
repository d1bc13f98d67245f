import { hasFatal } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import {
  type Difference,
  type MadeDocument,
  makeModel,
  type VerifiedFile,
  type VerifiedPdf,
  verifyFile,
} from '../build/verify-file.ts';
import { showDiagnostic } from './show-diagnostic.ts';
import type { Language, Say } from './texts.ts';

/** How findings are told. */
export interface VerifyReport {
  readonly language: Language;
  readonly say: Say;
  /** All of them as JSON on standard output, for machines. */
  readonly json: boolean;
}

/** What `bantin verify` is asked for beside its files. */
export interface VerifyFlags {
  readonly json?: boolean;
  /** The article that the files are to be of. */
  readonly against?: string;
  /** The issue that the files are to be of. */
  readonly issue?: string;
  readonly template?: string;
  readonly config?: string;
  readonly encoding?: string;
}

/** Checks files, and tells what is found in each as it goes. False where any has an error or could not be read. */
export async function runVerify(files: readonly string[], flags: VerifyFlags, report: VerifyReport): Promise<boolean> {
  const model = await modelOf(flags);
  for (const found of model.diagnostics.filter(d => d.severity === 'fatal')) tellDiagnostic(found, report);
  if (isCompared(flags) && model.value === null) return false;
  const results: object[] = [];
  let isSound = true;
  for (const file of files) {
    const found = await verifyFile(file, model.value);
    isSound &&= !isFaulty(found);
    if (report.json) results.push(asData(file, found));
    else tell(file, found, report);
  }
  if (report.json) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
  return isSound;
}

function isCompared({ against, issue }: VerifyFlags): boolean {
  return against !== undefined || issue !== undefined;
}

async function modelOf(flags: VerifyFlags): Promise<Outcome<MadeDocument | null>> {
  const { against, issue, template, config, encoding } = flags;
  if (!isCompared(flags)) return { value: null, diagnostics: [] };
  return makeModel({
    files: against === undefined ? null : [against],
    issue: issue ?? null,
    template: template ?? null,
    settingsFile: config ?? null,
    encoding: encoding ?? null,
  });
}

type Verified = Outcome<VerifiedFile | null>;

function isFaulty({ value, diagnostics }: Verified): boolean {
  const findings = [...(value?.pdf?.findings ?? []), ...(value?.differences ?? [])];
  return hasFatal(diagnostics) || findings.some(finding => finding.severity === 'error');
}

function asData(file: string, { value, diagnostics }: Verified): object {
  const { pdf = null, differences = null } = value ?? {};
  return { file, ...pdf, ...(differences === null ? {} : { differences }), faults: diagnostics };
}

function tell(file: string, { value, diagnostics }: Verified, report: VerifyReport): void {
  const { say } = report;
  for (const found of diagnostics) tellDiagnostic(found, report);
  if (value === null || hasFatal(diagnostics)) return;
  for (const finding of value.pdf?.findings ?? []) tellDiagnostic(finding, report, placeText(file, finding, say));
  for (const found of value.differences ?? []) tellDifference(file, found, report);
  process.stdout.write(`${file}: ${summary(value, say)}\n`);
}

function tellDifference(file: string, found: Difference, report: VerifyReport): void {
  tellDiagnostic(found, report, placeText(file, { page: found.page, object: null }, report.say));
}

function tellDiagnostic(
  found: Parameters<typeof showDiagnostic>[0],
  { language, say }: VerifyReport,
  where = '',
): void {
  process.stderr.write(`${where}${showDiagnostic(found, language, say)}\n`);
}

function placeText(file: string, at: { page: number | null; object: number | null }, say: Say): string {
  const page = at.page === null ? '' : ` ${say('page')} ${at.page}`;
  const object = at.object === null ? '' : ` ${say('object')} ${at.object}`;
  return `${file}${page}${object} `;
}

function summary({ pdf, differences }: VerifiedFile, say: Say): string {
  const compared = differences === null ? [] : [`${differences.length} ${say('differences')}`];
  return [...(pdf === null ? [] : [pdfSummary(pdf, say)]), ...compared].join('; ');
}

function pdfSummary({ pages, isClaimed, findings }: VerifiedPdf, say: Say): string {
  const count = (severity: string): number => findings.filter(finding => finding.severity === severity).length;
  const facts = [
    `${pages} ${say('pages')}`,
    `${count('error')} ${say('errors')}`,
    `${count('warning')} ${say('warnings')}`,
  ];
  return `${facts.join(', ')}; ${say(isClaimed ? 'claimed' : 'notClaimed')}`;
}
