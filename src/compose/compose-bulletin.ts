import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Article } from '../model/article.ts';
import type { AwardRanks } from '../model/award-ranks.ts';
import { awardTotals } from '../model/award-totals.ts';
import type { AwardStatistics, Bulletin, CombinedGroup, Story } from '../model/bulletin.ts';
import type { Settings } from '../model/settings.ts';
import { awardConflicts, type PlaceOf } from './award-conflicts.ts';
import { articleEntries, combinedEntries } from './awards/article-entries.ts';
import { awardStatistics, rankedGroups } from './awards/award-statistics.ts';
import { combineAwards } from './awards/combine-awards.ts';
import { combinedTotals } from './awards/totals.ts';
import { awardGivers, type BodiesNamed, bodyIndex } from './bodies.ts';
import { glossaryOf } from './glossary.ts';
import { nearDuplicates } from './near-duplicates.ts';
import { proposeHeadline } from './propose-headline.ts';

/** The date where nothing says one (see the design, "Bytes"). */
const NO_DATE = '1980-01-01T00:00:00Z';

/** What the outside world adds. */
export interface ComposeOptions {
  /** `SOURCE_DATE_EPOCH` as ISO 8601, or null. */
  readonly sourceDate: string | null;
  /** In which order authorities and awards stand. */
  readonly ranks: AwardRanks;
  /** Where an award stands in its file, for messages; left out: only the file is named. */
  readonly placeOf?: PlaceOf;
  /** The bodies that an article names; left out: those who give its awards. */
  readonly bodiesNamed?: BodiesNamed;
}

/** Articles under a title of their own, or under none. */
export interface ArticlePart {
  readonly title: string | null;
  readonly articles: readonly Article[];
}

/** A bulletin of articles, in the order given, with the publication's furniture, headlines and totals. */
export function composeBulletin(
  articles: readonly Article[],
  settings: Settings,
  options: ComposeOptions,
): Outcome<Bulletin> {
  return composeIssue([{ title: null, articles }], settings, options);
}

/**
 * A bulletin of articles in titled parts: what several of them report is there once. Warnings say which figures differ, and which
 * articles are one text.
 */
export function composeIssue(
  given: readonly ArticlePart[],
  settings: Settings,
  options: ComposeOptions,
): Outcome<Bulletin> {
  const { sourceDate, ranks, placeOf = () => null, bodiesNamed = awardGivers } = options;
  const articles = given.flatMap(part => part.articles);
  const order = settings.awards.order === 'rank' ? ranks : null;
  const stories = storiesOf(articles, order);
  const newest = newestOf(articles);
  const groups = rankedGroups(combineAwards(stories), order);
  const awards = groups.flatMap(group => group.awards);
  const totals = combinedTotals(awards);
  let done = 0;
  const parts = given.map(({ title, articles: { length } }) => {
    done += length;
    return { title, stories: stories.slice(done - length, done) };
  });
  const bulletin: Bulletin = {
    publication: { name: settings.publication, organisation: settings.organisation, place: settings.place },
    number: settings.number,
    date: settings.date ?? newest?.slice(0, 10) ?? null,
    documentDate: sourceDate ?? settings.date ?? newest ?? NO_DATE,
    language: settings.language,
    imprint: settings.imprint,
    report: settings.report,
    stories,
    parts,
    ...awardsOf(stories, groups, order),
    evidence: settings.awards.evidence,
    combined: { groups, totals },
    glossary: glossaryOf(stories),
    bodies: bodyIndex(stories, bodiesNamed),
  };
  return outcome(bulletin, [
    ...stories.filter(story => story.proposed).map(proposedNote),
    ...awardConflicts(awards, stories, placeOf),
    ...(articles.length > 1 ? nearDuplicates(articles).map(twins => similarNote(twins, articles)) : []),
  ]);
}

function newestOf(articles: readonly Article[]): string | null {
  return (
    articles
      .flatMap(a => a.publishedAt ?? [])
      .sort((a, b) => Date.parse(a) - Date.parse(b))
      .at(-1) ?? null
  );
}

/** Articles of one text have one id: the second is told apart by its count. */
function storiesOf(articles: readonly Article[], order: AwardRanks | null): Story[] {
  const times = new Map<string, number>();
  return articles.map((article, i) => {
    const time = (times.get(article.id) ?? 0) + 1;
    times.set(article.id, time);
    const entries = articleEntries(article);
    return {
      number: i + 1,
      id: time === 1 ? article.id : `${article.id}-${time}`,
      article,
      headline: article.headline ?? proposeHeadline(article),
      proposed: article.headline === null,
      awards: awardStatistics(entries, order),
      awardTotals: awardTotals(entries),
    };
  });
}

/** Of a single story they are its own; of several, what more than one reports is there once. */
function awardsOf(
  stories: readonly Story[],
  groups: readonly CombinedGroup[],
  order: AwardRanks | null,
): { awards: AwardStatistics; awardTotals: Story['awardTotals'] } {
  const [first, second] = stories;
  if (first && !second) return { awards: first.awards, awardTotals: first.awardTotals };
  const entries = combinedEntries(groups, stories);
  return { awards: awardStatistics(entries, order), awardTotals: awardTotals(entries) };
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

function similarNote(
  twins: { readonly first: number; readonly second: number },
  articles: readonly Article[],
): Diagnostic {
  const [first = '', second = ''] = [twins.first, twins.second].map(at => articles[at]?.origin.file);
  return diagnostic('article-similar', 'warning', {
    say: {
      en: `${second} is much the same text as ${first}`,
      vi: `${second} gần như trùng nội dung với ${first}`,
    },
    hint: { en: 'leave one of them out of the issue', vi: 'bỏ bớt một bài khỏi số báo' },
    place: { file: second, line: 1, column: 1, length: 1, excerpt: null, span: null },
  });
}
