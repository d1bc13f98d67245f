import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { type Diagnostic, diagnostic, type Place } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { placeInText, textLines } from '../../base/text-lines.ts';
import { nearestName } from './nearest-name.ts';

type YamlDocument = ReturnType<typeof parseDocument>;

/**
 * Reads YAML and checks it against a schema. Null where it is faulty; each fault is a fatal diagnostic at its own line
 * and column, a misspelt key with the name that was probably meant.
 */
export function checkedYaml<S extends z.ZodType>(schema: S, text: string, file: string): Outcome<z.infer<S> | null> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, uniqueKeys: true });
  const place = (start: number, end = start + 1): Place => placeInText(file, textLines(text), { start, end });
  const syntax = document.errors.map(error => syntaxFault(error.message, place(...error.pos)));
  if (syntax.length > 0) return outcome(null, syntax);
  const checked = schema.safeParse(document.toJS() ?? {});
  if (checked.success) return outcome(checked.data);
  return outcome(
    null,
    checked.error.issues.flatMap(issue => issueFaults(issue, document, place)),
  );
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

function issueFaults(issue: z.core.$ZodIssue, document: YamlDocument, place: Placer): Diagnostic[] {
  const path = issue.path.filter(part => typeof part !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => unknownKey(key, place(...keyRange(document, [...path, key])), issueChoices(issue)));
  }
  const name = path.join('.') || 'the file';
  return [
    diagnostic('yaml-value', 'fatal', {
      say: { en: `${name}: ${issue.message}`, vi: `${name}: giá trị không hợp lệ (${issue.message})` },
      hint: { en: 'the manual lists what may stand here', vi: 'sách hướng dẫn ghi những giá trị được phép' },
      place: place(...valueRange(document, path)),
    }),
  ];
}

function issueChoices(issue: z.core.$ZodIssue): readonly string[] {
  const { known } = issue as { known?: readonly string[] };
  return known ?? [];
}

function unknownKey(key: string, place: Place, known: readonly string[]): Diagnostic {
  const near = nearestName(key, known);
  return diagnostic('yaml-key', 'fatal', {
    say: { en: `there is no setting "${key}"`, vi: `không có mục "${key}"` },
    hint: near
      ? { en: `did you mean "${near}"?`, vi: `có phải là "${near}"?` }
      : {
          en: 'the manual lists all settings; check the spelling and the indentation',
          vi: 'xem danh sách trong sách hướng dẫn; kiểm tra chính tả và thụt dòng',
        },
    place,
  });
}

type Range = readonly [number, number];

function valueRange(document: YamlDocument, path: readonly (string | number)[]): Range {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = isScalar(node) || isCollection(node) ? node.range : null;
    if (range) return [range[0], range[1]];
  }
  return [0, 1];
}

function keyRange(document: YamlDocument, path: readonly (string | number)[]): Range {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
    : null;
  const range = pair && isScalar(pair.key) ? pair.key.range : null;
  return range ? [range[0], range[1]] : valueRange(document, path);
}
