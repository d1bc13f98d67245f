import { metadataText } from '../../base/metadata-text.ts';
import { pdfNames, pdfNumber, pdfText } from '../engine/syntax.ts';
import type { Anchor } from '../flow/piece.ts';
import type { ObjectSink } from './write-structure.ts';

/** Where a heading stands: its page from 0, and its line's left edge and top in pt from the page's top left corner. */
export interface Place extends Anchor {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/** Where a block stands that something leads to, as a heading's place. */
export type Target = Pick<Place, 'names' | 'page' | 'x' | 'y'>;

/** The pages that places lie on. */
export interface PlacedPages {
  /** Object numbers. */
  readonly pages: readonly number[];
  /** In pt. */
  readonly height: number;
}

interface OutlineItem {
  readonly place: Place;
  readonly children: OutlineItem[];
}

/** Writes the bookmarks (ISO 32000-1, 12.3.3), each landing on its heading's own line. Gives their root; null: no headings. */
export function writeOutline(places: readonly Place[], pages: PlacedPages, sink: ObjectSink): number | null {
  if (places.length === 0) return null;
  const writer = new OutlineWriter(pages, sink);
  const root = sink.allocate();
  const { ends, count } = writer.writeItems(nest(places), root);
  sink.put(root, `<</Type/Outlines${ends}/Count ${count}>>`);
  return root;
}

/** Writes the named destinations (12.3.2.3); gives the tree's object number, null where nothing has a name. */
export function writeDestinations(places: readonly Target[], pages: PlacedPages, sink: ObjectSink): number | null {
  const named = new Map<string, Target>();
  for (const place of places) for (const name of place.names) if (!named.has(name)) named.set(name, place);
  if (named.size === 0) return null;
  const entries = [...named].map(([id, place]) => [id, destination(place, pages)] as const);
  const tree = sink.allocate();
  sink.put(tree, `<</Names${pdfNames(entries)}>>`);
  return tree;
}

function destination({ page, x, y }: Target, { pages, height }: PlacedPages): string {
  return `[${pages[page]} 0 R/XYZ ${pdfNumber(x)} ${pdfNumber(height - y)} null]`;
}

/** Headings under the last one of a lower level. */
function nest(places: readonly Place[]): OutlineItem[] {
  const top: OutlineItem[] = [];
  const open: OutlineItem[] = [];
  for (const place of places) {
    while (open.length > 0 && (open.at(-1)?.place.level ?? 0) >= place.level) open.pop();
    const item = { place, children: [] };
    (open.at(-1)?.children ?? top).push(item);
    open.push(item);
  }
  return top;
}

class OutlineWriter {
  readonly #pages: PlacedPages;
  readonly #sink: ObjectSink;

  constructor(pages: PlacedPages, sink: ObjectSink) {
    this.#pages = pages;
    this.#sink = sink;
  }

  /** Items of one level; the levels below them are closed. */
  writeItems(items: readonly OutlineItem[], parent: number): { ends: string; count: number } {
    const numbers = items.map(() => this.#sink.allocate());
    items.forEach(({ place, children }, i) => {
      const number = numbers[i] ?? 0;
      const inner = children.length > 0 ? this.writeItems(children, number) : null;
      const entries = [
        `/Title ${pdfText(metadataText(place.title))}/Parent ${parent} 0 R/Dest${destination(place, this.#pages)}`,
        i > 0 ? `/Prev ${numbers[i - 1]} 0 R` : '',
        i < items.length - 1 ? `/Next ${numbers[i + 1]} 0 R` : '',
        inner ? `${inner.ends}/Count -${inner.count}` : '',
      ];
      this.#sink.put(number, `<<${entries.join('')}>>`);
    });
    return { ends: `/First ${numbers[0]} 0 R/Last ${numbers.at(-1)} 0 R`, count: items.length };
  }
}
