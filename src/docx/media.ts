import type { Picture } from '../images/picture.ts';
import type { Relationship } from './package.ts';

const ENDINGS = { png: 'png', jpeg: 'jpeg' } as const;

/** The pictures of a package: each file once, however often it is printed. */
export class Media {
  readonly #numbers = new Map<Picture, number>();
  #drawings = 0;

  /** The relationship of a picture, and a number for this printing of it, unique in the document. */
  add(picture: Picture): { id: string; drawing: number } {
    const number = this.#numbers.get(picture) ?? this.#numbers.size + 1;
    this.#numbers.set(picture, number);
    return { id: `picture${number}`, drawing: this.nextDrawing() };
  }

  /** A number for a drawing, unique in the document. */
  nextDrawing(): number {
    return ++this.#drawings;
  }

  relationships(): Relationship[] {
    return [...this.#numbers].map(([picture, number]) => ({
      id: `picture${number}`,
      type: 'image',
      target: fileOf(picture, number),
    }));
  }

  /** The files by their paths. */
  parts(): (readonly [string, Uint8Array])[] {
    return [...this.#numbers].map(([picture, number]) => [`word/${fileOf(picture, number)}`, picture.bytes] as const);
  }
}

function fileOf({ format }: Picture, number: number): string {
  return `media/picture${number}.${ENDINGS[format]}`;
}
