import { asStream, dictEntry, entry, keysOf, nameEntry, numberEntry, type PdfDict, type PdfStream } from './objects.ts';
import { boxEntry, type PdfPage } from './pages.ts';
import type { StructElement, Structure } from './structure/read-structure.ts';

/** An annotation of a page (ISO 32000-1, 12.5). */
export interface Annotation {
  readonly dict: PdfDict;
  readonly subtype: string;
  readonly page: PdfPage;
  /** The element that it belongs to; null where it belongs to none. */
  readonly element: StructElement | null;
  /** Hidden, outside of its page, or a window of another annotation: not asked for an element (ISO 14289-1, 7.18.1). */
  readonly isExempt: boolean;
}

const HIDDEN = 2;

export function readAnnotations(pages: readonly PdfPage[], structure: Structure): Annotation[] {
  return pages.flatMap(page =>
    page.annotations.map(dict => {
      const subtype = nameEntry(dict, 'Subtype') ?? '';
      const isHidden = ((numberEntry(dict, 'F') ?? 0) & HIDDEN) !== 0 || isOutside(dict, page);
      const element = structure.annotations.get(dict) ?? null;
      return { dict, subtype, page, element, isExempt: isHidden || subtype === 'Popup' };
    }),
  );
}

function isOutside(dict: PdfDict, { box }: PdfPage): boolean {
  const own = boxEntry(dict, 'Rect');
  return own !== null && box !== null && (own[2] < box[0] || own[3] < box[1] || own[0] > box[2] || own[1] > box[3]);
}

/** What an annotation looks like when nobody touches it: a stream, or one for each of its states. */
export function appearancesOf({ dict }: Annotation): PdfStream[] {
  const normal = entry(dictEntry(dict, 'AP'), 'N');
  const alone = asStream(normal);
  if (alone) return [alone];
  const states = dictEntry(dictEntry(dict, 'AP'), 'N');
  return keysOf(states).flatMap(state => asStream(entry(states, state)) ?? []);
}
