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

/** An article with the file that it was read from. */
export interface ReadSource {
  /** As it was named; `-` is standard input. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly article: Article;
  /** Where a span of the article stands in the file, its text, and the pictures in it. */
  readonly manuscript: Pick<Manuscript, 'text' | 'locate' | 'pictures'>;
}

/** Reads an article from its file's bytes. What could not be read is an empty article with a fatal diagnostic. */
export async function readArticle(bytes: Uint8Array, options: ReadOptions): Promise<Outcome<Article>> {
  const { value, diagnostics } = await readSource(options.name, bytes, options);
  return outcome(value.article, diagnostics);
}

/** The same, with the way back to the file. */
async function readSource(file: string, bytes: Uint8Array, options: ReadOptions): Promise<Outcome<ReadSource>> {
  const { value: manuscript, diagnostics } = await readManuscript(bytes, options);
  const article = parseArticle(manuscript, loadLexicon());
  const checked = hasFatal(diagnostics)
    ? []
    : [...article.diagnostics, ...checkArticle(article.value, manuscript, loadLaw())];
  const { text, locate, pictures } = manuscript;
  const source = { file, bytes, article: article.value, manuscript: { text, locate, pictures } };
  return outcome(source, [...diagnostics, ...checked]);
}

/**
 * Reads an article from a file, or from standard input for `-`, with what it was read from. `encoding` is the one that a person
 * named; null: it is detected. Null where there is no such file.
 */
export async function readSourceFile(
  file: string,
  encoding: string | null = null,
): Promise<Outcome<ReadSource | null>> {
  const input = readInput(file);
  if (input.value === null) return outcome(null, input.diagnostics);
  return readSource(file, input.value, { name: file === '-' ? 'stdin' : file, encoding });
}

/** As `readSourceFile`, the article alone. */
export async function readArticleFile(file: string, encoding: string | null = null): Promise<Outcome<Article | null>> {
  const { value, diagnostics } = await readSourceFile(file, encoding);
  return outcome(value?.article ?? null, diagnostics);
}
