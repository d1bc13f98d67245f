import type { Article, Block } from '../../model/article.ts';
import type { Bulletin, Story } from '../../model/bulletin.ts';
import { countInPrint, dateInWords, filledLabel, type Wording } from '../labels.ts';
import { type AwardPrint, awardsView } from './awards/awards-view.ts';
import { imprintView } from './imprint-view.ts';
import { issueView } from './issue-view.ts';
import { type Gaps, reportView } from './report-view.ts';
import type { ViewStyle } from './view-shape.ts';

/** How a bulletin is printed. */
export interface BulletinPrint extends Pick<AwardPrint, 'wording' | 'evidence'> {
  /** Whether there is a logo that can be printed. */
  readonly hasLogo: boolean;
}

/**
 * What a template reads: the bulletin, with numbers and dates as they are printed. Null where the article does not say. `gaps`
 * takes the settings that a page turns out to miss.
 */
export function bulletinView(bulletin: Bulletin, print: BulletinPrint, gaps: Gaps) {
  const { publication } = bulletin;
  const { language } = print.wording;
  const isIssue = bulletin.stories.length > 1;
  const deck = deckOf(bulletin, print.wording);
  const parts = bulletin.parts.map(({ title, stories }) => ({
    title,
    stories: stories.map((story, i) => ({
      partTitle: i === 0 ? title : null,
      ...storyView(story, isIssue ? `${story.id}-` : '', print),
    })),
  }));
  const stories = parts.flatMap(part => part.stories);
  const [only] = isIssue ? [] : stories; // its awards are those of the bulletin
  return {
    publication: publication.name,
    organisation: publication.organisation,
    place: publication.place,
    number: bulletin.number,
    date: dateInWords(bulletin.date, language) || null,
    imprint: imprintView(bulletin, print.hasLogo, print.wording),
    report: reportView(bulletin, deck, gaps),
    isIssue,
    stories,
    parts,
    issue: issueView(bulletin, print.wording),
    deck,
    awards: only ? only.awards : awardsView(bulletin.awards, bulletin.awardTotals, { ...print, scope: '' }),
  };
}

/** What a sheet of statistics is about: the headline of its article, or how many articles. */
function deckOf({ stories }: Bulletin, wording: Wording): string | null {
  const [first, second] = stories;
  return second
    ? filledLabel('ofArticles', countInPrint(stories.length, wording.language), wording)
    : (first?.headline ?? null);
}

/** The data of a template. */
export type BulletinView = ReturnType<typeof bulletinView>;

/** Headlines up to this many characters are set large; the second step is smaller, the rest smaller still. */
const HEADLINE_STEPS = [70, 130] as const;

/** A lead of more characters is set smaller. */
const LONG_LEAD = 360;

/** `scope` begins the ids of what stands in the story, so that two stories share none. */
function storyView(
  { number, id, article, headline, proposed, awards, awardTotals }: Story,
  scope: string,
  print: BulletinPrint,
) {
  const first = article.awards[0]?.span.start ?? -1;
  const at = article.sections.findIndex(section =>
    section.blocks.some(b => b.span.start <= first && first < b.span.end),
  );
  const hasAwards = article.awards.length > 0;
  return {
    isFirst: number === 1,
    number: String(number),
    id,
    headline,
    headlineStyle: headlineStyle(headline.length),
    proposed,
    kicker: article.kicker,
    lead: article.lead,
    leadStyle: leadStyle((article.lead ?? '').length),
    bylines: article.bylines.join(', ') || null,
    source: article.source,
    published: dateInWords(article.publishedAt, print.wording.language) || null,
    captions: looseCaptions(article),
    awardsFirst: hasAwards && at < 0,
    awards: awardsView(awards, awardTotals, { ...print, scope }),
    sections: article.sections.map((section, i) => ({
      id: `${scope}${section.id}`,
      heading: section.heading,
      level: Math.min(section.level + 1, 4),
      awardsHere: hasAwards && i === at,
      blocks: section.blocks.map((block, j) => blockView(scoped(block, scope), j === 0 && section.heading !== null)),
    })),
  };
}

/** Captions that stand under no figure, as an article file may state them. */
function looseCaptions({ captions, sections }: Article): string[] {
  const shown = new Set(
    sections.flatMap(({ blocks }) => blocks.flatMap(block => (block.kind === 'figure' ? [block.text] : []))),
  );
  return captions.filter(caption => !shown.has(caption));
}

function headlineStyle(length: number): ViewStyle<'headlineStyle'> {
  if (length <= HEADLINE_STEPS[0]) return 'headline';
  return length <= HEADLINE_STEPS[1] ? 'headline-long' : 'headline-longest';
}

function leadStyle(length: number): ViewStyle<'leadStyle'> {
  return length <= LONG_LEAD ? 'lead' : 'lead-long';
}

function scoped(block: Block, scope: string): Block {
  return scope === '' ? block : { ...block, id: `${scope}${block.id}` };
}

function blockView(block: Block, isOpening: boolean) {
  const style: ViewStyle<'blockStyle'> = isOpening ? 'text-first' : 'text';
  return { id: block.id, style, block };
}
