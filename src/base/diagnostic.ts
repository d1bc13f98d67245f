import type { Span } from './span.ts';

/**
 * How much a diagnostic weighs.
 * - `fatal`: there is no usable result; nothing is written for this document.
 * - `error`: the result exists and is wrong in the named place; it is written, but the run ends with exit code 1
 *   (`--strict` withholds the file).
 * - `warning`: a person should look; `--strict` treats it as an error.
 * - `info`: what was changed or assumed on the way.
 */
export type Severity = 'fatal' | 'error' | 'warning' | 'info';

/** One text in the two languages that Bantin speaks. */
export interface Said {
  readonly en: string;
  readonly vi: string;
}

/** Where a diagnostic stands in a file that a person can open. Lines and columns count from 1; a column is a UTF-16 unit. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many units from the column on are meant; at least 1. */
  readonly length: number;
  /** The text of the line, for showing it with a marker; null where there is none to show. */
  readonly excerpt: string | null;
  /** The stretch of the Manuscript's text that is meant; null where the place is not in an article. */
  readonly span: Span | null;
}

/** A document's problem, or a note about it: found by a stage, printed by the command line. */
export interface Diagnostic {
  /** A stable name such as `awards-sum`; the manual lists them all. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence saying what was found and what was expected, in English. */
  readonly message: string;
  /** What to do about it, in English; null where nothing is to be done. */
  readonly hint: string | null;
  /** The same two texts in Vietnamese. */
  readonly vi: { readonly message: string; readonly hint: string | null };
  /** Null where no file is meant. */
  readonly place: Place | null;
  /** Where the same was found again, in order, for a note that stands for many places (at most 10,000). */
  readonly also?: readonly Position[];
}

/** A line and a column of a file, from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** What `diagnostic` needs beside the code and the severity. */
export interface DiagnosticParts {
  readonly say: Said;
  readonly hint?: Said;
  readonly place?: Place | null;
  readonly also?: readonly Position[];
}

/** Makes a diagnostic. Both languages are written where the problem is found, so that neither can be forgotten. */
export function diagnostic(code: string, severity: Severity, { say, hint, place, also }: DiagnosticParts): Diagnostic {
  return {
    code,
    severity,
    message: say.en,
    hint: hint?.en ?? null,
    vi: { message: say.vi, hint: hint?.vi ?? null },
    place: place ?? null,
    ...(also && also.length > 0 ? { also } : {}),
  };
}

/** Whether any of these leaves no usable result. */
export function hasFatal(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(d => d.severity === 'fatal');
}
