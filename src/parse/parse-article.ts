import { sha256 } from '../base/hash.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Span } from '../base/span.ts';
import type { Article, Award, Section, SetAside } from '../model/article.ts';
import type { Manuscript } from '../model/manuscript.ts';
import type { WordLists } from '../model/word-lists.ts';
import { findAbbreviations } from './abbreviations.ts';
import { findAwards } from './awards/find-awards.ts';
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
    awards: awardsOf(manuscript, lead?.span ?? null, sections, lists),
    doubtfulAwards: [],
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

/** The awards of lead and body, in their order; the same grant printed twice counts once. */
function awardsOf({ text }: Manuscript, lead: Span | null, sections: readonly Section[], lists: WordLists): Award[] {
  const spans = [...(lead ? [lead] : []), ...sections.flatMap(section => section.blocks.map(block => block.span))];
  const known = new Set<string>();
  return spans
    .flatMap(({ start, end }) => findAwards(text.slice(start, end).replaceAll('\n', ' '), start, lists))
    .filter(award => {
      const key = JSON.stringify([
        award.authority,
        award.award,
        award.collectives,
        award.individuals,
        award.recipients,
      ]);
      return known.has(key) ? false : known.add(key);
    })
    .map((award, i) => ({ id: `a${i + 1}`, ...award }));
}
