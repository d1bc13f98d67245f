import type { Tag } from './tag.ts';

/** Left, bottom, right and top, in pt from the page's lower left corner. */
export type FigureBox = readonly [number, number, number, number];

/**
 * Where figures stand. One that is painted in parts has a box round all of them; one on several pages has none
 * (ISO 32000-1, 14.8.5.4.3).
 */
export class FigureBoxes {
  readonly #pages = new Map<Tag, number>();

  /** Adds a part that is painted on a page. */
  add(tag: Tag, page: number, box: FigureBox): void {
    if (tag.kind !== 'element') return;
    const known = tag.attributes.box;
    if (!this.#pages.has(tag)) tag.attributes.box = box;
    else if (this.#pages.get(tag) !== page) delete tag.attributes.box;
    else if (known) tag.attributes.box = around(known, box);
    this.#pages.set(tag, page);
  }
}

function around(a: FigureBox, b: FigureBox): FigureBox {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}
