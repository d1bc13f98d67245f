import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type Diagnostic, diagnostic, type Place } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { placeInText, textLines } from '../../base/text-lines.ts';
import { nearestName } from './nearest-name.ts';
import { keysAt } from './schema-keys.ts';
import { keyRange, valueRange, type YamlDocument } from './yaml-places.ts';

/**
 * Reads YAML and checks it against a schema. Null where it is faulty; each fault is a fatal diagnostic at its own line
 * and column, a misspelt key with the name that was probably meant.
 */
export function checkedYaml<S extends z.ZodType>(schema: S, text: string, file: string): Outcome<z.infer<S> | null> {
  const document = parseDocument(text, { uniqueKeys: true });
  const lines = textLines(text);
  const place = (start: number, end = start + 1): Place => placeInText(file, lines, { start, end });
  const syntax = document.errors.map(error => syntaxFault(error.message, place(...error.pos)));
  if (syntax.length > 0) return outcome(null, syntax);
  const data = plainData(document);
  if (data === null) return outcome(null, [syntaxFault('its aliases would grow without end', place(0))]);
  const checked = schema.safeParse(data.value, ONE_USE);
  if (checked.success) return outcome(checked.data);
  const translated = schema.safeParse(data.value, { error: z.locales.vi().localeError }).error?.issues;
  const faults = checked.error.issues.map((issue, i) =>
    issueFaults(issue, { schema, document, place }, translated?.[i]),
  );
  return outcome(null, faults.flat());
}

/** Zod compiles a schema for repeated use; a file is checked once. */
const ONE_USE = { jitless: true };

/** The document's data; null where its aliases would fill the memory. An empty document is an empty record. */
function plainData(document: YamlDocument): { readonly value: unknown } | null {
  try {
    return { value: document.toJS() ?? {} };
  } catch {
    return null;
  }
}

function syntaxFault(message: string, place: Place): Diagnostic {
  const first = message.split('\n')[0] ?? message;
  return diagnostic('yaml-syntax', 'fatal', {
    say: { en: `this is not YAML: ${first}`, vi: `tệp không đúng cú pháp YAML: ${first}` },
    hint: {
      en: 'indent with spaces, and put texts with a colon in quotes',
      vi: 'thụt dòng bằng dấu cách; đặt chữ có dấu hai chấm trong ngoặc kép',
    },
    place,
  });
}

type Placer = (start: number, end?: number) => Place;

interface Checked {
  readonly schema: z.ZodType;
  readonly document: YamlDocument;
  readonly place: Placer;
}

function issueFaults(
  issue: z.core.$ZodIssue,
  { schema, document, place }: Checked,
  translated: z.core.$ZodIssue | undefined,
): Diagnostic[] {
  const path = issue.path.filter(part => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path);
    return issue.keys.map(key => unknownKey(key, place(...keyRange(document, [...path, key])), known));
  }
  const name = path.join('.');
  const vi = issue.code === 'custom' && typeof issue.params?.vi === 'string' ? issue.params.vi : translated?.message;
  return [
    diagnostic('yaml-value', 'fatal', {
      say: { en: `${name || 'the file'}: ${issue.message}`, vi: `${name || 'cả tệp'}: ${vi ?? issue.message}` },
      hint: { en: 'the manual lists what may stand here', vi: 'sách hướng dẫn ghi những giá trị được phép' },
      place: place(...valueRange(document, path)),
    }),
  ];
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
