import { parseDocument } from 'yaml';
import { type Diagnostic, diagnostic, type Place } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { placeInText, textLines } from '../../base/text-lines.ts';
import type { YamlFile } from './yaml-places.ts';

/** Reads a YAML file as plain data; an empty one is an empty record. Null where it is no YAML, with every fault at its place. */
export function readYaml({ path, text }: YamlFile): Outcome<{ readonly data: unknown } | null> {
  const document = parseDocument(text, { uniqueKeys: true });
  const place = (start: number, end = start + 1): Place => placeInText(path, textLines(text), { start, end });
  const faults = document.errors.map(error => syntaxFault(error.message, place(...error.pos)));
  if (faults.length > 0) return outcome(null, faults);
  try {
    return outcome({ data: document.toJS() ?? {} });
  } catch {
    return outcome(null, [syntaxFault('its aliases would grow without end', place(0))]); // they would fill the memory
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

/** Data with other data laid over it: records are merged key by key, anything else is replaced. */
export function mergeData(lower: unknown, upper: unknown): unknown {
  if (!isRecord(lower) || !isRecord(upper)) return upper;
  const merged = new Map(Object.entries(lower));
  for (const [key, value] of Object.entries(upper))
    merged.set(key, merged.has(key) ? mergeData(merged.get(key), value) : value);
  return Object.fromEntries(merged);
}

/** Whether a value has keys. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
