import { type AwardLaw, awardLawSchema } from '../model/award-law.ts';
import { packageYaml } from './package-yaml.ts';

let loaded: AwardLaw | null = null;

/** The law on awards of the package, read once a process. Throws where its file is broken, naming the line. */
export function loadLaw(): AwardLaw {
  loaded ??= packageYaml(awardLawSchema, 'src/check/law', 'award-law.yaml');
  return loaded;
}
