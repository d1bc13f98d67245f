/** The complex fields that are open at a place of a document (ECMA-376 part 1, 17.16.18); they may span paragraphs. */
export class FieldStack {
  readonly #open: { instruction: string; isResult: boolean }[] = [];

  /** Takes a `w:fldChar` of a type. Gives the name of the field whose result begins here; else null. */
  turn(type: string): string | null {
    const field = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ instruction: '', isResult: false });
    else if (type === 'end') this.#open.pop();
    else if (type === 'separate' && field) {
      field.isResult = true;
      return fieldName(field.instruction);
    }
    return null;
  }

  /** Takes a part of the innermost field's instruction. */
  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.isResult) field.instruction += text;
  }

  /** Whether text here is no result of a field, but part of an instruction. */
  get isInstruction(): boolean {
    return this.#open.some(({ isResult }) => !isResult);
  }

  /** Whether a field of one of these names is open. */
  isIn(names: ReadonlySet<string>): boolean {
    return this.#open.some(({ instruction }) => names.has(fieldName(instruction)));
  }
}

/** The first word of an instruction, such as `TOC`. */
export function fieldName(instruction: string): string {
  return /^\s*(\w+)/.exec(instruction)?.[1]?.toUpperCase() ?? '';
}

/** Fields that print the number of a page, or how many there are. */
export const PAGE_FIELDS: ReadonlySet<string> = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'PAGEREF']);
/** The field of a table of contents. */
export const CONTENTS_FIELD: ReadonlySet<string> = new Set(['TOC']);
