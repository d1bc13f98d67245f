import { isLanguageTag } from '../../pdf/language-tag.ts';
import { asText, dictEntry, entry, isText, type PdfDict, type PdfValue, saysSomething } from '../../pdf/objects.ts';
import type { ReadDocument } from '../../pdf/read-document.ts';
import { atElement, atFile, atObject, type Found } from '../found.ts';

const STANDING_FOR = ['Alt', 'ActualText', 'E'];

/** Checkpoint 11 but for the text of pages: the language of all other texts. The document's own holds for all of them. */
export function* checkLanguage(document: ReadDocument): Generator<Found> {
  if (document.hasLanguage) return;
  for (const element of document.structure.elements) {
    const hasText = STANDING_FOR.some(key => entry(element.dict, key) !== null);
    if (hasText && !isLanguageTag(element.language)) yield atElement('11-002', element, document);
  }
  for (const item of bookmarksOf(document.catalog))
    if (!statesLanguage(entry(item, 'Title'))) yield atObject('11-003', item);
  yield* checkAnnotations(document);
  const titles = document.xmp?.titles ?? [];
  if (titles.length > 0 && !titles.some(({ language }) => isLanguageTag(language) && language !== 'x-default'))
    yield atFile('11-006');
}

function* checkAnnotations({ annotations }: ReadDocument): Generator<Found> {
  for (const { dict, element, page } of annotations) {
    if (isLanguageTag(element?.language ?? null)) continue;
    const at = { page: page.number };
    if (saysSomething(dict, 'Contents') && !statesLanguage(entry(dict, 'Contents'))) yield atObject('11-004', dict, at);
    const name = entry(dict, 'TU') ?? entry(dictEntry(dict, 'Parent'), 'TU');
    if (asText(name) !== null && !statesLanguage(name)) yield atObject('11-005', dict, at);
  }
}

/** Whether a text string names its language by an escape at its beginning (ISO 32000-1, 14.9.2.2). */
function statesLanguage(value: PdfValue | null): boolean {
  if (!isText(value)) return false;
  const [mark, order, high, low] = value.asBytes();
  return mark === 0xfe && order === 0xff && high === 0 && low === 0x1b;
}

/** All bookmarks. One that stands in the outline twice is read once. */
function bookmarksOf(catalog: PdfDict): PdfDict[] {
  const items: PdfDict[] = [];
  const seen = new Set<PdfDict>();
  const waiting = [dictEntry(dictEntry(catalog, 'Outlines'), 'First')];
  while (waiting.length > 0) {
    const item = waiting.pop();
    if (!item || seen.has(item)) continue;
    seen.add(item);
    items.push(item);
    waiting.push(dictEntry(item, 'Next'), dictEntry(item, 'First'));
  }
  return items;
}
