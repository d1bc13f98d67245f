import type { Abbreviation } from '../model/article.ts';

/** The abbreviations of a text, with the long form that it gives in brackets (`ủy ban nhân dân (UBND)`) or the word lists. */
export function findAbbreviations(text: string, known: Readonly<Record<string, string>>): Abbreviation[] {
  const found = new Set(
    [...text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{2,}(?:&\p{Lu}{1,3})?(?![\p{L}\p{N}])/gu)].map(match => match[0]),
  );
  return [...found]
    .filter(short => known[short] !== undefined || short.length <= 6)
    .map(short => ({ short, long: known[short] ?? null }));
}
