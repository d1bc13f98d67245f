const QUOTE = /["“”\n\r]/g;

/**
 * The straight quotes that stand against a curly one, by their offsets in order: `“lời nói"` is `“lời nói”`. Pairs of one kind stay
 * as they are, straight or curly; a quote without a partner in its line too.
 */
export interface MixedQuotes {
  readonly offsets: readonly number[];
  /** The curly quote that makes each one's pair alike. */
  readonly marks: readonly string[];
}

/** Finds the straight halves of mixed pairs. Linear in the text. */
export function findMixedQuotes(text: string): MixedQuotes {
  const offsets: number[] = [];
  const marks: string[] = [];
  let open = '';
  let openAt = 0;
  for (const { 0: mark, index } of text.matchAll(QUOTE)) {
    if (open === '' || mark === '“' || mark === '\n' || mark === '\r') {
      open = mark === '“' || mark === '"' ? mark : '';
      openAt = index;
      continue;
    }
    if (mark !== open) {
      offsets.push(mark === '"' ? index : openAt);
      marks.push(mark === '"' ? '”' : '“');
    }
    open = '';
  }
  return { offsets, marks };
}
