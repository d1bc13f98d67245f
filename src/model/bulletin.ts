import type { Abbreviation, Article } from './article.ts';
import type { ReportSettings } from './report-settings.ts';

/** Who publishes, from the settings. */
export interface Publication {
  /** The masthead's name. */
  readonly name: string;
  readonly organisation: string | null;
  readonly place: string | null;
}

/** The sum of one column of awards, which says when it is not the whole. */
export interface CountTotal {
  /** The sum of the stated counts; null where no row states one. */
  readonly sum: number | null;
  /** How many rows state no count. */
  readonly unknown: number;
}

/** Totals over all awards of the bulletin. */
export interface AwardTotals {
  readonly rows: number;
  readonly collectives: CountTotal;
  readonly individuals: CountTotal;
}

/** An article in its place in a bulletin. */
export interface Story {
  readonly article: Article;
  /** The article's own headline, or a proposed one. */
  readonly headline: string;
  /** True where the headline was proposed: the article has none. */
  readonly proposed: boolean;
  /** Totals over this story's awards. */
  readonly awardTotals: AwardTotals;
}

/** What is printed: stories in order with the publication's furniture. */
export interface Bulletin {
  readonly publication: Publication;
  /** Issue number as printed, such as `12/2026`; null where none is set. */
  readonly number: string | null;
  /** The day, `2017-01-05`: from the settings, else the newest `publishedAt`; null where neither says one. */
  readonly date: string | null;
  /** The date of the document's metadata, ISO 8601: never the clock (see the design, "Bytes"). */
  readonly documentDate: string;
  readonly language: 'vi' | 'en';
  /** What a report prints beside the article. */
  readonly report: ReportSettings;
  readonly stories: readonly Story[];
  readonly awardTotals: AwardTotals;
  readonly glossary: readonly Abbreviation[];
}
