import type { Diagnostic } from '../base/diagnostic.ts';
import type { Article } from '../model/article.ts';
import type { AwardLaw } from '../model/award-law.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { checkAbbreviations } from './abbreviations.ts';
import { checkAccounting } from './accounting.ts';
import { checkCompetence } from './competence.ts';
import { checkConflicts } from './conflicts.ts';
import { checkDates } from './dates.ts';
import { checkSums } from './sums.ts';

/**
 * Everything that is checked in an article. What its front matter accepts is left out; that nothing was lost cannot be waived.
 */
export function checkArticle(article: Article, manuscript: Manuscript, law: AwardLaw): Diagnostic[] {
  const found = [
    ...checkSums(article, manuscript),
    ...checkConflicts(article, manuscript),
    ...checkCompetence(article, manuscript, law),
    ...checkDates(manuscript),
    ...checkAbbreviations(article, manuscript),
  ];
  return [...checkAccounting(article, manuscript), ...found.filter(({ code }) => !article.accept.includes(code))];
}
