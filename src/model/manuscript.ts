import type { Place } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import type { Abbreviation, Article, Award } from './article.ts';

/**
 * What a format's reader knew of a block: plain text knows nothing, a web page may know that it was a heading. `none` lets
 * the parser decide; every other hint is the source's own word.
 */
export type BlockHint =
  | { readonly kind: 'none' }
  /** The article's own headline. */
  | { readonly kind: 'headline' }
  /** The line above the headline. */
  | { readonly kind: 'kicker' }
  /** The sapo, where the source marks it. */
  | { readonly kind: 'lead' }
  /** The time of publication, as printed. */
  | { readonly kind: 'time' }
  /** Who wrote it, with its label. */
  | { readonly kind: 'byline' }
  /** The paper that it was taken from, with its label. */
  | { readonly kind: 'source' }
  /** 1 for the highest level inside the body, whatever the source calls it. */
  | { readonly kind: 'heading'; readonly level: number }
  | { readonly kind: 'paragraph' }
  /** A whole paragraph in bold: a heading where it is short and has no full stop. */
  | { readonly kind: 'boldLine' }
  /** `level` counts from 1. The marker that the source printed is no part of the text; null: the source printed none. */
  | { readonly kind: 'listItem'; readonly ordered: boolean; readonly level: number }
  | { readonly kind: 'quote' }
  /** The words under a picture; `image` and `alt` are those of the picture, null where the source has none. */
  | { readonly kind: 'caption'; readonly image: string | null; readonly alt: string | null }
  /** Cells of one table in rows; every cell's span lies inside the block's. `headRows` of the first rows are its head. */
  | { readonly kind: 'table'; readonly headRows: number; readonly rows: readonly (readonly Span[])[] }
  /** No part of the article, with the reason: navigation, related links, a share bar. */
  | { readonly kind: 'aside'; readonly why: string };

/** A mark of the source on a stretch of the text. Marks nest or lie apart; they never cross. */
export type Mark =
  | { readonly kind: 'strong'; readonly span: Span }
  | { readonly kind: 'emphasis'; readonly span: Span }
  | { readonly kind: 'link'; readonly span: Span; readonly href: string };

/** A stretch of the source that its layout separates from the next: a line, a paragraph, a list item, a table. */
export interface RawBlock {
  /** Normalised text without the white space at its ends: exactly the Manuscript's text at `span`. */
  readonly text: string;
  readonly span: Span;
  readonly hint: BlockHint;
}

export type ManuscriptFormat =
  | 'text'
  | 'markdown'
  | 'html'
  | 'docx'
  | 'article-markdown'
  | 'article-json'
  | 'article-yaml';

/** An award as front matter states it: without a place in the text. */
export type GivenAward = Omit<Award, 'id' | 'span'>;

/**
 * What a source states beside its text: front matter, a page's own metadata. A field that is left out says nothing, and the
 * parser looks in the text; a null says that there is none.
 */
export interface Given {
  /** The whole article, where the source is an article file: its spans lie in the Manuscript's text, its origin is empty. */
  readonly article?: Article;
  readonly headline?: string | null;
  readonly kicker?: string | null;
  readonly lead?: string | null;
  readonly dateline?: string | null;
  /** ISO 8601, as in `Article`. */
  readonly publishedAt?: string | null;
  readonly bylines?: readonly string[];
  readonly source?: string | null;
  readonly accept?: readonly string[];
  readonly awards?: readonly GivenAward[];
  readonly doubtfulAwards?: readonly GivenAward[];
  readonly abbreviations?: readonly Abbreviation[];
  readonly setAside?: readonly { readonly text: string; readonly why: string }[];
}

/** A source as text: decoded, NFC, with LF line ends; its blocks in order, and the way back to the file. */
export interface Manuscript {
  /** The file's name as the user gave it; `-` for standard input. */
  readonly file: string;
  readonly format: ManuscriptFormat;
  /**
   * As iconv names it: `utf-8`, `tcvn3`, `vni`, `viscii`, `windows-1258`, `utf-16le` …; `utf-8 (mojibake)`
   * or `utf-8 (tcvn3)` where a program had taken it for another encoding and it was repaired.
   */
  readonly encoding: string;
  /** SHA-256 of the file's bytes. */
  readonly sha256: string;
  /** The normalised text that every span of the Article points into. Blocks are parted by at least one LF. */
  readonly text: string;
  readonly blocks: readonly RawBlock[];
  /** In the order of their starts, an outer mark before an inner one. */
  readonly marks: readonly Mark[];
  readonly given: Given;
  /** The files of pictures that came inside the source, by the names that captions call them by. */
  readonly pictures: ReadonlyMap<string, Uint8Array>;
  /** Where a span stands in the file's own text; for HTML and DOCX in the text that their reader gives. */
  readonly locate: (span: Span) => Place;
}
