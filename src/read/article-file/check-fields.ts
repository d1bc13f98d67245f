import type { z } from 'zod';
import { type Diagnostic, diagnostic } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import type { Path, YamlFields } from './yaml-fields.ts';

/** More faults than these in one file are not listed. */
const MOST_FAULTS = 20;
/** How often faulty values are taken out before a file is given up. */
const ROUNDS = 4;

/**
 * Checks values against a schema. A faulty value is reported at its place and counts as not given; the rest stands. Null
 * where the whole is of no use.
 */
export function checkFields<S extends z.ZodType>(
  schema: S,
  { value, placeOf }: Pick<YamlFields, 'value' | 'placeOf'>,
): Outcome<z.output<S> | null> {
  const diagnostics: Diagnostic[] = [];
  const removed = new Set<string>();
  let stated: unknown = structuredClone(value ?? {});
  for (let round = 0; round < ROUNDS; round++) {
    const checked = schema.safeParse(stated);
    if (checked.success) return outcome(checked.data, diagnostics.slice(0, MOST_FAULTS));
    for (const issue of checked.error.issues) {
      let path: Path = issue.path.filter(part => typeof part !== 'symbol');
      if (!removed.has(JSON.stringify(path))) diagnostics.push(valueFault(path, issue.message, placeOf(path)));
      while (path.length > 0 && removed.has(JSON.stringify(path))) path = path.slice(0, -1);
      removed.add(JSON.stringify(path));
      stated = without(stated, path);
    }
  }
  return outcome(null, diagnostics.slice(0, MOST_FAULTS));
}

function valueFault(path: Path, message: string, place: Diagnostic['place']): Diagnostic {
  const name = path.map(part => (typeof part === 'number' ? part + 1 : part)).join('.') || 'the file';
  const expected = message.replace(/^Invalid input: expected /, '');
  return diagnostic('article-field', 'error', {
    say: {
      en: `${name}: ${expected} was expected; the value is left out`,
      vi: `${name}: giá trị không hợp lệ (cần: ${expected}), nên được bỏ qua`,
    },
    hint: { en: 'the manual lists the fields of an article file', vi: 'sách hướng dẫn liệt kê các mục của tệp bài' },
    place,
  });
}

/** The value with null where the path ends. */
function without(value: unknown, path: Path): unknown {
  const last = path.at(-1);
  if (last === undefined) return {};
  let node = value;
  for (const step of path.slice(0, -1)) node = child(node, step);
  if (Array.isArray(node) && typeof last === 'number') node[last] = null;
  else if (typeof node === 'object' && node !== null) Object.assign(node, { [last]: null });
  return value;
}

function child(node: unknown, step: string | number): unknown {
  return typeof node === 'object' && node !== null ? (node as Record<string | number, unknown>)[step] : null; // any object may be asked for a name
}
