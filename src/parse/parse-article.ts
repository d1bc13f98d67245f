import { sha256 } from '../base/hash.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Article, Award, SetAside } from '../model/article.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { WordLists } from '../model/word-lists.ts';
import { findAbbreviations } from './abbreviations.ts';
import { type FoundAward, findArticleAwards, THRESHOLD } from './awards/find-awards.ts';
import type { ArticleParts } from './awards/passages.ts';
import { articleFromFile } from './given.ts';
import { takeFurniture } from './structure/furniture.ts';
import { findSections } from './structure/sections.ts';

/** Reads an article out of a manuscript. Nothing is lost: what belongs to no part is set aside with the reason. */
export function parseArticle(manuscript: Manuscript, lists: WordLists): Outcome<Article> {
  const stated = articleFromFile(manuscript);
  if (stated !== null) return outcome(stated);
  const furniture = takeFurniture(manuscript, lists);
  const { lead, sections } = findSections(manuscript, furniture.body, lists);
  const article: Article = {
    id: sha256(manuscript.text).slice(0, 12),
    headline: furniture.headline?.text ?? null,
    kicker: null,
    lead: lead?.text ?? null,
    dateline: null,
    publishedAt: furniture.timestamp?.iso ?? null,
    bylines: furniture.byline?.names ?? [],
    source: null,
    captions: [],
    accept: [],
    sections,
    ...awardsOf(
      manuscript,
      { headline: furniture.headline?.span ?? null, lead: lead?.span ?? null, captions: [], sections },
      lists,
    ),
    abbreviations: findAbbreviations(manuscript.text, lists.text.abbreviations),
    setAside: furniture.setAside.map(
      (span): SetAside => ({ ...span, text: manuscript.text.slice(span.span.start, span.span.end) }),
    ),
    origin: {
      file: manuscript.file,
      format: manuscript.format,
      encoding: manuscript.encoding,
      sha256: manuscript.sha256,
    },
    spans: {
      headline: furniture.headline?.span ?? null,
      kicker: null,
      lead: lead?.span ?? null,
      dateline: null,
      publishedAt: furniture.timestamp?.span ?? null,
      bylines: furniture.byline?.span ?? null,
      source: null,
      captions: [],
    },
  };
  return outcome(article);
}

/** The awards in the order of the text, numbered; those that are in doubt apart. */
function awardsOf(
  manuscript: Manuscript,
  parts: ArticleParts,
  lists: WordLists,
): Pick<Article, 'awards' | 'doubtfulAwards'> {
  const found = findArticleAwards(manuscript.text, parts, lists.awards);
  const numbered = (award: FoundAward, i: number): Award => ({ id: `a${i + 1}`, ...award });
  return {
    awards: found.filter(award => award.certainty >= THRESHOLD).map(numbered),
    doubtfulAwards: found
      .filter(award => award.certainty < THRESHOLD)
      .map((award, i) => ({ id: `d${i + 1}`, ...award })),
  };
}
