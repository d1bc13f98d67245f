import { hasFatal } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { checkArticle } from '../check/check-article.ts';
import type { Article } from '../model/article.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { parseArticle } from '../parse/parse-article.ts';
import { type ReadOptions, readManuscript } from '../read/read-manuscript.ts';
import { loadLaw } from './load-law.ts';
import { loadLexicon } from './load-lexicon.ts';
import { readInput } from './read-input.ts';

/** An article, and the text that its spans lie in. */
export interface ArticleSource {
  readonly article: Article;
  readonly manuscript: Manuscript;
}

/** Reads an article from its file's bytes. What could not be read is an empty article with a fatal diagnostic. */
export async function readArticle(bytes: Uint8Array, options: ReadOptions): Promise<Outcome<Article>> {
  const { value, diagnostics } = await readArticleSource(bytes, options);
  return outcome(value.article, diagnostics);
}

/** The same, with the manuscript that says where a span stands in the file. */
export async function readArticleSource(bytes: Uint8Array, options: ReadOptions): Promise<Outcome<ArticleSource>> {
  const manuscript = await readManuscript(bytes, options);
  const article = parseArticle(manuscript.value, loadLexicon());
  const isReadable = !hasFatal(manuscript.diagnostics);
  const checked = isReadable
    ? [...article.diagnostics, ...checkArticle(article.value, manuscript.value, loadLaw())]
    : [];
  return outcome({ article: article.value, manuscript: manuscript.value }, [...manuscript.diagnostics, ...checked]);
}

/**
 * Reads an article from a file, or from standard input for `-`. `encoding` is the one that a person named; null: it is detected.
 * Null where there is no such file.
 */
export async function readArticleFile(file: string, encoding: string | null = null): Promise<Outcome<Article | null>> {
  const input = readInput(file);
  return input.value === null
    ? outcome(null, input.diagnostics)
    : readArticle(input.value, { name: file === '-' ? 'stdin' : file, encoding });
}
