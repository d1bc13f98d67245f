import { hasFatal } from '../base/diagnostic.ts';
import type { ArchiveLevel, BuiltDocument, OutputFormat } from '../build/build.ts';
import { isKnownEncoding } from '../build/known-encoding.ts';
import { type PrintFlags, readPrintFlags } from './print-options.ts';
import { FAILED, FINE, failure, print, report, say, wrongUse } from './voice.ts';

/** The options of `bantin build`. */
export interface BuildOptions extends PrintFlags {
  readonly issue?: string;
  readonly out: string;
  readonly format: string;
  readonly template?: string;
  readonly strict?: boolean;
  readonly notes?: boolean;
  readonly verify?: boolean;
  readonly config?: string;
  readonly encoding?: string;
  readonly archive?: string;
}

/** Builds documents, and gives the exit code. */
export async function runBuild(named: readonly string[], options: BuildOptions): Promise<number> {
  const formats = options.format.split(',');
  if (!formats.every(isFormat)) return wrongUse(say('badFormat'));
  const archive = options.archive ?? null;
  if (archive !== null && !isArchiveLevel(archive)) return wrongUse(say('badArchive'));
  if (!isKnownEncoding(options.encoding ?? 'auto')) return wrongUse(say('badEncoding'));
  const print = readPrintFlags(options);
  if (typeof print === 'string') return wrongUse(say(print));
  if (options.issue !== undefined && named.length > 0) return wrongUse(say('badIssue'));
  const started = Date.now();
  const { build } = await import('../build/build.ts'); // loaded here: the writers' libraries are large, and `parse` needs none
  const { value, diagnostics } = await build({
    files: named.length > 0 ? named : null,
    issue: options.issue ?? null,
    out: options.out,
    formats,
    template: options.template ?? null,
    encoding: options.encoding ?? null,
    strict: options.strict ?? false,
    verify: options.verify ?? false,
    archive,
    print,
    draft: options.draft ?? false,
    settingsFile: options.config ?? null,
    onDocument: document => showProgress(document, options.notes ?? false),
  });
  report(diagnostics);
  if (hasFatal(diagnostics)) return failure(diagnostics);
  showSummary(value, Date.now() - started);
  return value.some(document => document.failed) ? FAILED : FINE;
}

function isFormat(text: string): text is OutputFormat {
  return text === 'pdf' || text === 'docx';
}

function isArchiveLevel(text: string): text is ArchiveLevel {
  return ['a-1b', 'a-2', 'a-3', 'none'].includes(text);
}

function warningsOf({ diagnostics }: BuiltDocument): number {
  return diagnostics.filter(d => d.severity === 'warning').length;
}

function showProgress(document: BuiltDocument, withNotes: boolean): void {
  report(document.diagnostics.filter(d => withNotes || d.severity !== 'info'));
  const { file, pages, words, awards, written } = document;
  const facts = `${pages} ${say('pages')}, ${words} ${say('words')}, ${awards} ${say('awards')}, ${warningsOf(document)} ${say('warnings')}`;
  print(written.length > 0 ? `${file} → ${written.join(', ')}: ${facts}` : `${file}: ${say('failed')}`);
}

function showSummary(documents: readonly BuiltDocument[], milliseconds: number): void {
  const sum = (count: (document: BuiltDocument) => number): number =>
    documents.reduce((total, document) => total + count(document), 0);
  const facts = [
    `${sum(d => d.written.length)} ${say('files')}`,
    `${sum(d => d.pages)} ${say('pages')}`,
    `${sum(d => d.words)} ${say('words')}`,
    `${sum(d => d.awards)} ${say('awards')}`,
    `${sum(warningsOf)} ${say('warnings')}`,
    `${(milliseconds / 1000).toFixed(1)} s`,
  ];
  print(`${say('summary')}: ${facts.join(', ')}`);
}
