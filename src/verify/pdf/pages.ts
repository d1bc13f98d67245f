import { arrayEntry, asDict, asNumber, dictEntry, entry, itemsOf, nameEntry, type PdfDict } from './objects.ts';

/** A page of a file. */
export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly dict: PdfDict;
  /** Its own resources, or those of the nearest node above it (ISO 32000-1, 7.7.3.4). */
  readonly resources: PdfDict | null;
  readonly annotations: readonly PdfDict[];
  /** What is shown of it: left, bottom, right, top in pt; null where it does not say (14.11.2). */
  readonly box: Box | null;
}

/** Left, bottom, right and top. */
export type Box = readonly [number, number, number, number];

interface Node {
  readonly dict: PdfDict;
  readonly resources: PdfDict | null;
  readonly mediaBox: Box | null;
  readonly cropBox: Box | null;
}

/** The pages of a file in order. A node that stands in the tree twice counts once. */
export function readPages(catalog: PdfDict): PdfPage[] {
  const top = dictEntry(catalog, 'Pages');
  const waiting: Node[] = top ? [{ dict: top, resources: null, mediaBox: null, cropBox: null }] : [];
  const seen = new Set<PdfDict>();
  const pages: PdfPage[] = [];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (seen.has(node.dict)) continue;
    seen.add(node.dict);
    const kids = kidsOf(node.dict);
    if (kids === null) pages.push(makePage(inherit(node.dict, node), pages.length + 1));
    else for (const dict of kids.reverse()) waiting.push(inherit(dict, inherit(node.dict, node)));
  }
  return pages;
}

/** A node with what it does not say itself taken from the one above. */
function inherit(dict: PdfDict, above: Node): Node {
  return {
    dict,
    resources: dictEntry(dict, 'Resources') ?? above.resources,
    mediaBox: boxEntry(dict, 'MediaBox') ?? above.mediaBox,
    cropBox: boxEntry(dict, 'CropBox') ?? above.cropBox,
  };
}

/** A rectangle, its corners put in order (7.9.5). Null where there is none. */
export function boxEntry(dict: PdfDict, key: string): Box | null {
  const [a, b, c, d] = arrayEntry(dict, key).map(asNumber);
  if (typeof a !== 'number' || typeof b !== 'number' || typeof c !== 'number' || typeof d !== 'number') return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/** Null for a page. */
function kidsOf(dict: PdfDict): PdfDict[] | null {
  const kids = entry(dict, 'Kids');
  if (kids === null || nameEntry(dict, 'Type') === 'Page') return null;
  return dictsOf(kids);
}

function makePage({ dict, resources, mediaBox, cropBox }: Node, number: number): PdfPage {
  return { number, dict, resources, annotations: dictsOf(entry(dict, 'Annots')), box: cropBox ?? mediaBox };
}

function dictsOf(value: Parameters<typeof itemsOf>[0]): PdfDict[] {
  return itemsOf(value).flatMap(item => asDict(item) ?? []);
}
