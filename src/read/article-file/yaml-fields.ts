import { type Document, isCollection, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { type Diagnostic, diagnostic, type Place } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import { placeInText, textLines } from '../../base/text-lines.ts';
import type { Locate } from '../positions.ts';

/** A name or an index on the way to a value. */
export type Path = readonly (string | number)[];

/** YAML (or JSON) as plain values: every scalar is the text that stands there, or null. */
export interface YamlFields {
  readonly value: unknown;
  /** The stretch of the file's text where a value stands, or the nearest value around it. */
  readonly rangeOf: (path: Path) => Span;
  readonly placeOf: (path: Path) => Place;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where YAML lies in a file. */
export interface YamlSource {
  readonly file: string;
  /** The file's whole text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where a stretch of `text` stands; left out: in the file as it is. */
  readonly locate?: Locate | undefined;
}

/** Reads YAML by its own rules but without its guesses: `05` and `1.677` stay as they are. What is faulty is reported and left out. */
export function readYamlFields({ file, text, start, end, locate }: YamlSource): YamlFields {
  const document = parsed(text.slice(start, end));
  const lines = textLines(text);
  const place = (span: Span): Place => locate?.(span) ?? placeInText(file, lines, span);
  const rangeOf = (path: Path): Span => {
    const range = nearestNode(document.contents, path)?.range ?? [0, 1];
    return { start: start + range[0], end: start + Math.max(range[1], range[0] + 1) };
  };
  const diagnostics = document.errors.map(error =>
    yamlFault(error.message, place({ start: start + error.pos[0], end: start + error.pos[1] })),
  );
  return { value: plainValue(document.contents), rangeOf, placeOf: path => place(rangeOf(path)), diagnostics };
}

/** The yaml library goes down into nested values by calling itself: what nests too deep for that is no article. */
function parsed(yaml: string): Document.Parsed {
  const options = { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' } as const;
  try {
    return parseDocument(yaml, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return parseDocument('[', options);
  }
}

function yamlFault(message: string, place: Place): Diagnostic {
  const what = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '');
  return diagnostic('front-matter-syntax', 'error', {
    say: { en: `this is not YAML: ${what}`, vi: `chỗ này không đúng cú pháp YAML: ${what}` },
    hint: {
      en: 'put a text with a colon, a # or a quotation mark in double quotes, and indent with spaces',
      vi: 'đặt chữ có dấu hai chấm, dấu # hay dấu nháy trong ngoặc kép, và thụt dòng bằng dấu cách',
    },
    place,
  });
}

function nearestNode(root: Node | null, path: Path): Node | null {
  let node: Node | null = root;
  for (const step of path) {
    if (!isCollection(node)) return node;
    const next = isMap(node)
      ? node.items.find(pair => isScalar(pair.key) && pair.key.value === step)?.value
      : node.get(step, true);
    if (!isScalar(next) && !isCollection(next)) return node;
    node = next;
  }
  return node;
}

/** YAML that nests deeper is none that a person wrote. */
const DEEPEST = 100;

function plainValue(node: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return null;
  if (isScalar(node)) {
    const isNull = node.type === 'PLAIN' && /^(?:~|null|)$/i.test(String(node.value ?? ''));
    return isNull || node.value === null ? null : String(node.value);
  }
  if (isSeq(node)) return node.items.map(item => plainValue(item, depth + 1));
  if (!isMap(node)) return null;
  return Object.fromEntries(
    node.items.map(pair => [isScalar(pair.key) ? String(pair.key.value) : '', plainValue(pair.value, depth + 1)]),
  );
}
