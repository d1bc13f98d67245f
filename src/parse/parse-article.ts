import { sha256 } from '../base/hash.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Span } from '../base/span.ts';
import type { Article, ArticleSpans, Award, SetAside } from '../model/article.ts';
import { statedFields } from '../model/award-fields.ts';
import type { Given, Manuscript } from '../model/manuscript.ts';
import type { WordLists } from '../model/word-lists.ts';
import { findAbbreviations } from './abbreviations.ts';
import { type FoundAward, findArticleAwards, THRESHOLD } from './awards/find-awards.ts';
import { articleFromFile, awardsFromGiven } from './given.ts';
import { findStructure, type Structure } from './structure/structure.ts';

/** Reads an article out of a manuscript. Nothing is lost: what belongs to no part is set aside with the reason. */
export function parseArticle(manuscript: Manuscript, lists: WordLists): Outcome<Article> {
  const stated = articleFromFile(manuscript);
  if (stated !== null) return outcome(stated);
  const structure = findStructure(manuscript, lists);
  const { given, text } = manuscript;
  return outcome({
    id: sha256(text).slice(0, 12),
    ...fieldsOf(structure, given),
    accept: given.accept ?? [],
    sections: structure.sections,
    ...awardsOf(manuscript, structure, lists),
    abbreviations: given.abbreviations ?? findAbbreviations(textSpans(structure), text, lists.abbreviations),
    setAside: structure.asides.map((part): SetAside => ({ ...part, text: text.slice(part.span.start, part.span.end) })),
    origin: {
      file: manuscript.file,
      format: manuscript.format,
      encoding: manuscript.encoding,
      sha256: manuscript.sha256,
    },
    spans: spansOf(structure),
  });
}

type Fields = Pick<
  Article,
  'headline' | 'kicker' | 'lead' | 'dateline' | 'publishedAt' | 'bylines' | 'source' | 'captions'
>;

/** The fields that the text has; what it lacks is filled with what the source states beside it. */
function fieldsOf(structure: Structure, given: Given): Fields {
  const { names } = structure.bylines;
  return {
    headline: structure.headline?.text ?? given.headline ?? null,
    kicker: structure.kicker?.text ?? given.kicker ?? null,
    lead: structure.lead?.text ?? given.lead ?? null,
    dateline: structure.dateline?.text ?? given.dateline ?? null,
    publishedAt: structure.publishedAt?.iso ?? given.publishedAt ?? null,
    bylines: names.length > 0 ? names : (given.bylines ?? []),
    source: structure.source.name ?? given.source ?? null,
    captions: structure.captions.map(caption => caption.text).filter(text => text !== ''),
  };
}

function spansOf(structure: Structure): ArticleSpans {
  return {
    headline: structure.headline?.span ?? null,
    kicker: structure.kicker?.span ?? null,
    lead: structure.lead?.span ?? null,
    dateline: structure.dateline?.span ?? null,
    publishedAt: structure.publishedAt?.span ?? null,
    bylines: structure.bylines.span,
    source: structure.source.span,
    captions: structure.captions.filter(({ text }) => text !== '').map(caption => caption.span),
  };
}

/** Where the article's own words stand, in their order: headline, lead, headings and blocks. */
function textSpans({ headline, lead, sections }: Structure): Span[] {
  const body = sections.flatMap(section => [section.headingSpan, ...section.blocks.map(block => block.span)]);
  return [headline?.span ?? null, lead?.span ?? null, ...body].filter(span => span !== null);
}

/** The awards in the order of the text, numbered; those that are in doubt apart. What the front matter states wins. */
function awardsOf(
  { text, given }: Manuscript,
  { headline, lead, captions, sections }: Structure,
  lists: WordLists,
): Pick<Article, 'awards' | 'doubtfulAwards'> {
  const stated = awardsFromGiven(given.awards, text, 'a');
  const doubtful = awardsFromGiven(given.doubtfulAwards, text, 'd');
  if (stated) return { awards: stated, doubtfulAwards: doubtful ?? [] };
  const parts = {
    headline: headline?.span ?? null,
    lead: lead?.span ?? null,
    captions: captions.map(caption => caption.span),
    sections,
  };
  const found = findArticleAwards(text, parts, lists.awards);
  const isSure = (award: FoundAward): boolean => award.certainty >= THRESHOLD;
  return {
    awards: found.filter(isSure).map((award, i) => numbered(award, `a${i + 1}`)),
    doubtfulAwards: doubtful ?? found.filter(award => !isSure(award)).map((award, i) => numbered(award, `d${i + 1}`)),
  };
}

/** With its fields in the order of the model, so that the JSON reads well. */
function numbered(found: FoundAward, id: string): Award {
  const { span, rule, certainty } = found;
  return { id, ...statedFields(found), span, rule, certainty };
}
