import { isArticleJson, isArticleYaml } from './read-article-data.ts';
import { isArticleMarkdown } from './read-article-markdown.ts';

/**
 * The encoding of an article file, which is always UTF-8; null where the bytes are no such file, or no UTF-8. What stands in an
 * article file is what a person wants there: nothing in it is taken for an older encoding and converted.
 */
export function articleFileEncoding(bytes: Uint8Array): 'utf-8' | null {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 200)).trimStart();
  if (!/^(?:---|\{|#|[A-Za-z]+\s*:)/.test(start)) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return isArticleMarkdown(text) || isArticleJson(text) || isArticleYaml(text) ? 'utf-8' : null;
  } catch {
    return null;
  }
}
