import type { Severity } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';

/** What the page shows beside the PDF: plain data, sent as JSON. */
export interface Reading {
  /** Rises with every build; 0: nothing has been built yet. */
  readonly version: number;
  readonly file: string;
  readonly failed: boolean;
  /** Whether there is a PDF, of this build or of the last one that had one. */
  readonly hasPdf: boolean;
  /** Whether that PDF is of an earlier build. */
  readonly isStale: boolean;
  readonly pages: number;
  /** The article's text as it was read; spans count in it. */
  readonly text: string;
  readonly outline: readonly OutlineEntry[];
  readonly awards: readonly AwardRow[];
  readonly diagnostics: readonly ShownDiagnostic[];
}

/** A heading, with the stretch of the text that it is. */
export interface OutlineEntry {
  readonly level: number;
  readonly text: string;
  /** Null where it is not in the text. */
  readonly span: Span | null;
}

/** A row of awards, and where it was read. */
export interface AwardRow {
  readonly authority: string | null;
  readonly award: string;
  readonly collectives: number | null;
  readonly individuals: number | null;
  /** Named recipients and other counts, as text. */
  readonly others: string;
  readonly year: number | null;
  readonly certainty: number;
  /** Below the threshold: not printed, for review. */
  readonly isDoubtful: boolean;
  readonly clause: Span;
  readonly sentence: Span;
}

/** A diagnostic in the language of the page. */
export interface ShownDiagnostic {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  readonly hint: string | null;
  /** File, line and column; null where no file is meant. */
  readonly place: string | null;
  readonly span: Span | null;
}

/** A language that the page speaks. */
export type PageLanguage = 'en' | 'vi';
