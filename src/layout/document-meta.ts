import { metadataText } from '../base/metadata-text.ts';
import type { Bulletin } from '../model/bulletin.ts';
import type { DocumentMeta } from './tree.ts';

/** What a bulletin's files say of themselves. Of one article its own words; of several, the publication's. */
export function documentMeta(bulletin: Bulletin): DocumentMeta {
  const { publication, stories, documentDate } = bulletin;
  const only = stories.length === 1 ? (stories[0] ?? null) : null;
  return {
    title: metadataText(only ? only.headline : issueTitle(bulletin)),
    authors: cleaned(stories.flatMap(story => story.article.bylines)),
    subject: metadataText(only?.article.lead ?? publication.name) || null,
    keywords: keywordsOf(bulletin),
    organisation: publication.organisation === null ? null : metadataText(publication.organisation) || null,
    language: bulletin.language === 'vi' ? 'vi-VN' : 'en-GB',
    date: documentDate,
  };
}

function issueTitle({ publication, number, language }: Bulletin): string {
  if (number === null) return publication.name;
  return `${publication.name}, ${language === 'vi' ? 'số' : 'no.'} ${number}`;
}

/** A library finds a bulletin by these; more of them say nothing. */
const MOST_KEYWORDS = 20;

/** What the articles are about: their kickers, who gave awards, and what their abbreviations stand for. */
function keywordsOf({ stories, publication }: Bulletin): string[] {
  const words = stories.flatMap(({ article }) => [
    article.kicker,
    ...article.awards.map(award => award.authority),
    ...article.abbreviations.map(abbreviation => abbreviation.long),
  ]);
  return cleaned([publication.name, ...words].filter(word => word !== null)).slice(0, MOST_KEYWORDS);
}

function cleaned(texts: readonly string[]): string[] {
  return [...new Set(texts.map(metadataText))].filter(text => text !== '');
}
