import { describe, expect, it } from 'vitest';
import { loadRanks } from '../../src/build/load-ranks.ts';
import { articleEntries } from '../../src/compose/awards/article-entries.ts';
import { awardStatistics } from '../../src/compose/awards/award-statistics.ts';
import { composeBulletin } from '../../src/compose/compose-bulletin.ts';
import { awardTotals } from '../../src/model/award-totals.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { awardArticle, longArticle } from '../support/award-article.ts';

const ranks = loadRanks();
const shown = (name: string | null, award: string): string => `${name ?? '–'}: ${award}`;

describe('the awards of a bulletin', () => {
  it('stand by the rank of the authority, then of the award, then as the text tells of them', async () => {
    const { entries } = awardStatistics(articleEntries(await awardArticle('mixed')), ranks);
    expect(entries.map(({ award }) => shown(award.authority, award.award).slice(0, 40))).toEqual([
      'Chủ tịch nước: Huân chương Lao động hạng',
      'Thủ tướng Chính phủ: Cờ thi đua của Chín',
      'Bộ Y tế: Bằng khen',
      'UBND thành phố: Bằng khen',
      'Ban Chỉ đạo phong trào Toàn dân đoàn kết',
      'UBND phường An Thịnh: giấy khen',
      '–: kỷ niệm chương',
    ]);
  });

  it('of one authority stand together, among those of its rank where its first stands', async () => {
    const [sample] = articleEntries(await longArticle(1));
    if (!sample) throw new Error('the sample has an award');
    const rows = [
      ['Bộ Y tế', 'Bằng khen'],
      ['Bộ Tư pháp', 'Cờ thi đua'],
      ['Bộ  y tế', 'Cờ thi đua'],
      ['Bộ Tư pháp', 'Bằng khen'],
      ['Thủ tướng Chính phủ', 'Bằng khen'],
    ].map(([authority = '', award = ''], i) => ({
      ...sample,
      award: { ...sample.award, id: `award-${i + 1}`, authority, award },
    }));
    const { entries } = awardStatistics(rows, ranks);
    expect(entries.map(({ award }) => award.id)).toEqual(['award-5', 'award-3', 'award-1', 'award-2', 'award-4']);
  });

  it('stand as the text tells of them where the settings say so', async () => {
    const article = await awardArticle('mixed');
    const settings = settingsSchema.parse({ awards: { order: 'text' } });
    const { value } = composeBulletin([article], settings, { sourceDate: null, ranks });
    expect(value.awards.entries.map(({ award }) => award)).toEqual(article.awards);
  });

  it('are grouped by authority and by award, however these are written, with the totals of each', async () => {
    const { byAuthority, byForm } = awardStatistics(articleEntries(await awardArticle('years')), ranks);
    expect(byAuthority.map(({ name, totals }) => [name, totals.rows, totals.individuals.sum])).toEqual([
      ['Bộ Nông nghiệp và Môi trường', 1, null],
      ['UBND thành phố', 3, 1133],
      ['Sở Nông nghiệp và Môi trường', 2, null],
    ]);
    expect(byForm.map(({ name, totals }) => [name, totals.rows])).toEqual([
      ['Cờ thi đua', 1],
      ['Bằng khen', 3],
      ['giấy khen', 2],
    ]);
  });

  it('lose none of sixty', async () => {
    const article = await longArticle(60);
    const { entries, byAuthority, byForm } = awardStatistics(articleEntries(article), ranks);
    const ids = article.awards.map(award => award.id).sort();
    expect(ids).toHaveLength(60);
    for (const rows of [entries, byAuthority.flatMap(g => g.entries), byForm.flatMap(g => g.entries)])
      expect(rows.map(({ award }) => award.id).sort()).toEqual(ids);
  });
});

describe('the totals of awards', () => {
  it('say how many rows count nobody, and whether those name somebody', async () => {
    const totals = awardTotals(articleEntries(await awardArticle('mixed')));
    expect(totals.collectives).toEqual({ sum: 794, unknown: 3 });
    expect(totals.individuals).toEqual({ sum: 1725, unknown: 3 });
    expect(totals.others).toEqual([{ noun: 'hộ gia đình', count: 64 }]);
    expect(totals.uncounted).toEqual({ named: 2, silent: 1, disputed: 0 });
  });

  it('are null where no row states a count, never a guess', async () => {
    const rows = articleEntries(await awardArticle('mixed'));
    const named = rows.filter(({ award }) => award.authority === 'Chủ tịch nước');
    expect(awardTotals(named).collectives).toEqual({ sum: null, unknown: 1 });
  });
});
