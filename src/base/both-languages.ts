import type { Said } from './diagnostic.ts';

/** What stands between the two languages of one text. */
const BETWEEN = ' · ';

/** One text in both languages, for a schema, whose messages are plain strings; `inBothLanguages` takes it apart. */
export function bothLanguages({ en, vi }: Said): string {
  return en + BETWEEN + vi;
}

/** The two languages of a text that `bothLanguages` made; null where it is another. */
export function inBothLanguages(text: string): Said | null {
  const [en, vi, more] = text.split(BETWEEN);
  return en !== undefined && vi !== undefined && more === undefined ? { en, vi } : null;
}
