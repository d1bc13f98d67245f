import type { Award } from '../../model/article.ts';
import { sealOf } from '../../model/award-seal.ts';
import type { StatedAward } from './article-schema.ts';

/**
 * A row of front matter as an award. It is the editor's where it has no rule, or where its seal shows that it was changed
 * after a program had read it.  */
export function awardFromRow({ seal, evidence: _, ...row }: StatedAward): Award {
  const rule = row.rule ?? 'editor';
  const award = { ...row, id: '', rule, certainty: row.certainty ?? 1 };
  const isChanged = rule !== 'editor' && seal !== null && seal !== sealOf(award);
  return isChanged ? { ...award, rule: 'editor', certainty: 1 } : award;
}
