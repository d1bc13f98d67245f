import { describe, expect, it } from 'vitest';
import { glossaryOf } from '../../src/compose/glossary.ts';
import { articleOf, storiesOf } from '../support/stories.ts';

type Known = Readonly<Record<string, string | null>>;

function glossary(...articles: readonly Known[]): string[] {
  const stories = storiesOf(
    articles.map((known, i) =>
      articleOf(`${i}.txt`, '', { abbreviations: Object.entries(known).map(([short, long]) => ({ short, long })) }),
    ),
  );
  return glossaryOf(stories).map(
    ({ short, meanings }) =>
      `${short}: ${meanings.map(({ long, stories: uses }) => `${long ?? '?'} [${uses}]`).join(' / ')}`,
  );
}

describe('the abbreviations of an issue', () => {
  it('stand once each, in Vietnamese order, with the long form of whoever explains them', () => {
    expect(
      glossary({ UBND: null, ĐVTN: 'đoàn viên thanh niên' }, { UBND: 'Ủy ban nhân dân', DN: 'doanh nghiệp' }),
    ).toEqual(['DN: doanh nghiệp [2]', 'ĐVTN: đoàn viên thanh niên [1]', 'UBND: Ủy ban nhân dân [1,2]']);
  });

  it('are the same however the long form is spelt', () => {
    expect(glossary({ UBND: 'Ủy ban nhân dân' }, { UBND: 'uỷ ban nhân dân' })).toHaveLength(1);
  });

  it('have both long forms where two articles mean two things, each with its articles', () => {
    expect(glossary({ HTX: 'hợp tác xã' }, { HTX: 'hỗ trợ xã' }, { HTX: null }, { HTX: 'Hợp tác xã' })).toEqual([
      'HTX: hỗ trợ xã [2] / Hợp tác xã [1,4] / ? [3]',
    ]);
  });
});
