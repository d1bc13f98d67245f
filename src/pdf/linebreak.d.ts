declare module 'linebreak' {
  /** Finds the line breaks of a text after UAX #14. */
  export default class LineBreaker {
    constructor(text: string);
    /** The next break: the offset after it; null at the end. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
