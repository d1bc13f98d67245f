import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVietnamese, inVietnameseOrder } from '../../src/base/vietnamese-order.ts';

const sorted = (names: readonly string[]): string[] => inVietnameseOrder(names, name => name);

describe('the order of a Vietnamese index', () => {
  it('has ă, â, đ, ê, ô, ơ and ư as letters of their own', () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'];
    expect(sorted([...letters].reverse())).toEqual(letters);
  });

  it('orders tones à ả ã á ạ where the letters are the same, on every vowel', () => {
    for (const tones of ['aàảãáạ', 'ăằẳẵắặ', 'ơờởỡớợ', 'ưừửữứự', 'yỳỷỹýỵ'])
      expect(sorted([...tones].reverse())).toEqual([...tones]);
  });

  it('looks at tones only where all letters are the same', () => {
    expect(sorted(['bàn', 'bang', 'bạn', 'ban'])).toEqual(['ban', 'bàn', 'bạn', 'bang']);
    expect(sorted(['hòa', 'hoạ', 'hoa', 'hoan'])).toEqual(['hoa', 'hòa', 'hoạ', 'hoan']);
  });

  it('puts a name before the longer names that begin with it, and đ behind every d', () => {
    expect(sorted(['Đảng', 'Dân vận', 'Bộ Y tế', 'Bộ', 'Bộ Công an', 'Dương'])).toEqual([
      'Bộ',
      'Bộ Công an',
      'Bộ Y tế',
      'Dân vận',
      'Dương',
      'Đảng',
    ]);
  });

  it('counts numbers by their value, and marks as nothing but a gap', () => {
    expect(sorted(['Quân khu 10', 'Quân khu 7', 'Quân khu 07a'])).toEqual([
      'Quân khu 7',
      'Quân khu 07a',
      'Quân khu 10',
    ]);
    expect(sorted(['Thi đua - Khen thưởng B', 'Thi đua, Khen thưởng A'])[0]).toBe('Thi đua, Khen thưởng A');
  });

  it('does not depend on how a text is composed', () => {
    expect(compareVietnamese('Hội Nông dân'.normalize('NFD'), 'Hội Nông dân')).toBe(0);
  });

  it('is an order: total, the same from both sides, and without loops', () => {
    const text = fc.string({ unit: fc.constantFrom(...'aàâăbdđeoơôuư yẠ12-Z я'.split('')), maxLength: 8 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(compareVietnamese(a, b)).toBe(-compareVietnamese(b, a) || 0);
        expect(compareVietnamese(a, b) === 0).toBe(a.normalize('NFC') === b.normalize('NFC'));
        if (compareVietnamese(a, b) <= 0 && compareVietnamese(b, c) <= 0)
          expect(compareVietnamese(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});
