import { Document } from 'yaml';
import type { Article, Award, SetAside } from '../model/article.ts';
import { statedFields } from '../model/award-fields.ts';
import { sealOf } from '../model/award-seal.ts';

/** An article's fields as YAML, in the order in which a person would want to see them; what is not there is left out. */
export function writeFrontMatter(article: Article, evidence: (award: Award) => string | null): string {
  const rows = (awards: readonly Award[]): object[] => awards.map(award => awardRow(award, evidence(award)));
  const fields = {
    bantin: 'article/1',
    id: article.id,
    ...present({ kicker: article.kicker, headline: article.headline, lead: article.lead, dateline: article.dateline }),
    ...present({ publishedAt: article.publishedAt, bylines: article.bylines, source: article.source }),
    ...present({ accept: article.accept }),
    awards: rows(article.awards),
    ...present({ doubtfulAwards: rows(article.doubtfulAwards) }),
    ...present({ captions: strayCaptions(article), abbreviations: article.abbreviations }),
    ...present({ setAside: article.setAside.map(({ text, why }: SetAside) => ({ why, text })) }),
  };
  return new Document(fields, { aliasDuplicateObjects: false }).toString({
    lineWidth: 0,
    blockQuote: false,
    flowCollectionPadding: false,
  });
}

/** The captions, where they are not just those of the figures. */
export function strayCaptions({ captions, sections }: Article): readonly string[] | null {
  const figures = sections.flatMap(section => section.blocks).filter(block => block.kind === 'figure');
  const ofFigures = figures.map(figure => figure.text).filter(text => text !== '');
  return JSON.stringify(captions) === JSON.stringify(ofFigures) ? null : captions;
}

function awardRow(award: Award, evidence: string | null): object {
  const { authority, award: name, collectives, individuals, ...said } = statedFields(award);
  const { rule, certainty } = award;
  const byEditor = rule === 'editor';
  return {
    ...{ authority, award: name, collectives, individuals }, // also where they say nothing: a person sees what to fill in
    ...present({ ...said, evidence, rule }),
    ...(byEditor && certainty === 1 ? {} : { certainty }),
    ...(byEditor ? {} : { seal: sealOf(award) }),
  };
}

/** The fields that say something. Captions and lists that are empty say something too where they are given as such. */
function present(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => value !== null && (name === 'captions' || !Array.isArray(value) || value.length > 0),
    ),
  );
}
