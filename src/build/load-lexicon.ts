import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { checkedYaml } from '../layout/yaml/checked-yaml.ts';
import { type WordLists, wordListSchemas } from '../model/word-lists.ts';
import { packageFolder } from './package-folder.ts';

let loaded: WordLists | null = null;

/** The word lists of the package, read once a process. Throws where one is broken, naming its line. */
export function loadLexicon(): WordLists {
  loaded ??= {
    awards: readList('award-names', wordListSchemas['award-names']),
    grants: readList('grant-words', wordListSchemas['grant-words']),
    recipients: readList('recipient-nouns', wordListSchemas['recipient-nouns']),
    sentences: readList('sentence-words', wordListSchemas['sentence-words']),
    furniture: readList('furniture-words', wordListSchemas['furniture-words']),
    bylines: readList('byline-words', wordListSchemas['byline-words']),
    abbreviations: readList('abbreviations', wordListSchemas.abbreviations),
  };
  return loaded;
}

function readList<S extends z.ZodType>(name: string, schema: S): z.infer<S> {
  const file = `${name}.yaml`;
  const { value, diagnostics } = checkedYaml(
    schema,
    readFileSync(join(packageFolder('src/parse/lexicon'), file), 'utf8'),
    file,
  );
  if (value === null) throw new Error(diagnostics.map(d => `${file}:${d.place?.line}: ${d.message}`).join('; '));
  return value;
}
