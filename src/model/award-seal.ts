import { sha256 } from '../base/hash.ts';
import type { Award } from './article.ts';

/** The row as a program read it, in 6 digits: a row whose seal no longer fits was changed by a person. */
export function sealOf(award: Omit<Award, 'id' | 'span'>): string {
  const {
    authority,
    award: name,
    collectives,
    individuals,
    recipients,
    others,
    certificates,
    year,
    rule,
    certainty,
  } = award;
  const counts = others.map(({ noun, count }) => [noun, count]);
  const row = [authority, name, collectives, individuals, recipients, counts, certificates, year, rule, certainty];
  return sha256(JSON.stringify(row)).slice(0, 6);
}
