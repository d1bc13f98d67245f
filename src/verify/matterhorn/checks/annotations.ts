import type { Annotation } from '../../pdf/annotations.ts';
import { asText, dictEntry, entry, nameEntry, type PdfDict, saysSomething } from '../../pdf/objects.ts';
import type { ReadDocument } from '../../pdf/read-document.ts';
import type { ConditionId } from '../conditions.ts';
import { atObject, type Found } from '../found.ts';
import { isNamed } from './file.ts';

/** The kinds that ISO 32000-1 defines (table 169). */
const KNOWN_KINDS: ReadonlySet<string> = new Set(
  [
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink',
    'Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact',
  ].flatMap(line => line.split(' ')),
);

/** Checkpoint 28 but for media: annotations, one after the other, then the pages they stand on. */
export function* checkAnnotations({ annotations, pages, unmarkedAppearances }: ReadDocument): Generator<Found> {
  for (const annotation of annotations) {
    const { dict, subtype, page } = annotation;
    const place = subtype === 'Link' ? { page: page.number } : { page: page.number, detail: subtype };
    for (const id of idsOf(annotation)) yield atObject(id, dict, place);
    if (unmarkedAppearances.has(dict)) yield atObject('28-018', dict, { page: page.number });
  }
  for (const page of pages) {
    if (page.annotations.length === 0) continue;
    const order = nameEntry(page.dict, 'Tabs');
    if (order === null) yield atObject('28-008', page.dict, { page: page.number });
    else if (order !== 'S') yield atObject('28-009', page.dict, { page: page.number, detail: order });
  }
}

function idsOf(annotation: Annotation): ConditionId[] {
  const { subtype, element, dict } = annotation;
  if (subtype === 'TrapNet') return ['28-007'];
  if (subtype === 'PrinterMark') return element ? ['28-017'] : [];
  if (annotation.isExempt) return [];
  if (subtype === 'Widget') return fieldIds(annotation);
  if (subtype === 'Link') return linkIds(annotation);
  const faults: ConditionId[] = [];
  if (element?.role !== 'Annot') faults.push('28-002');
  if (!isDescribed(annotation)) faults.push('28-004');
  if (!KNOWN_KINDS.has(subtype)) return faults.length > 0 ? ['28-006'] : [];
  const file = subtype === 'FileAttachment' ? dictEntry(dict, 'FS') : null;
  if (subtype === 'FileAttachment' && (file === null || !isNamed(file))) faults.push('28-016');
  return faults;
}

function linkIds(annotation: Annotation): ConditionId[] {
  const faults: ConditionId[] = [];
  if (!annotation.element?.within.has('Link')) faults.push('28-011');
  if (!saysSomething(annotation.dict, 'Contents')) faults.push('28-012');
  if (!isDescribed(annotation)) faults.push('28-004');
  return faults;
}

function fieldIds({ dict, element }: Annotation): ConditionId[] {
  const faults: ConditionId[] = [];
  if (!element?.within.has('Form')) faults.push('28-010');
  if (!isNamedField(dict) && !saysSomething(element?.dict ?? null, 'Alt')) faults.push('28-005');
  return faults;
}

/** A field's name may stand in what it is a part of (ISO 32000-1, 12.7.3.1). */
function isNamedField(widget: PdfDict): boolean {
  return [widget, dictEntry(widget, 'Parent')].some(dict => (asText(entry(dict, 'TU')) ?? '').trim() !== '');
}

function isDescribed({ dict, element }: Annotation): boolean {
  return saysSomething(dict, 'Contents') || saysSomething(element?.dict ?? null, 'Alt');
}
