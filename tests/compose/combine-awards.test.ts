import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { combineAwards } from '../../src/compose/awards/combine-awards.ts';
import { combinedTotals } from '../../src/compose/awards/totals.ts';
import type { Article, Award } from '../../src/model/article.ts';
import { articleOf, awardOf, storiesOf } from '../support/stories.ts';

const PLACE = 'Sáng nay tỉnh Bình Giang tổng kết.';

function paper(
  file: string,
  awards: readonly Partial<Award>[],
  said: Partial<Article> & { text?: string } = {},
): Article {
  return articleOf(file, said.text ?? PLACE, { awards: awards.map(awardOf), ...said });
}

function rows(...articles: readonly Article[]): string[] {
  return combineAwards(storiesOf(articles)).flatMap(({ authority, awards }) =>
    awards.map(({ award, year, collectives, individuals, recipients, reports }) => {
      const figure = ({ count, variants }: typeof collectives): string =>
        variants.length > 0 ? variants.map(v => `${v.count}[${v.stories}]`).join('/') : String(count ?? '–');
      const told = [...new Set(reports.map(({ story }) => story))];
      return `${authority ?? '–'} | ${award}${year ? ` ${year}` : ''} | ${figure(collectives)} | ${figure(individuals)} | ${[...recipients, ''].join(';')} | ${told}`;
    }),
  );
}

describe('an award in several articles', () => {
  it('is there once, with every article that tells of it', () => {
    const awards = [{ collectives: 5, individuals: 11 }];
    expect(rows(paper('a', awards), paper('b', awards))).toEqual([
      'UBND tỉnh Bình Giang | Bằng khen | 5 | 11 |  | 1,2',
    ]);
  });

  it('is the same however its authority and its class are spelt', () => {
    expect(
      rows(
        paper('a', [{ authority: 'UBND tỉnh', award: 'Bằng khen hạng Ba', collectives: 5 }]),
        paper('b', [{ authority: 'Uỷ ban nhân dân tỉnh Bình Giang', award: 'bằng khen hạng III', collectives: 5 }]),
      ),
    ).toEqual(['Uỷ ban nhân dân tỉnh Bình Giang | bằng khen hạng III | 5 | – |  | 1,2']);
  });

  it('shows both figures where they differ, each with its articles', () => {
    expect(
      rows(
        paper('a', [{ collectives: 5, individuals: 11 }]),
        paper('b', [{ collectives: 6, individuals: 11 }]),
        paper('c', [{ collectives: 5 }]),
      ),
    ).toEqual(['UBND tỉnh Bình Giang | Bằng khen | 5[1,3]/6[2] | 11 |  | 1,2,3']);
  });

  it('stands twice where “UBND tỉnh” is that of two provinces, or nobody can say', () => {
    const awards = [{ authority: 'UBND tỉnh', collectives: 5 }];
    const other = paper('b', awards, { text: 'Sáng nay tỉnh Thanh Lâm tổng kết.' });
    expect(rows(paper('a', awards), other)).toHaveLength(2);
    expect(rows(paper('a', awards, { text: '' }), paper('b', awards, { text: '' }))).toHaveLength(2);
    expect(rows(paper('a', awards, { text: '' }), paper('b', awards))).toHaveLength(2);
  });

  it('keeps districts of one name in two provinces apart', () => {
    const awards = [{ authority: 'UBND huyện Châu An', collectives: 5 }];
    const of = (file: string, text: string): Article => paper(file, awards, { text });
    const [north, south] = [of('a', 'Tỉnh Bình Giang.'), of('b', 'Tỉnh Thanh Lâm.')];
    expect(rows(north, south)).toHaveLength(2);
    expect(rows(north, south, of('c', ''))).toHaveLength(3);
    expect(rows(north, of('c', ''))).toHaveLength(1);
  });

  it('stands twice where another year, another month or other names say that there were two', () => {
    expect(
      rows(paper('a', [{ collectives: 5, year: 2015 }]), paper('b', [{ collectives: 6, year: 2016 }])),
    ).toHaveLength(2);
    const on = (file: string, publishedAt: string, collectives: number): Article =>
      paper(file, [{ collectives }], { publishedAt });
    expect(rows(on('a', '2026-01-05', 5), on('b', '2026-03-05', 6))).toHaveLength(2);
    expect(rows(on('a', '2026-01-05', 5), on('b', '2026-01-06', 6))).toHaveLength(1);
    expect(
      rows(paper('a', [{ recipients: ['Bà Lê Thị Hạnh'] }]), paper('b', [{ recipients: ['Ông Lý Văn Tài'] }])),
    ).toHaveLength(2);
    expect(
      rows(paper('a', [{ recipients: ['bà Lê Thị Hoà'] }]), paper('b', [{ recipients: ['Bà Lê Thị Hòa'] }])),
    ).toHaveLength(1);
  });

  it('takes the year from a paper that gives the same figures and names it', () => {
    expect(rows(paper('a', [{ collectives: 50 }]), paper('b', [{ collectives: 50, year: 2016 }]))).toEqual([
      'UBND tỉnh Bình Giang | Bằng khen 2016 | 50 | – |  | 1,2',
    ]);
  });

  it('stands twice where two ceremonies of these days are about different things', () => {
    const blood = { lead: 'Phong trào hiến máu cứu người lan rộng khắp các thôn xóm vùng cao mùa lũ.' };
    const school = { lead: 'Ngành giáo dục khai giảng năm học mới bằng nhiều lớp học xóa mù chữ ban đêm.' };
    expect(rows(paper('a', [{ collectives: 5 }], blood), paper('b', [{ collectives: 6 }], school))).toHaveLength(2);
    expect(rows(paper('a', [{ collectives: 5 }], blood), paper('b', [{ collectives: 6 }], blood))).toHaveLength(1);
  });

  it('matches grant by grant where an article tells of several', () => {
    const [first, second] = [{ collectives: 5, individuals: 3 }, { collectives: 20 }];
    expect(rows(paper('a', [first, second]), paper('b', [first]))).toEqual([
      'UBND tỉnh Bình Giang | Bằng khen | 5 | 3 |  | 1,2',
      'UBND tỉnh Bình Giang | Bằng khen | 20 | – |  | 1',
    ]);
    expect(rows(paper('a', [first, second]), paper('b', [first, { collectives: 21 }]))).toEqual([
      'UBND tỉnh Bình Giang | Bằng khen | 20[1]/21[2] | – |  | 1,2',
      'UBND tỉnh Bình Giang | Bằng khen | 5 | 3 |  | 1,2',
    ]);
  });

  it('counts once in the totals, and not at all where the figures differ', () => {
    const articles = [
      paper('a', [
        { collectives: 5, individuals: 11 },
        { award: 'Cờ thi đua', collectives: 2 },
      ]),
      paper('b', [
        { collectives: 5, individuals: 12 },
        { award: 'Cờ thi đua', collectives: 2 },
      ]),
    ];
    expect(combinedTotals(combineAwards(storiesOf(articles)).flatMap(group => group.awards))).toEqual({
      rows: 2,
      collectives: { sum: 7, unknown: 0 },
      individuals: { sum: null, unknown: 2 },
      disputed: 1,
    });
  });
});

