import type { Diagnostic } from '../base/diagnostic.ts';
import { showDiagnostic } from './show-diagnostic.ts';
import { languageOf, sayIn } from './texts.ts';

/** Exit codes: everything went well; a document failed; the command was used wrongly. */
export const FINE = 0;
export const FAILED = 1;
export const WRONG_USE = 2;
/** Codes of diagnostics that mean wrong use, not a failed document. */
const USE_FAULTS = new Set([
  'same-name',
  'template-missing',
  'settings-missing',
  'issue-missing',
  'no-input',
  'source-date',
]);

export const language = languageOf(process.argv, process.env);
/** What the command says, in the language that was asked for. */
export const say = sayIn(language);

/** Writes diagnostics to standard error. */
export function report(diagnostics: readonly Diagnostic[]): void {
  for (const diagnostic of diagnostics) process.stderr.write(`${showDiagnostic(diagnostic, language, say)}\n`);
}

/** Writes a line to standard output. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Says what is wrong with the command, and gives its exit code. */
export function wrongUse(message: string): number {
  process.stderr.write(`${say('error')}: ${message}\n  ${say('hint')}: ${say('rightForm')}\n`);
  return WRONG_USE;
}

/** The exit code of a run that these diagnostics ended. */
export function failure(diagnostics: readonly Diagnostic[]): number {
  return diagnostics.some(({ code }) => USE_FAULTS.has(code)) ? WRONG_USE : FAILED;
}
