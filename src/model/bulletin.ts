import type { Article, Award } from './article.ts';
import type { AwardTotals } from './award-totals.ts';
import type { Imprint } from './imprint.ts';
import type { ReportSettings } from './report-settings.ts';

/** Who publishes, from the settings. */
export interface Publication {
  /** The masthead's name. */
  readonly name: string;
  readonly organisation: string | null;
  readonly place: string | null;
}

/** An article that tells of an award. */
export interface AwardSource {
  readonly article: Article;
  /** The sentence that says so, in the article's own words; null where there is none: a person gave the row. */
  readonly sentence: string | null;
}

/** A row of the statistics: an award of one authority, and who tells of it. */
export interface AwardEntry {
  /** With no count where the stories give different ones. */
  readonly award: Award;
  /** The different counts that stories give; empty where they agree. */
  readonly variants: { readonly collectives: readonly number[]; readonly individuals: readonly number[] };
  readonly sources: readonly AwardSource[];
}

/** Rows of one authority, or of one award. */
export interface AwardGroup {
  /** The authority or the award, as the first row prints it; null where no authority is stated. */
  readonly name: string | null;
  readonly entries: readonly AwardEntry[];
  readonly totals: AwardTotals;
}

/** Awards as a reader wants them. All lists are in the order that the settings ask for. */
export interface AwardStatistics {
  readonly entries: readonly AwardEntry[];
  readonly byAuthority: readonly AwardGroup[];
  readonly byForm: readonly AwardGroup[];
}

/** Totals over combined awards: a repeated one counts once, and one whose figures differ between its sources in no sum. */
export interface CombinedTotals extends Pick<AwardTotals, 'rows' | 'collectives' | 'individuals'> {
  /** How many rows have figures that differ. */
  readonly disputed: number;
}

/** An article in its place in a bulletin. */
export interface Story {
  /** From 1, in the order of the bulletin: how tables and indexes refer to it. */
  readonly number: number;
  /** Unlike that of every other story of the bulletin; the article's own id where no other has it. */
  readonly id: string;
  readonly article: Article;
  /** The article's own headline, or a proposed one. */
  readonly headline: string;
  /** True where the headline was proposed: the article has none. */
  readonly proposed: boolean;
  /** This story's awards, and what they come to. */
  readonly awards: AwardStatistics;
  readonly awardTotals: AwardTotals;
}

/** A part of a bulletin under a title of its own. */
export interface BulletinPart {
  /** Null: its stories stand under no title. */
  readonly title: string | null;
  readonly stories: readonly Story[];
}

/** A figure as some of the stories give it. */
export interface FigureVariant {
  readonly count: number;
  /** Numbers of stories, rising. */
  readonly stories: readonly number[];
}

/** A figure out of several stories. */
export interface CombinedFigure {
  /** Null where no story gives one, and where they differ. */
  readonly count: number | null;
  /** Where they differ, each figure with its stories, the smallest first; else empty. */
  readonly variants: readonly FigureVariant[];
}

/** One telling of an award. */
export interface AwardReport {
  /** The story's number. */
  readonly story: number;
  readonly award: Award;
}

/** One award as all of its stories tell it. */
export interface CombinedAward {
  /** Who grants it, in its fullest form; null where no story says. */
  readonly authority: string | null;
  readonly award: string;
  readonly year: number | null;
  readonly collectives: CombinedFigure;
  readonly individuals: CombinedFigure;
  readonly certificates: CombinedFigure;
  readonly others: readonly { readonly noun: string; readonly figure: CombinedFigure }[];
  /** Everybody whom a story names. */
  readonly recipients: readonly string[];
  /** In the order of the stories. */
  readonly reports: readonly AwardReport[];
}

/** The awards of one authority. */
export interface CombinedGroup {
  /** In its fullest form; null where no story says who grants them. */
  readonly authority: string | null;
  readonly awards: readonly CombinedAward[];
}

/** The awards of all stories, each once, and what they come to. */
export interface CombinedAwards {
  readonly groups: readonly CombinedGroup[];
  readonly totals: CombinedTotals;
}

/** What an abbreviation stands for, and in which stories. */
export interface AbbreviationMeaning {
  /** Null where nobody says. */
  readonly long: string | null;
  /** Numbers of stories, rising. */
  readonly stories: readonly number[];
}

/** An abbreviation; two meanings are both there. */
export interface GlossaryEntry {
  readonly short: string;
  readonly meanings: readonly AbbreviationMeaning[];
}

/** A body that stories name. */
export interface BodyEntry {
  readonly name: string;
  /** Numbers of stories, rising. */
  readonly stories: readonly number[];
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
  /** Who answers for the publication. */
  readonly imprint: Imprint;
  /** What a report prints beside the article. */
  readonly report: ReportSettings;
  readonly stories: readonly Story[];
  /** The same stories by parts; a bulletin without titles is one part. */
  readonly parts: readonly BulletinPart[];
  /** The awards of all stories, what several of them report once, and what they come to. */
  readonly awards: AwardStatistics;
  readonly awardTotals: AwardTotals;
  /** Whether tables give the sentence behind each row; null: as the template has it. */
  readonly evidence: boolean | null;
  readonly combined: CombinedAwards;
  /** In Vietnamese order. */
  readonly glossary: readonly GlossaryEntry[];
  /** In Vietnamese order. */
  readonly bodies: readonly BodyEntry[];
}
