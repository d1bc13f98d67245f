import { basename, dirname, extname } from 'node:path';
import type { Diagnostic } from '../base/diagnostic.ts';
import { type ArticleFormat, writeArticle } from '../export/write-article.ts';
import type { Article } from '../model/article.ts';
import { writeOutputs } from './write-outputs.ts';

const FORMATS: Readonly<Record<string, ArticleFormat>> = {
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
  '.yaml': 'yaml',
  '.yml': 'yaml',
};

/** The format that an article file's ending asks for; null where it is none of them. */
export function articleFormatOf(file: string): ArticleFormat | null {
  return FORMATS[extname(file).toLowerCase()] ?? null;
}

/** Writes an article as an article file, whole or not at all. */
export function saveArticle(article: Article, file: string, format: ArticleFormat): readonly Diagnostic[] {
  const bytes = new TextEncoder().encode(writeArticle(article, format));
  return writeOutputs(dirname(file), [{ name: basename(file), bytes }]);
}
