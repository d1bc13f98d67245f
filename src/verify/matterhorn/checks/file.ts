import { decodeStream, latin1 } from '../../pdf/decode-stream.ts';
import {
  arrayEntry,
  asDict,
  asStream,
  asText,
  booleanEntry,
  dictEntry,
  entry,
  oneOrMany,
  type PdfDict,
  saysSomething,
} from '../../pdf/objects.ts';
import type { ReadDocument } from '../../pdf/read-document.ts';
import { atFile, atObject, type Found } from '../found.ts';

/** The part of ISO 14289 that the conditions are for. */
const PART = '1';

/** Checkpoints 06 and 07, and 01-007: what the file says of itself. */
export function* checkClaims({ catalog, xmp }: ReadDocument): Generator<Found> {
  if (booleanEntry(dictEntry(catalog, 'MarkInfo'), 'Suspects') === true) yield atFile('01-007');
  if (xmp === null) yield atFile('06-001');
  else if (xmp.accessiblePart !== PART) yield atFile('06-002', xmp.accessiblePart);
  if (xmp?.titles.length === 0) yield atFile('06-003');
  const shown = booleanEntry(dictEntry(catalog, 'ViewerPreferences'), 'DisplayDocTitle');
  if (shown === null) yield atFile('07-001');
  if (shown === false) yield atFile('07-002');
}

/** Checkpoint 20: layers (ISO 32000-1, 8.11.4.3). */
export function* checkLayers({ catalog }: ReadDocument): Generator<Found> {
  const layers = dictEntry(catalog, 'OCProperties');
  const first = dictEntry(layers, 'D');
  const others = arrayEntry(layers, 'Configs').flatMap(config => asDict(config) ?? []);
  if (layers && !saysSomething(first, 'Name')) yield atObject('20-002', first ?? layers);
  for (const config of others) if (!saysSomething(config, 'Name')) yield atObject('20-001', config);
  for (const config of [...(first ? [first] : []), ...others])
    if (entry(config, 'AS') !== null) yield atObject('20-003', config);
}

/** Whether a file specification names the file in both of its ways (ISO 32000-1, 7.11.3). */
export function isNamed(specification: PdfDict): boolean {
  return saysSomething(specification, 'F') && saysSomething(specification, 'UF');
}

/** Checkpoint 21: files inside the file. */
export function* checkEmbeddedFiles({ catalog }: ReadDocument): Generator<Found> {
  const named = namedFiles(dictEntry(dictEntry(catalog, 'Names'), 'EmbeddedFiles'));
  const associated = oneOrMany(entry(catalog, 'AF')).flatMap(file => asDict(file) ?? []);
  for (const file of new Set([...named, ...associated]))
    if (entry(file, 'EF') !== null && !isNamed(file)) yield atObject('21-001', file);
}

/** The file specifications of a name tree (7.9.6). A node that stands in it twice counts once. */
function namedFiles(root: PdfDict | null): PdfDict[] {
  const files: PdfDict[] = [];
  const waiting = root ? [root] : [];
  const seen = new Set<PdfDict>();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    arrayEntry(node, 'Names').forEach((value, i) => {
      const dict = i % 2 === 1 ? asDict(value) : null;
      if (dict) files.push(dict);
    });
    for (const kid of arrayEntry(node, 'Kids').flatMap(found => asDict(found) ?? [])) waiting.push(kid);
  }
  return files;
}

/** Checkpoint 25: forms that the reader lays out. */
export function* checkForms({ catalog }: ReadDocument): Generator<Found> {
  const parts = oneOrMany(entry(dictEntry(catalog, 'AcroForm'), 'XFA'));
  const xml = parts.map(part => (asText(part) === null ? textOf(part) : '')).join('');
  if (/<(?:\w+:)?dynamicRender[^>]*>\s*required\s*</.test(xml)) yield atFile('25-001');
}

function textOf(part: Parameters<typeof asStream>[0]): string {
  const stream = asStream(part);
  const bytes = stream === null ? null : decodeStream(stream);
  return bytes === null ? '' : latin1(bytes);
}
