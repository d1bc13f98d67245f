import type { Place } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';

/** What a format's reader knew of a block: plain text knows nothing, a web page may know that it was a heading. */
export type BlockHint =
  | { readonly kind: 'none' }
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'listItem'; readonly ordered: boolean }
  | { readonly kind: 'caption' };

/** A stretch of the source that its layout separates from the next: a line, a paragraph, a list item. */
export interface RawBlock {
  /** Normalised text without the white space at its ends: exactly the Manuscript's text at `span`. */
  readonly text: string;
  readonly span: Span;
  readonly hint: BlockHint;
}

/** A source as text: decoded, NFC, with LF line ends; its blocks in order, and the way back to the file. */
export interface Manuscript {
  /** The file's name as the user gave it; `-` for standard input. */
  readonly file: string;
  readonly format: 'text';
  readonly encoding: 'utf-8';
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** The normalised text that every span of the Article points into. */
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  /** Where a span stands in the file's own text. */
  readonly locate: (span: Span) => Place;
}
