import type { Picture } from '../images/picture.ts';
import { type OutlineText, rasterize } from '../images/raster/rasterize.ts';
import type { Relationship } from './package.ts';

const ENDINGS = { png: 'png', jpeg: 'jpeg', svg: 'svg' } as const;

/** A printing of a picture in the document. */
export interface MediaUse {
  /** The relationship of the picture that every program can show. */
  readonly id: string;
  /** The relationship of the drawing itself, for those that know SVG; null: the picture is none. */
  readonly svg: string | null;
  /** A number of this printing, unique in the document. */
  readonly drawing: number;
}

/** The pictures of a package: each file once, however often it is printed; of a drawing also what it looks like, in pixels. */
export class Media {
  readonly #numbers = new Map<Picture, number>();
  readonly #outline: OutlineText;
  #drawings = 0;

  constructor(outline: OutlineText) {
    this.#outline = outline;
  }

  /** Takes a picture for a printing of it. */
  add(picture: Picture): MediaUse {
    const number = this.#numbers.get(picture) ?? this.#numbers.size + 1;
    this.#numbers.set(picture, number);
    const id = `picture${number}`;
    return { id, svg: picture.format === 'svg' ? `${id}drawn` : null, drawing: this.nextDrawing() };
  }

  /** A number for a drawing, unique in the document. */
  nextDrawing(): number {
    return ++this.#drawings;
  }

  relationships(): Relationship[] {
    return this.#files().map(({ id, target }) => ({ id, type: 'image', target }));
  }

  /** The files by their paths. */
  parts(): (readonly [string, Uint8Array])[] {
    return this.#files().map(({ target, bytes }) => [`word/${target}`, bytes()] as const);
  }

  #files(): { id: string; target: string; bytes: () => Uint8Array }[] {
    return [...this.#numbers].flatMap(([picture, number]) => {
      const id = `picture${number}`;
      const own = { id, target: `media/${id}.${ENDINGS[picture.format]}`, bytes: () => picture.bytes };
      if (picture.format !== 'svg') return [own];
      const seen = { id, target: `media/${id}.png`, bytes: () => rasterize(picture, this.#outline) };
      return [seen, { ...own, id: `${id}drawn` }];
    });
  }
}
