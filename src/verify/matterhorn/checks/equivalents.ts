import { entry, saysSomething } from '../../pdf/objects.ts';
import type { ReadDocument } from '../../pdf/read-document.ts';
import { attribute } from '../../pdf/structure/attributes.ts';
import type { StructElement } from '../../pdf/structure/read-structure.ts';
import { atElement, atObject, type Found } from '../found.ts';

/** Checkpoints 13 and 17: texts that stand for what cannot be read aloud. */
export function* checkEquivalents(document: ReadDocument): Generator<Found> {
  const { elements, classes } = document.structure;
  for (const element of elements) {
    const { role, dict } = element;
    const hasAlt = saysSomething(dict, 'Alt');
    if (role === 'Formula' && !hasAlt) yield atElement('17-002', element, document);
    if (role !== 'Figure') continue;
    if (!hasAlt && !saysSomething(dict, 'ActualText')) yield atElement('13-004', element, document);
    const hasBox = attribute(dict, 'Layout', 'BBox', classes) !== null;
    if (!hasBox && pagesOf(element, document) <= 1) yield atElement('figure-box', element, document);
  }
}

/** On how many pages an element and those in it have content: a figure on several has no one place (ISO 32000-1, 14.8.5.4.3). */
function pagesOf(element: StructElement, { structure }: ReadDocument): number {
  const isInside = (inner: StructElement | null): boolean =>
    inner !== null && (inner === element || isInside(inner.parent));
  return [...structure.content.values()].filter(marks => [...marks.values()].some(isInside)).length;
}

/** Checkpoint 19: notes and their IDs. */
export function* checkNotes(document: ReadDocument): Generator<Found> {
  const seen = new Set<string>();
  for (const element of document.structure.elements) {
    if (element.role !== 'Note') continue;
    const id = entry(element.dict, 'ID')?.toString();
    if (id === undefined) yield atElement('19-003', element, document);
    else if (seen.has(id)) {
      const page = document.pageNumber(element.page);
      yield atObject('19-004', element.dict, page === null ? { detail: id } : { page, detail: id });
    } else seen.add(id);
  }
}
