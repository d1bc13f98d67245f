import type { Award } from './article.ts';

/** What a row of awards states, in the order in which it is printed and sealed; beside it stands how it was read. */
const awardFields = [
  'authority',
  'award',
  'collectives',
  'individuals',
  'recipients',
  'others',
  'certificates',
  'year',
] as const satisfies readonly (keyof Award)[];

/** An award without its identity, its place and how it was read. */
export type StatedFields = Pick<Award, (typeof awardFields)[number]>;

/** What an award states, and nothing else, in the order of the model. */
export function statedFields(award: StatedFields): StatedFields {
  return Object.fromEntries(awardFields.map(field => [field, award[field]])) as StatedFields; // `fromEntries` forgets the names
}
