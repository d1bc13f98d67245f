import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkedYaml } from '../layout/yaml/checked-yaml.ts';
import { type AwardLaw, awardLawSchema } from '../model/award-law.ts';
import { packageFolder } from './package-folder.ts';

let loaded: AwardLaw | null = null;

/** The law on awards of the package, read once a process. Throws where its file is broken, naming the line. */
export function loadLaw(): AwardLaw {
  loaded ??= readLaw();
  return loaded;
}

function readLaw(): AwardLaw {
  const path = join(packageFolder('src/check/law'), 'award-law.yaml');
  const { value, diagnostics } = checkedYaml(awardLawSchema, readFileSync(path, 'utf8'), 'award-law.yaml');
  if (value === null) throw new Error(diagnostics.map(d => `award-law.yaml:${d.place?.line}: ${d.message}`).join('; '));
  return value;
}
