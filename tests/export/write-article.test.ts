import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Span } from '../../src/base/span.ts';
import { checkAccounting } from '../../src/check/accounting.ts';
import { type ArticleFormat, writeArticle } from '../../src/export/write-article.ts';
import type { Article, Award } from '../../src/model/article.ts';
import { evidenceFinder, oneLine } from '../../src/model/evidence.ts';
import { layOutText } from '../../src/model/lay-out-text.ts';
import { tidyArticle } from '../../src/model/tidy-article.ts';
import { articleFromFile } from '../../src/parse/given.ts';
import { readManuscript } from '../../src/read/read-manuscript.ts';
import { arbitraryArticle } from '../support/arbitrary-article.ts';

/** More by RUNS=5000. */
const RUNS = Number(process.env.RUNS ?? 150);
const ENDING: Readonly<Record<ArticleFormat, string>> = { markdown: 'md', json: 'json', yaml: 'yaml' };

/** The article of an article file, which must say nothing against it and account for all of it. */
function readBack(text: string, format: ArticleFormat): Article {
  const { value, diagnostics } = readManuscript(new TextEncoder().encode(text), { name: `a.${ENDING[format]}` });
  const faults = diagnostics.filter(({ severity, code }) => severity !== 'info' && code !== 'empty-file');
  expect(faults).toEqual([]);
  expect(value.format).toBe(`article-${format}`);
  const article = articleFromFile(value);
  if (article === null) throw new Error('no article file');
  expect(checkAccounting(article, value)).toEqual([]);
  return article;
}

/** An article without places and origin, which a file of its own changes. */
function content(article: Article): unknown {
  const drop = new Set(['span', 'spans', 'headingSpan', 'itemSpans', 'cellSpans', 'origin']);
  return JSON.parse(JSON.stringify(article, (key, value) => (drop.has(key) ? undefined : value)));
}

/** An article as if it had been read from a text, its awards said by any stretch of that text. */
function placed(article: Article): { article: Article; text: string } {
  const laid = layOutText(article, () => null);
  const spanOf = (award: Award, i: number): Span => {
    const given = article.awards[i]?.span ?? award.span;
    const start = Math.min(given.start, laid.text.length);
    return { start, end: Math.min(laid.text.length, start + given.end) };
  };
  return {
    text: laid.text,
    article: { ...laid.article, awards: laid.article.awards.map((award, i) => ({ ...award, span: spanOf(award, i) })) },
  };
}

describe('an article file', () => {
  it.each(['markdown', 'json', 'yaml'] as const)('in %s keeps the clause that says an award', format => {
    let kept = 0;
    fc.assert(
      fc.property(arbitraryArticle, generated => {
        const { article, text } = placed(generated);
        const clauseAt = evidenceFinder(article);
        const file = writeArticle(article, format);
        const read = readBack(file, format);
        const readText = layOutText(read, () => null).text;
        article.awards.forEach(({ span }, i) => {
          const said = clauseAt(span);
          const found = read.awards[i]?.span ?? span;
          if (said !== null && said !== '') kept++;
          if (said !== null)
            expect(oneLine(readText.slice(found.start, found.end))).toBe(oneLine(text.slice(span.start, span.end)));
        });
        expect(writeArticle(read, 'markdown')).toBe(writeArticle(article, 'markdown'));
      }),
      { numRuns: RUNS },
    );
    expect(kept).toBeGreaterThan(RUNS / 10);
  });

  it.each(['markdown', 'json', 'yaml'] as const)(
    'in %s gives back every article, and is written the same again',
    format => {
      fc.assert(
        fc.property(arbitraryArticle, article => {
          const file = writeArticle(article, format);
          const read = readBack(file, format);
          expect(content(read)).toEqual(content(tidyArticle(article)));
          const again = writeArticle(read, format);
          const reread = readBack(again, format);
          expect(content(reread)).toEqual(content(read));
          // Data name their own file as the origin, and that one's hash; Markdown has no origin.
          expect(writeArticle({ ...reread, origin: read.origin }, format)).toBe(again);
          if (format === 'markdown') expect(again).toBe(file);
        }),
        { numRuns: RUNS },
      );
    },
  );
});
