import type { Article, Award, Block } from '../../model/article.ts';
import type { Bulletin, Story } from '../../model/bulletin.ts';
import { countInPrint, dateInWords, type Wording } from '../labels.ts';
import { issueView } from './issue-view.ts';
import { type Gaps, reportView } from './report-view.ts';
import type { ViewStyle } from './view-shape.ts';

/**
 * What a template reads: the bulletin, with numbers and dates as they are printed. Null where the article does not say. `gaps`
 * takes the settings that a page turns out to miss.
 */
export function bulletinView(bulletin: Bulletin, wording: Wording, gaps: Gaps) {
  const { publication } = bulletin;
  const { language } = wording;
  const isIssue = bulletin.stories.length > 1;
  const parts = bulletin.parts.map(({ title, stories }) => ({
    title,
    stories: stories.map((story, i) => ({
      partTitle: i === 0 ? title : null,
      ...storyView(story, isIssue ? `${story.id}-` : '', wording),
    })),
  }));
  return {
    publication: publication.name,
    organisation: publication.organisation,
    place: publication.place,
    number: bulletin.number,
    date: dateInWords(bulletin.date, language) || null,
    report: reportView(bulletin, gaps),
    stories: parts.flatMap(part => part.stories),
    parts,
    issue: issueView(bulletin, wording),
  };
}

/** The data of a template. */
export type BulletinView = ReturnType<typeof bulletinView>;

/** Headlines up to this many characters are set large; the second step is smaller, the rest smaller still. */
const HEADLINE_STEPS = [70, 130] as const;

/** A lead of more characters is set smaller. */
const LONG_LEAD = 360;

/** `scope` begins the ids of what stands in the story, so that two stories share none. */
function storyView({ number, id, article, headline, proposed, awardTotals }: Story, scope: string, wording: Wording) {
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
    published: dateInWords(article.publishedAt, wording.language) || null,
    captions: looseCaptions(article),
    awardsFirst: hasAwards && at < 0,
    awards: hasAwards ? awardsView(article.awards, awardTotals, { scope, wording }) : null,
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

interface AwardPrinting {
  readonly scope: string;
  readonly wording: Wording;
}

function awardsView(awards: readonly Award[], totals: Story['awardTotals'], { scope, wording }: AwardPrinting) {
  const { language, label } = wording;
  const uncounted = awards.filter(
    ({ collectives, individuals }) => collectives === null && individuals === null,
  ).length;
  return {
    rows: awards.map(award => ({ ...awardView(award, wording), id: `${scope}${award.id}` })),
    collectives: countInPrint(totals.collectives.sum, language),
    individuals: countInPrint(totals.individuals.sum, language),
    uncounted: uncounted === 0 ? null : label('uncounted').replace('{n}', String(uncounted)),
  };
}

/** Named recipients of more characters have no room in the columns of counts. */
const LONG_NAMES = 22;

function awardView(award: Award, wording: Wording) {
  const { language } = wording;
  const others = award.others.map(({ noun, count }) => `${countInPrint(count, language)} ${noun}`);
  const isCounted = award.collectives !== null || award.individuals !== null;
  const named = isCounted ? null : [...award.recipients, ...others].join('; ') || '–';
  const isLong = named !== null && named.length > LONG_NAMES;
  return {
    id: award.id,
    authority: award.authority ?? '–',
    award: awardName(award, language),
    collectives: countInPrint(award.collectives, language),
    individuals: countInPrint(award.individuals, language),
    /** Stands across both columns of counts. */
    named: isLong ? null : named,
    /** Too long for that: stands under the award's name, across it and the columns of counts. */
    namedLong: isLong ? named : null,
    /** Stands behind the award's name where there are counts too. */
    others: isCounted ? besideCounts(award.recipients, others, wording) : null,
    year: award.year === null ? null : String(award.year),
  };
}

/** `Cờ thi đua`; with the number of them where the text counts these: `4 Cờ thi đua`. */
function awardName({ award, certificates }: Award, language: Wording['language']): string {
  const name = award.charAt(0).toLocaleUpperCase('vi') + award.slice(1);
  return certificates === null ? name : `${countInPrint(certificates, language)} ${name}`;
}

function besideCounts(recipients: readonly string[], others: readonly string[], { label }: Wording): string | null {
  const also = others.length > 0 ? [`${label('with')} ${others.join(', ')}`] : [];
  return [...recipients, ...also].join('; ') || null;
}
