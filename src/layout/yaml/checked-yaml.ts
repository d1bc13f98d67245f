import { z } from 'zod';
import { inBothLanguages } from '../../base/both-languages.ts';
import { type Diagnostic, diagnostic, type Place } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { nearestName } from './nearest-name.ts';
import { readYaml } from './read-yaml.ts';
import { keysAt } from './schema-keys.ts';
import { type YamlPath, type YamlPlaces, yamlPlaces } from './yaml-places.ts';

/**
 * Reads YAML and checks it against a schema. Null where it is faulty; each fault is a fatal diagnostic at its own line
 * and column, a misspelt key with the name that was probably meant.
 */
export function checkedYaml<S extends z.ZodType>(schema: S, text: string, file: string): Outcome<z.infer<S> | null> {
  const read = readYaml({ path: file, text });
  if (read.value === null) return outcome(null, read.diagnostics);
  return checkedData(schema, read.value.data, yamlPlaces([{ path: file, text }]));
}

/** Checks data that was read in YAML against a schema. Null where it is faulty, with every fault at its place. */
export function checkedData<S extends z.ZodType>(
  schema: S,
  data: unknown,
  places: YamlPlaces,
): Outcome<z.infer<S> | null> {
  const checked = schema.safeParse(data, ONE_USE);
  if (checked.success) return outcome(checked.data);
  const translated = schema.safeParse(data, { error: z.locales.vi().localeError }).error?.issues;
  const faults = checked.error.issues.map((issue, i) => issueFaults(issue, { schema, places }, translated?.[i]));
  return outcome(null, faults.flat());
}

/** Zod compiles a schema for repeated use; a file is checked once. */
const ONE_USE = { jitless: true };

interface Checked {
  readonly schema: z.ZodType;
  readonly places: YamlPlaces;
}

function issueFaults(
  issue: z.core.$ZodIssue,
  { schema, places }: Checked,
  translated: z.core.$ZodIssue | undefined,
): Diagnostic[] {
  const path = issue.path.filter(part => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map(key => unknownKey(key, places.key([...path, key]), known));
  }
  if (issue.code === 'invalid_key') return issue.issues.flatMap(inner => [keyFault(inner.message, path, places)]);
  const name = path.join('.');
  const { en, vi } = inBothLanguages(issue.message) ?? { en: issue.message, vi: translated?.message ?? issue.message };
  return [
    diagnostic('yaml-value', 'fatal', {
      say: { en: `${name || 'the file'}: ${en}`, vi: `${name || 'cả tệp'}: ${vi}` },
      hint: { en: 'the manual lists what may stand here', vi: 'sách hướng dẫn ghi những giá trị được phép' },
      place: places.value(path),
    }),
  ];
}

function keyFault(message: string, path: YamlPath, places: YamlPlaces): Diagnostic {
  const { en, vi } = inBothLanguages(message) ?? { en: message, vi: message };
  const key = path.join('.');
  return diagnostic('yaml-value', 'fatal', {
    say: { en: `${key}: ${en}`, vi: `${key}: ${vi}` },
    hint: { en: 'choose another name', vi: 'hãy chọn tên khác' },
    place: places.key(path),
  });
}

function unknownKey(key: string, place: Place, known: readonly string[]): Diagnostic {
  const near = nearestName(key, known);
  return diagnostic('yaml-key', 'fatal', {
    say: { en: `there is no setting "${key}"`, vi: `không có mục "${key}"` },
    hint: near
      ? { en: `did you mean "${near}"?`, vi: `có phải là "${near}"?` }
      : {
          en: `known here: ${known.join(', ') || '–'}; check the spelling and the indentation`,
          vi: `ở đây có: ${known.join(', ') || '–'}; kiểm tra chính tả và thụt dòng`,
        },
    place,
  });
}
