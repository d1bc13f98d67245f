import type { Kid } from '../pdf/structure/kids.ts';
import type { StructElement } from '../pdf/structure/read-structure.ts';
import { comparedText, noteMark } from './outline.ts';

/** A note that stands in a text, with its number taken off. */
export interface ReadNote {
  readonly element: StructElement;
  readonly number: number;
  readonly text: string;
}

/** The text of what stands in a line, and the notes among it, which are no part of it but for their numbers. */
export class InlineText {
  readonly text: string;
  readonly notes: readonly ReadNote[];
  readonly #kidsOf: (element: StructElement) => readonly Kid[];

  constructor(kids: readonly Kid[], kidsOf: (element: StructElement) => readonly Kid[]) {
    this.#kidsOf = kidsOf;
    const notes: ReadNote[] = [];
    this.text = comparedText(this.#read(kids, notes));
    this.notes = notes;
  }

  #read(kids: readonly Kid[], notes: ReadNote[]): string {
    const parts: string[] = [];
    for (const kid of kids) {
      if (kid.kind === 'text') parts.push(kid.text);
      else if (kid.element.role === 'Note') {
        const note = this.#note(kid.element);
        notes.push(note);
        if (parts.at(-1)?.trim() === String(note.number)) parts.pop(); // its reference
        parts.push(noteMark(note.number));
      } else parts.push(this.#read(this.#kidsOf(kid.element), notes));
    }
    return parts.join('');
  }

  /** A note begins with its number. */
  #note(element: StructElement): ReadNote {
    const kids = this.#kidsOf(element);
    const isLabel = (kid: Kid): boolean => kid.kind === 'element' && kid.element.role === 'Lbl';
    const [label, text] = [kids.filter(isLabel), kids.filter(kid => !isLabel(kid))];
    const number = Number.parseInt(this.#read(label, []), 10);
    return { element, number: Number.isNaN(number) ? 0 : number, text: comparedText(this.#read(text, [])) };
  }
}
