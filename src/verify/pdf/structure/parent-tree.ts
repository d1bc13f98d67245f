import { asDict, asNumber, dictEntry, entry, itemsOf, type PdfDict, type PdfValue } from '../objects.ts';

/** Reads a number tree (ISO 32000-1, 7.9.7) into one table. A node that stands in it twice counts once. */
export function readNumberTree(root: PdfDict | null): ReadonlyMap<number, PdfValue> {
  const found = new Map<number, PdfValue>();
  const waiting = root ? [root] : [];
  const seen = new Set<PdfDict>();
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node)) continue;
    seen.add(node);
    const entries = itemsOf(entry(node, 'Nums'));
    for (let i = 0; i + 1 < entries.length; i += 2) {
      const [key, value] = [asNumber(entries[i]), entries[i + 1]];
      if (key !== null && value) found.set(key, value);
    }
    for (const kid of itemsOf(entry(node, 'Kids'))) {
      const dict = asDict(kid);
      if (dict) waiting.push(dict);
    }
  }
  return found;
}

/** The parent tree of a structure (14.7.4.4): from a page's or annotation's number to its elements. */
export function readParentTree(structureRoot: PdfDict | null): ReadonlyMap<number, PdfValue> {
  return readNumberTree(dictEntry(structureRoot, 'ParentTree'));
}
