import { sha256 } from '../base/hash.ts';
import type { Article } from '../model/article.ts';
import type { Manuscript } from '../model/manuscript.ts';

/** The article that an article file states, as it is stated; null where the manuscript is of another kind. */
export function articleFromFile({ given, text, file, format, encoding, sha256: hash }: Manuscript): Article | null {
  if (given.article === undefined) return null;
  const id = given.article.id || sha256(text).slice(0, 12);
  return { ...given.article, id, origin: { file, format, encoding, sha256: hash } };
}
