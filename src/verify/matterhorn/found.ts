import type { PdfDict } from '../pdf/objects.ts';
import type { ReadDocument } from '../pdf/read-document.ts';
import type { StructElement } from '../pdf/structure/read-structure.ts';
import type { ConditionId } from './conditions.ts';

/** A place where a file meets a condition under which it fails. */
export interface Found {
  readonly id: ConditionId;
  /** From 1; null where no page is meant. */
  readonly page: number | null;
  /** The object that is meant; null where none is. */
  readonly object: PdfDict | null;
  /** What tells it from others, in the file's own words: a type, a font's name, a count; null: nothing does. */
  readonly detail: string | null;
}

/** A check finds every place of one or more conditions. */
export type Check = (document: ReadDocument) => Iterable<Found>;

/** Something about the file as a whole. */
export function atFile(id: ConditionId, detail: string | null = null): Found {
  return { id, page: null, object: null, detail };
}

/** Something about an object, on a page where one is known. */
export function atObject(id: ConditionId, object: PdfDict, at: { page?: number | null; detail?: string } = {}): Found {
  return { id, page: at.page ?? null, object, detail: at.detail ?? null };
}

/** Something about an element, named by its type. */
export function atElement(id: ConditionId, element: StructElement, document: ReadDocument): Found {
  const page = document.pageNumber(element.page);
  return { id, page, object: element.dict, detail: `<${element.type}>` };
}
