import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/build/read-article.ts';

interface Row {
  readonly authority: string | null;
  readonly award: string;
  readonly collectives: number | null;
  readonly individuals: number | null;
}

/** What an article is to be read as; `firstWords` and counts of paragraphs in the files are for a person's eye. */
interface Expected {
  readonly publishedAt: string | null;
  readonly headline: string | null;
  readonly lead: string | null;
  readonly sections: readonly { readonly heading: string | null }[];
  readonly bylines: readonly string[];
  readonly source: string | null;
  readonly captions: readonly string[];
  readonly awards: readonly Row[];
}

const row = ({ authority, award, collectives, individuals }: Row): unknown[] => [
  authority,
  award.replace(/^danh hiệu /u, '').replace(/[“”"]/g, ''),
  collectives,
  individuals,
];

/** `articles`: those that the rules were made with; `articles-kept-aside`: read only once the rules stood. */
describe.each(['articles', 'articles-kept-aside'])('%s', name => {
  const folder = new URL(`../cases/${name}/`, import.meta.url);
  const files = readdirSync(folder).filter(file => file.endsWith('.txt'));

  it.each(files)(
    '%s is read whole: time, headline, lead, headings, bylines, source, captions and awards',
    async file => {
      const expected = JSON.parse(readFileSync(new URL(file.replace('.txt', '.json'), folder), 'utf8')) as Expected; // our files
      const { value } = await readArticle(readFileSync(new URL(file, folder)), { name: file });
      const { publishedAt, headline, lead, bylines, source, captions } = value;
      const headings = ({ sections }: Expected): string[] => sections.flatMap(({ heading }) => heading ?? []);
      expect({ publishedAt, headline, lead, bylines, source, captions, headings: headings(value) }).toEqual({
        publishedAt: expected.publishedAt,
        headline: expected.headline,
        lead: expected.lead,
        bylines: expected.bylines,
        source: expected.source,
        captions: expected.captions,
        headings: headings(expected),
      });
      expect(value.awards.map(row)).toEqual(expected.awards.map(row));
    },
  );
});
