import type { z } from 'zod';
import { type AwardLexicon, awardLexiconSchemas } from '../model/award-lexicon.ts';
import { type WordLists, wordListSchemas } from '../model/word-lists.ts';
import { packageYaml } from './package-yaml.ts';

let loaded: WordLists | null = null;

/** The word lists of the package, read once a process. Throws where one is broken, naming its line. */
export function loadLexicon(): WordLists {
  loaded ??= {
    awards: loadAwardLexicon(),
    sentences: readList('sentence-words', wordListSchemas['sentence-words']),
    furniture: readList('furniture-words', wordListSchemas['furniture-words']),
    bylines: readList('byline-words', wordListSchemas['byline-words']),
    abbreviations: readList('abbreviations', wordListSchemas.abbreviations),
  };
  return loaded;
}

function loadAwardLexicon(): AwardLexicon {
  const schemas = awardLexiconSchemas;
  return {
    names: readList('award-names', schemas['award-names']),
    grants: readList('grant-words', schemas['grant-words']),
    status: readList('status-words', schemas['status-words']),
    recipients: readList('recipient-nouns', schemas['recipient-nouns']),
    numbers: readList('numbers', schemas.numbers),
    bodies: readList('bodies', schemas.bodies),
    tables: readList('table-words', schemas['table-words']),
    rules: readList('award-rules', schemas['award-rules']).rules,
  };
}

function readList<S extends z.ZodType>(name: string, schema: S): z.infer<S> {
  return packageYaml(schema, 'src/parse/lexicon', `${name}.yaml`);
}
