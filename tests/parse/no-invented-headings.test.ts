import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readArticle } from '../../src/build/read-article.ts';

const folder = new URL('../cases/awards/', import.meta.url);
const AT_ONCE = 12;

/** Sentences full of names of bodies, places, persons and awards; what a decision prints in capitals is a heading. */
function sentencesOf(where: URL): string[] {
  return readdirSync(where)
    .filter(file => file.endsWith('.yaml'))
    .flatMap(file => (parse(readFileSync(new URL(file, where), 'utf8')) as { cases: { text: string }[] }).cases)
    .map(({ text }) => text.trim())
    .filter(text => /^\p{Lu}[^\n]*[.!?…]$/u.test(text) && !text.includes('QUYẾT ĐỊNH'));
}

async function headingsIn(sentences: readonly string[]): Promise<(string | null)[]> {
  const text = `15:44 05/01/2017\nXã vừa tổ chức hội nghị sáng nay. ${sentences.join(' ')}`;
  const { value } = await readArticle(new TextEncoder().encode(text), { name: 'case.txt' });
  return value.sections.map(section => section.heading).filter(heading => heading !== null);
}

describe('a glued text without headings', () => {
  it.each([
    ['of the award cases', folder],
    ['of the award cases that were kept aside', new URL('kept-aside/', folder)],
  ])('gets none from the sentences %s', async (_, where) => {
    const sentences = sentencesOf(where);
    expect(sentences.length).toBeGreaterThan(100);
    const invented: (string | null)[] = [];
    for (let i = 0; i < sentences.length; i += AT_ONCE)
      invented.push(...(await headingsIn(sentences.slice(i, i + AT_ONCE))));
    expect(invented).toEqual([]);
  });
});
