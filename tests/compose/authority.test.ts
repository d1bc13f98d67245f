import { describe, expect, it } from 'vitest';
import { authorityContext, readAuthority } from '../../src/compose/awards/authority.ts';
import { placesNamed } from '../../src/compose/awards/places-named.ts';
import { articleOf } from '../support/stories.ts';

function read(printed: string, body: string, abbreviations: readonly (readonly [string, string])[] = []) {
  const article = articleOf('a.txt', body, { abbreviations: abbreviations.map(([short, long]) => ({ short, long })) });
  const { body: name, place, province } = readAuthority(printed, authorityContext(article, placesNamed(article)));
  return [name, place, province];
}

const BINH_GIANG = 'Hội nghị của tỉnh Bình Giang diễn ra sáng nay.';
const TWO = 'Đoàn của tỉnh Thanh Lâm thăm tỉnh Bình Giang.';

describe('the name of an authority', () => {
  it.each([
    ['UBND tỉnh Bình Giang', 'Ủy ban nhân dân tỉnh Bình Giang'],
    ['Uỷ ban nhân dân tỉnh Bình Giang', 'ỦY BAN NHÂN DÂN TỈNH BÌNH GIANG'],
    ['UBND TP. Hồ Chí Minh', 'Ủy ban nhân dân thành phố Hồ Chí Minh'],
    ['Tỉnh uỷ Hòa An', 'Tỉnh ủy Hoà An'],
    ['Thủ tướng', 'Thủ tướng Chính phủ'],
  ])('is the same in %s and %s', (one, other) => {
    expect(read(one, '')).toEqual(read(other, ''));
  });

  it('is written out by the article’s own abbreviations', () => {
    const known = [['GD-ĐT', 'Giáo dục và Đào tạo']] as const;
    expect(read('Bộ GD-ĐT', '', known)).toEqual(read('Bộ Giáo dục và Đào tạo', ''));
  });

  it('has the one place of its level that the article names', () => {
    expect(read('UBND tỉnh', BINH_GIANG)).toEqual(read('UBND tỉnh Bình Giang', ''));
    expect(read('Sở Y tế', BINH_GIANG)).toEqual(read('Sở Y tế Bình Giang', BINH_GIANG));
    expect(read('UBND huyện', 'Huyện Hòa Sơn thuộc tỉnh Bình Giang.')).toEqual([
      'uỷ ban nhân dân',
      'huyện hoà sơn',
      'bình giang',
    ]);
  });

  it('has no place where the article names two, or none', () => {
    expect(read('UBND tỉnh', TWO)[1]).toBeNull();
    expect(read('UBND tỉnh', '')[1]).toBeNull();
    expect(read('Sở Y tế', TWO)[1]).toBeNull();
  });

  it('does not take a person behind a province for a part of its name', () => {
    const body = `${BINH_GIANG} Chủ tịch UBND tỉnh Bình Giang Nguyễn Văn An trao bằng khen.`;
    expect(read('UBND tỉnh', body)[1]).toBe('tỉnh bình giang');
  });

  it('needs no place where the country has one such body', () => {
    for (const name of ['Bộ Y tế', 'Chủ tịch nước', 'Trung ương Đoàn', 'Tổng Liên đoàn Lao động Việt Nam'])
      expect(read(name, TWO)[1]).toBe('');
    expect(read('Bộ Chỉ huy Quân sự', TWO)[1]).toBeNull();
    expect(read('các Tổng cục', TWO)[1]).toBeNull();
  });

  it('takes neither a society nor a cooperative for a commune, nor a byname for a city', () => {
    expect(read('Bảo hiểm xã hội tỉnh', BINH_GIANG)).toEqual(['bảo hiểm xã hội', 'tỉnh bình giang', null]);
    expect(read('UBND thành phố', 'Thành phố Cảng vào hội.')[1]).toBeNull();
  });

  it('knows a commune only with its district', () => {
    expect(read('UBND xã Tân Lập', BINH_GIANG)[1]).toBeNull();
    expect(read('UBND xã Tân Lập', 'Xã Tân Lập, huyện Hòa Sơn, tỉnh Bình Giang.')).toEqual([
      'uỷ ban nhân dân',
      'xã tân lập, hoà sơn',
      'bình giang',
    ]);
  });
});
