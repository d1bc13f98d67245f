import type { Article } from '../../model/article.ts';
import type { AwardEntry, CombinedFigure, CombinedGroup, Story } from '../../model/bulletin.ts';
import { sentenceFinder } from '../../model/evidence.ts';

/** The awards of an article as rows, in the order of the text, each with its sentence. */
export function articleEntries(article: Article): AwardEntry[] {
  const sentenceOf = sentenceFinder(article);
  return article.awards.map(award => ({
    award,
    variants: { collectives: [], individuals: [] },
    sources: [{ article, sentence: sentenceOf(award.span) }],
  }));
}

/** Awards that several stories report, as rows: each once, with the sentences of all of them. */
export function combinedEntries(groups: readonly CombinedGroup[], stories: readonly Story[]): AwardEntry[] {
  const finders = stories.map(({ article }) => ({ article, sentenceOf: sentenceFinder(article) }));
  return groups
    .flatMap(group => group.awards)
    .flatMap((row, i) => {
      const { collectives, individuals, certificates, others, authority, award, year, recipients, reports } = row;
      const [first] = reports;
      if (!first) return []; // an award that nobody reports
      const counts = {
        collectives: collectives.count,
        individuals: individuals.count,
        certificates: certificates.count,
      };
      const known = others.flatMap(({ noun, figure: { count } }) => (count === null ? [] : [{ noun, count }]));
      return {
        award: { ...first.award, id: `award-${i + 1}`, authority, award, year, recipients, ...counts, others: known },
        variants: { collectives: countsOf(collectives), individuals: countsOf(individuals) },
        sources: reports.flatMap(report => {
          const found = finders[report.story - 1];
          return found ? { article: found.article, sentence: found.sentenceOf(report.award.span) } : [];
        }),
      };
    });
}

function countsOf({ variants }: CombinedFigure): number[] {
  return variants.map(variant => variant.count);
}
