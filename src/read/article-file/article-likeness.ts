import { splitFrontMatter } from '../markdown/split-front-matter.ts';

/** Whether a text is an article file in Markdown: its front matter says so. */
export function isArticleMarkdown(text: string): boolean {
  return /^\s*---[ \t]*\r?\n/.test(text) && /(?:^|\n)bantin[ \t]*:/.test(splitFrontMatter(text)?.yaml ?? '');
}

/** Whether a text is an article as JSON: an object that names parts of an article near its beginning. */
export function isArticleJson(text: string): boolean {
  return /^\s*\{/.test(text) && /"(?:sections|headline|publishedAt|bylines)"\s*:/.test(text.slice(0, 100_000));
}

/** Whether a text is an article as YAML: a mapping with an article's fields at its top. */
export function isArticleYaml(text: string): boolean {
  const head = text.slice(0, 100_000);
  return (
    /^(?:---\s*\n)?(?:#[^\n]*\n|\s*\n)*(?:bantin|id|headline|kicker|lead|publishedAt)[ \t]*:(?:\s|$)/.test(head) &&
    /\nsections[ \t]*:/.test(text)
  );
}
