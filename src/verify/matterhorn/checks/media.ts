import type { Annotation } from '../../pdf/annotations.ts';
import { arrayEntry, dictEntry, entry, keysOf, nameEntry, type PdfDict } from '../../pdf/objects.ts';
import type { ReadDocument } from '../../pdf/read-document.ts';
import { atObject, type Found } from '../found.ts';

/** 28-014 and 28-015: clips of sound and film (ISO 32000-1, 13.2.4.2). */
export function* checkMedia({ annotations }: ReadDocument): Generator<Found> {
  for (const annotation of annotations)
    for (const clip of clipsOf(annotation)) {
      const at = { page: annotation.page.number };
      if (entry(clip, 'CT') === null) yield atObject('28-014', clip, at);
      if (arrayEntry(clip, 'Alt').length === 0) yield atObject('28-015', clip, at);
    }
}

/** The clips that an annotation plays, by its action or by one that an event starts. */
function clipsOf({ dict }: Annotation): PdfDict[] {
  const events = dictEntry(dict, 'AA');
  const actions = [dictEntry(dict, 'A'), ...keysOf(events).map(event => dictEntry(events, event))];
  return actions.flatMap(action => {
    const clip = dictEntry(dictEntry(action, 'R'), 'C');
    return clip !== null && nameEntry(clip, 'S') === 'MCD' ? clip : [];
  });
}
