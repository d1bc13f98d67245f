import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/build/read-article.ts';
import { writeArticle } from '../../src/export/write-article.ts';
import type { Article } from '../../src/model/article.ts';

const pages = new URL('../cases/read/html/', import.meta.url);
const inputs = new URL('../../input/', import.meta.url);
const sources = [
  ...readdirSync(pages).map(name => [`${name}.html`, new URL(`${name}/page.html`, pages)] as const),
  ...readdirSync(inputs).map(name => [name, new URL(name, inputs)] as const),
];

function content(article: Article): unknown {
  const drop = new Set(['span', 'spans', 'headingSpan', 'itemSpans', 'cellSpans', 'origin']);
  return JSON.parse(JSON.stringify(article, (key, value) => (drop.has(key) ? undefined : value)));
}

describe('an article of any format', () => {
  it.each(sources)('is the same after it was written for editing: %s', async (name, url) => {
    const first = await readArticle(readFileSync(url), { name });
    expect(first.diagnostics.filter(({ code }) => code === 'text-lost' || code === 'text-twice')).toEqual([]);
    const file = writeArticle(first.value, 'markdown');
    const second = await readArticle(new TextEncoder().encode(file), { name: 'a.md' });
    expect(second.diagnostics.filter(({ severity }) => severity === 'fatal' || severity === 'error')).toEqual([]);
    expect(content(second.value)).toEqual(content(first.value));
    expect(writeArticle(second.value, 'markdown')).toBe(file);
  });
});
