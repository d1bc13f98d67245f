import { type AwardRanks, awardRanksSchema } from '../model/award-ranks.ts';
import { packageYaml } from './package-yaml.ts';

let loaded: AwardRanks | null = null;

/** The ranks of authorities and awards, read once a process. Throws where their file is broken, naming the line. */
export function loadRanks(): AwardRanks {
  loaded ??= packageYaml(awardRanksSchema, 'src/compose/ranks', 'award-ranks.yaml');
  return loaded;
}
