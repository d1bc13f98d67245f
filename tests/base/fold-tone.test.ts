import { describe, expect, it } from 'vitest';
import { foldTone } from '../../src/base/fold-tone.ts';

const TONES = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const PAIRS = ['oa', 'oe', 'uy'].flatMap(([first = '', last = '']) =>
  TONES.map(tone => [first + tone + last, first + last + tone].map(rime => rime.normalize('NFC')) as [string, string]),
);

describe('the folded key', () => {
  it.each(PAIRS)('is the same for %s and %s, alone, after a consonant and in capitals', (early, late) => {
    expect(early).not.toBe(late);
    for (const onset of ['', 'h', 'th', 'ng', 'kh']) expect(foldTone(onset + early)).toBe(foldTone(onset + late));
    expect(foldTone(`H${early.toUpperCase()}`)).toBe(`h${late}`);
  });

  it.each([
    ['hòa', 'hóa'],
    ['hòa', 'hoa'],
    ['thủy', 'thuy'],
    ['của', 'cua'],
    ['mùa', 'muà'],
    ['hoàn', 'hoan'],
    ['đa', 'da'],
  ])('tells %s from %s', (a, b) => expect(foldTone(a)).not.toBe(foldTone(b)));

  it('leaves q and its u alone', () => {
    expect(['quà', 'quý', 'quỳ', 'quẻ', 'Quỹ'].map(foldTone)).toEqual(['quà', 'quý', 'quỳ', 'quẻ', 'quỹ']);
  });

  it('takes every form of Đ and of composed letters for the same', () => {
    expect(foldTone('Ð\u1ea1i hòa')).toBe(foldTone('ĐA\u0323I HOÀ'));
    expect(foldTone('Ɖức')).toBe('đức');
  });
});
