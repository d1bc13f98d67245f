import { sha256 } from '../base/hash.ts';
import type { Award } from './article.ts';
import { statedFields } from './award-fields.ts';

/** The row as a program read it, in 6 digits: a row whose seal no longer fits was changed by a person. */
export function sealOf(award: Omit<Award, 'id' | 'span'>): string {
  const others = award.others.map(({ noun, count }) => [noun, count]);
  const row = Object.values({ ...statedFields(award), others });
  return sha256(JSON.stringify([...row, award.rule, award.certainty])).slice(0, 6);
}
