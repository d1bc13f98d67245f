import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { sha256 } from '../base/hash.ts';
import { checkedYaml } from '../layout/yaml/checked-yaml.ts';
import { packageFolder } from './package-folder.ts';
import { preparedData } from './prepared.ts';

/** A YAML file of the package as data. Throws where it is broken, naming the line: it comes with the package. */
export function packageYaml<S extends z.ZodType>(schema: S, folder: string, file: string): z.infer<S> {
  const text = readFileSync(join(packageFolder(folder), file), 'utf8');
  return preparedData(sha256(`${file}\n${text}`), () => readYaml(schema, text, file));
}

function readYaml<S extends z.ZodType>(schema: S, text: string, file: string): z.infer<S> {
  const { value, diagnostics } = checkedYaml(schema, text, file);
  if (value === null) throw new Error(diagnostics.map(d => `${file}:${d.place?.line}: ${d.message}`).join('; '));
  return value;
}
