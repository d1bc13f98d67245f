import type { MarkedTexts } from '../content/marked-texts.ts';
import { asDict, asNumber, dictEntry, entry, nameEntry, oneOrMany, type PdfDict, textEntry } from '../objects.ts';
import type { StructElement, Structure } from './read-structure.ts';

/** What stands in an element, in reading order: text of its own, or another element. */
export type Kid =
  | { readonly kind: 'text'; readonly text: string; readonly holder: PdfDict | null }
  | { readonly kind: 'element'; readonly element: StructElement };

/** So many times each element is asked for, on an average: a few times is what reading takes. */
const MOST_VISITS = 50;

/** Gives the kids of an element. Text that stands in its place (ActualText, ISO 32000-1, 14.9.4) is all that it holds. */
export function kidsReader({ elements }: Structure, texts: MarkedTexts): (element: StructElement) => readonly Kid[] {
  const byDict = new Map(elements.map(element => [element.dict, element]));
  let visits = (elements.length + 1) * MOST_VISITS;
  return element => {
    if (--visits < 0) return []; // elements that hold others twice, these too, and so on
    const { dict } = element;
    const instead = textEntry(dict, 'ActualText');
    if (instead !== null) return [{ kind: 'text', text: instead, holder: element.page }];
    const own = dictEntry(dict, 'Pg');
    return oneOrMany(entry(dict, 'K')).flatMap((kid): Kid[] => {
      const mcid = asNumber(kid);
      if (mcid !== null) return textKid(texts, own, mcid);
      const found = asDict(kid);
      if (nameEntry(found, 'Type') === 'MCR') {
        const holder = dictEntry(found, 'Stm') ?? dictEntry(found, 'Pg') ?? own;
        return textKid(texts, holder, asNumber(entry(found, 'MCID')) ?? -1);
      }
      const inner = found === null ? undefined : byDict.get(found);
      return inner?.parent === element ? [{ kind: 'element', element: inner }] : []; // what another holds too is read there
    });
  };
}

function textKid(texts: MarkedTexts, holder: PdfDict | null, mcid: number): Kid[] {
  const text = holder === null ? undefined : texts.get(holder)?.get(mcid);
  return text === undefined ? [] : [{ kind: 'text', text, holder }];
}
