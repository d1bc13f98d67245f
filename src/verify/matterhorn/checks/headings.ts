import type { ReadDocument } from '../../pdf/read-document.ts';
import type { StructElement } from '../../pdf/structure/read-structure.ts';
import { atElement, type Found } from '../found.ts';

/** Checkpoint 14: headings. */
export function* checkHeadings(document: ReadDocument): Generator<Found> {
  const { elements } = document.structure;
  let last = 0;
  for (const element of elements) {
    const level = levelOf(element);
    if (level === null) continue;
    if (last === 0 && level > 1) yield atElement('14-002', element, document);
    else if (level > last + 1) yield atElement('14-003', element, document);
    last = level;
  }
  const plain = elements.filter(element => element.role === 'H');
  if (last > 0 && plain[0]) yield atElement('14-007', plain[0], document);
  const twice = repeated(plain.map(element => element.parent));
  for (const element of twice) yield atElement('14-006', element, document);
}

/** The elements that a list names more than once. */
function repeated(list: readonly (StructElement | null)[]): Set<StructElement> {
  const seen = new Set<StructElement>();
  const twice = new Set<StructElement>();
  for (const element of list) {
    if (element === null) continue;
    if (seen.has(element)) twice.add(element);
    seen.add(element);
  }
  return twice;
}

/** A type such as H7 is no standard one, and yet a heading of level 7 (ISO 14289-1, 7.4.2). Null: no numbered heading. */
function levelOf({ type, role }: StructElement): number | null {
  const digits = /^H([1-9]\d{0,3})$/.exec(type)?.[1] ?? /^H([1-6])$/.exec(role)?.[1];
  return digits === undefined ? null : Number(digits);
}
