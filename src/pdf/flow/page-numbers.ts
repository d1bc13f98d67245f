/** The numbers that pages print: from 1, and from 1 again where numbering begins anew. */
export class PageNumbers {
  /** The pages that are numbered 1, in order, from 0. */
  readonly #starts: number[] = [0];

  /** Numbering begins anew with a page that follows those before. */
  restartAt(page: number): void {
    if (page > 0) this.#starts.push(page);
  }

  /** What a page prints. `page`: from 0. */
  numberOf(page: number): number {
    return page - (this.#starts.findLast(start => start <= page) ?? 0) + 1;
  }
}
