import type { Span } from '../base/span.ts';

/** Text inside a paragraph, with the marks that the source had. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'emphasis'; readonly inlines: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly inlines: readonly Inline[] }
  | { readonly kind: 'lineBreak' };

interface BlockBase {
  /** Made of content and order, never of chance: `b3`, or `b3-1` inside a section. */
  readonly id: string;
  readonly span: Span;
  /** The block's words without marks. */
  readonly text: string;
}

/** A part of a section's body. */
export type Block =
  | (BlockBase & { readonly kind: 'paragraph'; readonly inlines: readonly Inline[] })
  | (BlockBase & {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
      /** Where each item stands, inside the block's span. */
      readonly itemSpans: readonly Span[];
    })
  | (BlockBase & {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Where each cell stands, head rows first, inside the block's span. */
      readonly cellSpans: readonly (readonly Span[])[];
    })
  | (BlockBase & { readonly kind: 'quote'; readonly inlines: readonly Inline[] })
  | (BlockBase & {
      readonly kind: 'figure';
      readonly image: string | null;
      readonly alt: string | null;
      readonly caption: string | null;
      readonly credit: string | null;
    });

/** A stretch of the body under one heading, or before the first one. */
export interface Section {
  readonly id: string;
  /** As printed, numbering included; null before the first heading. */
  readonly heading: string | null;
  /** The heading's own stretch; null where there is no heading. */
  readonly headingSpan: Span | null;
  /** 1 for a main crosshead, deeper for a heading under it. */
  readonly level: number;
  readonly blocks: readonly Block[];
}

/** Recipients that are neither collectives nor individuals: households, families, cases. */
export interface OtherRecipients {
  readonly noun: string;
  readonly count: number;
}

/** One award given by one authority, with its evidence. A null says that the text does not tell. */
export interface Award {
  readonly id: string;
  /** Who grants it, as printed. */
  readonly authority: string | null;
  /** Its name as printed. */
  readonly award: string;
  readonly collectives: number | null;
  readonly individuals: number | null;
  /** Recipients that are named, as printed. */
  readonly recipients: readonly string[];
  readonly others: readonly OtherRecipients[];
  /** How many were handed out, where the text counts these (`4 Cờ thi đua`). */
  readonly certificates: number | null;
  /** The year of the honour, where it is stated. */
  readonly year: number | null;
  /** The clause that says so. */
  readonly span: Span;
  /** The name of the rule that read it; `editor` where a person gave it. */
  readonly rule: string;
  /** From 0 to 1. */
  readonly certainty: number;
}

/** An abbreviation in the text, with its long form where the text or the lexicon gives one. */
export interface Abbreviation {
  readonly short: string;
  readonly long: string | null;
}

/** Text that belongs to no part of the article, kept with the reason. */
export interface SetAside {
  readonly text: string;
  readonly why: string;
  readonly span: Span;
}

/** Where an article came from. */
export interface Origin {
  readonly file: string;
  readonly format: string;
  readonly encoding: string;
  readonly sha256: string;
}

/** The spans of the fields that are plain strings; null, or an empty list, where the field is. */
export interface ArticleSpans {
  readonly headline: Span | null;
  readonly kicker: Span | null;
  readonly lead: Span | null;
  readonly dateline: Span | null;
  readonly publishedAt: Span | null;
  /** The whole byline with its label and separators. */
  readonly bylines: Span | null;
  readonly source: Span | null;
  readonly captions: readonly Span[];
}

/** A newspaper article as a typed model. Field names are public: the command line prints them and templates read them. */
export interface Article {
  /** Made of the content: the first 12 digits of its hash. */
  readonly id: string;
  readonly headline: string | null;
  readonly kicker: string | null;
  readonly lead: string | null;
  /** Place and date before the first sentence, such as `(BKTO)`; it lies inside the lead. */
  readonly dateline: string | null;
  /** ISO 8601 with seconds and offset (2017-01-05T15:44:00+07:00); a date alone where no hour is printed. */
  readonly publishedAt: string | null;
  readonly bylines: readonly string[];
  readonly source: string | null;
  readonly captions: readonly string[];
  /** Codes of checks that the front matter waives. */
  readonly accept: readonly string[];
  readonly sections: readonly Section[];
  readonly awards: readonly Award[];
  /** Awards below the threshold of certainty, for review; they are in no table. */
  readonly doubtfulAwards: readonly Award[];
  readonly abbreviations: readonly Abbreviation[];
  readonly setAside: readonly SetAside[];
  readonly origin: Origin;
  readonly spans: ArticleSpans;
}
