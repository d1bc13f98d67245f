import type { Diagnostic } from '../base/diagnostic.ts';
import type { ArchiveLevel, PrintOptions } from '../pdf/pdf-options.ts';
import type { MadeDocument } from './made-document.ts';

/** A kind of file that Bantin writes. */
export type OutputFormat = 'pdf' | 'docx';

/** What to build, and how. */
export interface BuildConfig {
  /**
   * Article files; `-` is standard input. Each makes a bulletin of its own. Null or left out: the issue, else the issues that the
   * settings list, else every file of `input/`.
   */
  readonly files?: readonly string[] | null;
  /** The file of an issue of many articles. */
  readonly issue?: string | null;
  /** Where the bulletins go; null: nowhere. Default: `out`. */
  readonly out?: string | null;
  /** Default: both. */
  readonly formats?: readonly OutputFormat[];
  /** A template's name or folder; default: the issue's or the settings'. */
  readonly template?: string | null;
  /** The encoding of the files, as `--encoding` takes it; null or left out: it is found out for each. */
  readonly encoding?: string | null;
  /** Withhold a document that has a warning or an error. Default: false. */
  readonly strict?: boolean;
  /** The level of PDF/A; default: the settings'. */
  readonly archive?: ArchiveLevel | null;
  /** How the PDF's pages stand on paper, over what the settings say. */
  readonly print?: PrintOptions;
  /** Mark every page as a draft, in the language of the document. Default: what the settings say. */
  readonly draft?: boolean;
  /** The settings file; default: `bantin.yaml` in the current folder, if it is there. */
  readonly settingsFile?: string | null;
  /** Read what was made back before it is written, and compare it with the tree. Default: false. */
  readonly verify?: boolean;
  /** Called with each document that is made, before it is written. */
  readonly onMade?: (made: MadeDocument) => void;
  /** Called when a document is done. */
  readonly onDocument?: (document: BuiltDocument) => void;
}

/** What became of one article, or of one issue. */
export interface BuiltDocument {
  /** The article or the issue, as it was named. */
  readonly file: string;
  readonly written: readonly string[];
  /** True also where an issue was written without an article that could not be read. */
  readonly failed: boolean;
  readonly pages: number;
  readonly words: number;
  readonly awards: number;
  readonly diagnostics: readonly Diagnostic[];
}
