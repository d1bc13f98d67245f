import { isCollection, isMap, isPair, isScalar, parseDocument } from 'yaml';
import type { Place } from '../../base/diagnostic.ts';
import { placeInText, textLines } from '../../base/text-lines.ts';

/** A parsed YAML text. */
type YamlDocument = ReturnType<typeof parseDocument>;

/** A YAML file: its path for messages, and its text. */
export interface YamlFile {
  readonly path: string;
  readonly text: string;
}

/** Keys that lead to a value. */
export type YamlPath = readonly (string | number)[];

/** Finds values and keys in YAML files that lie over each other, for messages. */
export interface YamlPlaces {
  /** The value at a path, in the last file that has it; else the nearest value around it. */
  value(path: YamlPath): Place;
  /** The key that a path ends with. */
  key(path: YamlPath): Place;
}

/** The places of files, of which each later one overrides those before it. They are parsed only where there is something to say. */
export function yamlPlaces(files: readonly YamlFile[]): YamlPlaces {
  let parsed: readonly ParsedFile[] | null = null;
  const find = (path: YamlPath, rangeIn: typeof valueRange): Place => {
    parsed ??= files.map(file => ({ ...file, document: parseDocument(file.text) }));
    const { path: name, text, document } = owner(parsed, path);
    const [start, end] = rangeIn(document, path);
    return placeInText(name, textLines(text), { start, end });
  };
  return { value: path => find(path, valueRange), key: path => find(path, keyRange) };
}

interface ParsedFile extends YamlFile {
  readonly document: YamlDocument;
}

/** The last file that has the path, or else the most of it. */
function owner(files: readonly ParsedFile[], path: YamlPath): ParsedFile {
  for (let length = path.length; length > 0; length--) {
    const found = files.findLast(({ document }) => document.hasIn(path.slice(0, length)));
    if (found) return found;
  }
  return files.at(-1) ?? { path: '', text: '', document: parseDocument('') };
}

type Range = readonly [number, number];

/** The stretch of the value at a path, or of the nearest value around it. */
function valueRange(document: YamlDocument, path: YamlPath): Range {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = isScalar(node) || isCollection(node) ? node.range : null;
    if (range) return [range[0], range[1]];
  }
  return [0, 1];
}

/** The stretch of the key that a path ends with. */
function keyRange(document: YamlDocument, path: YamlPath): Range {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find(item => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1)))
    : null;
  const range = pair && isScalar(pair.key) ? pair.key.range : null;
  return range ? [range[0], range[1]] : valueRange(document, path);
}
