import type { Place } from '../base/diagnostic.ts';
import type { Outcome } from '../base/outcome.ts';
import type { Span } from '../base/span.ts';
import type { Given, ManuscriptFormat, Mark, RawBlock } from '../model/manuscript.ts';

/** A file as it came. */
export interface FileSource {
  /** The file's name as the user gave it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A text file after the gate: decoded and repaired, not yet normalised (that is the work of `finishBody`). */
export interface DecodedSource {
  readonly name: string;
  readonly text: string;
  /** Where a stretch of `text` stands in the file; left out: the text is the file's own. */
  readonly locate?: (span: Span) => Place;
}

/** What a format's reader makes of a file: a Manuscript without what only the gate knows. */
export interface ManuscriptBody {
  readonly format: ManuscriptFormat;
  /** Normalised. */
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  readonly marks: readonly Mark[];
  readonly given: Given;
  /** The files of pictures that came inside the source; left out: none. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** The text that `toSource` points into; null: the decoded file itself. */
  readonly sourceText: string | null;
  /** Where a stretch of `text` stands in the source text. */
  readonly toSource: (span: Span) => Span;
}

/** Reads a text format. Bad input gives diagnostics, never an exception. */
export type TextReader = (source: DecodedSource) => Outcome<ManuscriptBody>;
/** Reads a format that is no text. */
export type FileReader = (source: FileSource) => Outcome<ManuscriptBody>;
