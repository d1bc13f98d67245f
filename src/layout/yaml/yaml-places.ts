import { isCollection, isMap, isPair, isScalar, parseDocument } from 'yaml';
import type { Place } from '../../base/diagnostic.ts';
import { placeInText, textLines } from '../../base/text-lines.ts';

/** A parsed YAML text. */
export type YamlDocument = ReturnType<typeof parseDocument>;

/** The place of the value at a path of keys. */
export type YamlPlaces = (path: readonly (string | number)[]) => Place;

/** Finds the values of a YAML text, for messages. */
export function yamlPlaces(text: string, file: string): YamlPlaces {
  let document: YamlDocument | null = null; // parsed only where there is something to say
  return path => {
    document ??= parseDocument(text);
    const [start, end] = valueRange(document, path);
    return placeInText(file, textLines(text), { start, end });
  };
}

type Range = readonly [number, number];

/** The stretch of the value at a path, or of the nearest value around it. */
export function valueRange(document: YamlDocument, path: readonly (string | number)[]): Range {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    const range = isScalar(node) || isCollection(node) ? node.range : null;
    if (range) return [range[0], range[1]];
  }
  return [0, 1];
}

/** The stretch of the key that a path ends with. */
export function keyRange(document: YamlDocument, path: readonly (string | number)[]): Range {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent)
    ? parent.items.find(item => isPair(item) && isScalar(item.key) && item.key.value === path.at(-1))
    : null;
  const range = pair && isScalar(pair.key) ? pair.key.range : null;
  return range ? [range[0], range[1]] : valueRange(document, path);
}
