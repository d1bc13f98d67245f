import { describe, expect, it } from 'vitest';
import { metadataText } from '../../src/base/metadata-text.ts';
import { loadRanks } from '../../src/build/load-ranks.ts';
import { readArticle } from '../../src/build/read-article.ts';
import { composeBulletin } from '../../src/compose/compose-bulletin.ts';
import { documentMeta } from '../../src/layout/document-meta.ts';
import type { DocumentMeta } from '../../src/layout/tree.ts';
import { settingsSchema } from '../../src/model/settings.ts';

async function metaOf(texts: readonly string[], settings: object = {}): Promise<DocumentMeta> {
  const read = await Promise.all(
    texts.map(async (text, i) => (await readArticle(new TextEncoder().encode(text), { name: `${i}.md` })).value),
  );
  const { value } = composeBulletin(read, settingsSchema.parse({ publication: 'Bản tin thử', ...settings }), {
    sourceDate: null,
    ranks: loadRanks(),
  });
  return documentMeta(value);
}

const article = (fields: string): string => `---\n${fields}\n---\nMột đoạn.\n`;

describe("a document's properties", () => {
  it('are the words of its only article', async () => {
    const meta = await metaOf([article('headline: Tít\nlead: Sapo.\nkicker: Thi đua\nbylines: [An, Bình, An]')]);
    expect(meta).toMatchObject({ title: 'Tít', subject: 'Sapo.', authors: ['An', 'Bình'] });
    expect(meta.keywords).toEqual(['Bản tin thử', 'Thi đua']);
  });

  it("have the publication's name and number where several articles stand in it", async () => {
    const articles = [article('headline: Một\nbylines: [An]'), article('headline: Hai\nbylines: [Bình]')];
    expect(await metaOf(articles, { number: '12' })).toMatchObject({
      title: 'Bản tin thử, số 12',
      authors: ['An', 'Bình'],
    });
    expect(await metaOf(articles, { number: '12', language: 'en' })).toMatchObject({ title: 'Bản tin thử, no. 12' });
    expect((await metaOf(articles)).title).toBe('Bản tin thử');
  });

  it('hold no character that XML cannot hold, and stand on one line', async () => {
    const meta = await metaOf([article('headline: "Tít\\u0001 có\\r\\nhai \\ud83d dòng"\nkicker: "K\\u0007"')]);
    expect(meta.title).toBe('Tít có hai dòng');
    expect(meta.keywords).toEqual(['Bản tin thử', 'K']);
    expect(metadataText('\ufffe a\u2028b 😀 \u007f')).toBe('a b 😀');
  });

  it('are no longer than PDF/A takes, and end at a word', () => {
    expect(metadataText('dài '.repeat(1000))).toBe(`${'dài '.repeat(499)}dài…`);
    expect(metadataText('😀'.repeat(2000))).toBe(`${'😀'.repeat(999)}…`);
  });
});
