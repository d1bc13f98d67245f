import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Article, Award } from '../model/article.ts';
import type { AwardTotals, Bulletin, CountTotal, Story } from '../model/bulletin.ts';
import type { Settings } from '../model/settings.ts';
import { proposeHeadline } from './propose-headline.ts';

/** The date where nothing says one (see the design, "Bytes"). */
const NO_DATE = '1980-01-01T00:00:00Z';

/** What the outside world adds: `SOURCE_DATE_EPOCH` as ISO 8601, or null. */
export interface ComposeOptions {
  readonly sourceDate: string | null;
}

/** A bulletin of articles, in the order given, with the publication's furniture, headlines and totals. */
export function composeBulletin(
  articles: readonly Article[],
  settings: Settings,
  { sourceDate }: ComposeOptions,
): Outcome<Bulletin> {
  const stories = articles.map(storyOf);
  const newest =
    articles
      .flatMap(a => a.publishedAt ?? [])
      .sort((a, b) => Date.parse(a) - Date.parse(b))
      .at(-1) ?? null;
  const date = settings.date ?? newest?.slice(0, 10) ?? null;
  const bulletin: Bulletin = {
    publication: { name: settings.publication, organisation: settings.organisation, place: settings.place },
    number: settings.number,
    date,
    documentDate: sourceDate ?? settings.date ?? newest ?? NO_DATE,
    language: settings.language,
    report: settings.report,
    stories,
    awardTotals: totalsOf(articles.flatMap(article => article.awards)),
    glossary: uniqueAbbreviations(articles),
  };
  return outcome(bulletin, stories.filter(story => story.proposed).map(proposedNote));
}

function storyOf(article: Article): Story {
  return {
    article,
    headline: article.headline ?? proposeHeadline(article),
    proposed: article.headline === null,
    awardTotals: totalsOf(article.awards),
  };
}

function totalsOf(awards: readonly Award[]): AwardTotals {
  return {
    rows: awards.length,
    collectives: total(awards.map(a => a.collectives)),
    individuals: total(awards.map(a => a.individuals)),
  };
}

function total(counts: readonly (number | null)[]): CountTotal {
  const stated = counts.filter(count => count !== null);
  return {
    sum: stated.length > 0 ? stated.reduce((sum, count) => sum + count, 0) : null,
    unknown: counts.length - stated.length,
  };
}

function uniqueAbbreviations(articles: readonly Article[]): Article['abbreviations'] {
  const known = new Map(articles.flatMap(a => a.abbreviations).map(abbreviation => [abbreviation.short, abbreviation]));
  return [...known.values()];
}

function proposedNote({ headline, article }: Story): Diagnostic {
  return diagnostic('headline-proposed', 'warning', {
    say: {
      en: `${article.origin.file} has no headline; the page prints “${headline}”`,
      vi: `${article.origin.file} không có tít; trang in “${headline}”`,
    },
    hint: {
      en: 'put the headline on a line of its own above the text',
      vi: 'ghi tít thành một dòng riêng phía trên bài',
    },
  });
}
