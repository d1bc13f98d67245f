import type { Article, Award } from '../../src/model/article.ts';
import { awardTotals } from '../../src/model/award-totals.ts';
import type { Story } from '../../src/model/bulletin.ts';
import { fullArticle } from './full-article.ts';

const SPAN = { start: 0, end: 1 };

/** An award row; what is left out is not said. */
export function awardOf(said: Partial<Award> = {}): Award {
  return {
    id: 'a1',
    authority: 'UBND tỉnh Bình Giang',
    award: 'Bằng khen',
    collectives: null,
    individuals: null,
    recipients: [],
    others: [],
    certificates: null,
    year: null,
    span: SPAN,
    rule: 'editor',
    certainty: 1,
    ...said,
  };
}

/** An article of one sentence, with these awards; its text is `body`. */
export function articleOf(file: string, body: string, said: Partial<Article> = {}): Article {
  return {
    ...fullArticle,
    id: file,
    kicker: null,
    headline: file,
    lead: null,
    publishedAt: null,
    captions: [],
    abbreviations: [],
    awards: [],
    sections: [
      {
        id: 's1',
        heading: null,
        headingSpan: null,
        level: 1,
        blocks: [{ kind: 'paragraph', id: 'b1', span: SPAN, text: body, inlines: [{ kind: 'text', text: body }] }],
      },
    ],
    origin: { file, format: 'text', encoding: 'utf-8', sha256: `sha of ${file}` },
    ...said,
  };
}

/** Articles as the stories of a bulletin. */
export function storiesOf(articles: readonly Article[]): Story[] {
  return articles.map((article, i) => ({
    number: i + 1,
    id: article.id,
    article,
    headline: article.headline ?? '',
    proposed: false,
    awards: { entries: [], byAuthority: [], byForm: [] },
    awardTotals: awardTotals([]),
  }));
}