const count = fc.option(fc.integer({ min: 0, max: 30 }), { nil: null });
const award = fc.record({
  authority: fc.constantFrom('UBND tỉnh', 'UBND tỉnh Bình Giang', 'Bộ Y tế', 'UBND huyện Hòa Sơn', 'Sở Y tế', null),
  award: fc.constantFrom('Bằng khen', 'bằng khen', 'Giấy khen'),
  collectives: count,
  individuals: count,
  recipients: fc.subarray(['Đội 5', 'Trường Bình An']),
  others: fc.subarray([
    { noun: 'hộ', count: 3 },
    { noun: 'gia đình', count: 4 },
  ]),
  year: fc.constantFrom(null, null, 2015, 2016),
});
const article = fc.record({
  awards: fc.array(award, { maxLength: 4 }),
  publishedAt: fc.constantFrom(null, '2016-01-05', '2016-01-07', '2016-01-09', '2016-03-01'),
  lead: fc.constantFrom(
    null,
    'Phong trào hiến máu cứu người lan rộng khắp các thôn xóm vùng cao mùa lũ.',
    'Ngành giáo dục khai giảng năm học mới bằng nhiều lớp học xóa mù chữ ban đêm.',
  ),
  text: fc.constantFrom('', PLACE, 'Tỉnh Thanh Lâm họp.', 'Huyện Hòa Sơn, tỉnh Bình Giang.'),
});
const issue = fc
  .array(article, { maxLength: 6 })
  .map(list => list.map(({ awards, text, ...said }, i) => paper(`${i}.txt`, awards, { text, ...said })));

/** Rows with the files of their articles in place of the articles' numbers. */
function told(articles: readonly Article[]): string[] {
  const file = (number: number): string => articles[number - 1]?.origin.file ?? '';
  return combineAwards(storiesOf(articles))
    .flatMap(({ awards }) => awards)
    .map(({ reports, ...row }) =>
      JSON.stringify({
        ...row,
        ...Object.fromEntries(
          (['collectives', 'individuals', 'certificates'] as const).map(kind => [
            kind,
            [row[kind].count, row[kind].variants.map(v => [v.count, [...new Set(v.stories.map(file))].sort()])],
          ]),
        ),
        others: row.others.map(({ noun, figure }) => [noun, figure.count]),
        files: [...new Set(reports.map(({ story }) => file(story)))].sort(),
      }),
    )
    .sort();
}

describe('combining the awards of any articles', () => {
  it('gives the same rows and totals in whatever order the articles stand', () => {
    fc.assert(
      fc.property(issue, fc.infiniteStream(fc.nat()), (articles, order) => {
        const shuffled = articles
          .map(one => ({ one, key: order.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        expect(told(shuffled)).toEqual(told(articles));
        const totals = (list: readonly Article[]) =>
          combinedTotals(combineAwards(storiesOf(list)).flatMap(group => group.awards));
        expect(totals(shuffled)).toEqual(totals(articles));
      }),
    );
  });

  it('gives the same again where every article is there twice', () => {
    fc.assert(
      fc.property(issue, articles => {
        expect(told([...articles, ...articles])).toEqual(told(articles));
      }),
    );
  });

  it('loses no telling of an award and invents no figure', () => {
    fc.assert(
      fc.property(issue, articles => {
        const combined = combineAwards(storiesOf(articles)).flatMap(group => group.awards);
        const reports = combined.flatMap(row => row.reports);
        expect(reports).toHaveLength(articles.flatMap(one => one.awards).length);
        for (const { collectives, reports: own } of combined) {
          const stated = new Set(own.map(({ award: { collectives: one } }) => one).filter(one => one !== null));
          const shown = collectives.variants.length > 0 ? collectives.variants.map(v => v.count) : [collectives.count];
          expect(new Set(shown.filter(one => one !== null))).toEqual(stated);
        }
      }),
    );
  });
});
