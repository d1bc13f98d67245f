import { sha256 } from '../base/hash.ts';
import type { Article, Award } from '../model/article.ts';
import type { GivenAward, Manuscript } from '../model/manuscript.ts';

/** The article that an article file states, as it is stated; null where the manuscript is of another kind. */
export function articleFromFile({ given, text, file, format, encoding, sha256: hash }: Manuscript): Article | null {
  if (given.article === undefined) return null;
  const id = given.article.id || sha256(text).slice(0, 12);
  return { ...given.article, id, origin: { file, format, encoding, sha256: hash } };
}

/**
 * Awards that front matter states: they win over the prose, and have no place in it, so that their spans are empty, at the end
 * of the text. Null where the front matter says nothing of awards.
 */
export function awardsFromGiven(rows: readonly GivenAward[] | undefined, text: string, letter: string): Award[] | null {
  const span = { start: text.length, end: text.length };
  return rows?.map((row, i) => ({ ...row, id: `${letter}${i + 1}`, span })) ?? null;
}
