/** Lines are short; in a longer stretch quotes are taken to belong to different pairs. */
const PAIR = /["“”]/g;

/**
 * The straight quotes that stand against a curly one: by their offset, the curly quote that makes the pair alike. `“lời nói"` is
 * `“lời nói”`. Pairs of one kind stay as they are, straight or curly; a quote without a partner in its line too.
 */
export function findMixedQuotes(text: string): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  let open: { readonly at: number; readonly mark: string } | null = null;
  let line = 0;
  for (const { 0: mark, index } of text.matchAll(PAIR)) {
    if (text.slice(line, index).includes('\n')) open = null;
    line = index;
    if (open === null || mark === '“') {
      open = mark === '”' ? null : { at: index, mark };
      continue;
    }
    if (mark !== open.mark) {
      if (open.mark === '“' && mark === '"') found.set(index, '”');
      if (open.mark === '"' && mark === '”') found.set(open.at, '“');
    }
    open = null;
  }
  return found;
}
