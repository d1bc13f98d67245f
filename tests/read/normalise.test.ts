import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/read/normalise.ts';
import { sourceSpan, targetSpan } from '../../src/read/offset-map.ts';
import { SENTENCES } from '../support/own-sentences.ts';

const text = (source: string): string => normalise(source).text;

describe('normalised text', () => {
  it.each([
    ['Ðảng bộ', 'Đảng bộ'],
    ['QÐ-UBND', 'QĐ-UBND'],
    ['bộ Ɖội', 'bộ Đội'],
    ['xã Ðak Pơ', 'xã Đak Pơ'],
    ['huyện Ðăk Hà', 'huyện Đăk Hà'],
    ['bộ ðội', 'bộ đội'],
  ])('has the Vietnamese letter in %s', (source, wanted) => expect(text(source)).toBe(wanted));

  it.each([
    ['Sigurður Þórðarson'],
    ['Ðorđe Petrović'],
    ['ông Ðorđe đã đến'],
    ['það er gott'],
    ['Guðmundur'],
    ['Ðokôđi'],
  ])('leaves the foreign letter in %s', source => expect(text(source)).toBe(source));

  it.each([
    ['nói: “Được" rồi', 'nói: “Được” rồi'],
    ['nói: "Được” rồi', 'nói: “Được” rồi'],
    ['“một” và "hai"', '“một” và "hai"'],
    ['“một"\n"hai”', '“một”\n“hai”'],
    ['"một\nhai”', '"một\nhai”'],
    ['màn hình 24" “lớn”', 'màn hình 24" “lớn”'],
  ])('has quotes of one kind in a pair: %s', (source, wanted) => expect(text(source)).toBe(wanted));

  it('never moves a tone', () => expect(text('hòa hoà thủy thuỷ khỏe khoẻ')).toBe('hòa hoà thủy thuỷ khỏe khoẻ'));

  it('composes a letter through what stands between it and its mark', () =>
    expect(text('Co\u200b\u0302\u00ad\u0301')).toBe('C\u1ed1'));

  it('keeps tabs, which part cells', () => expect(text('a\tb\u00a0c\u200bd\u00ade\u0000f')).toBe('a\tb cdef'));

  it('makes a line separator a line end', () => expect(text('a\u2028b\u0085c\rd\r\ne')).toBe('a\nbc\nd\ne'));
});

const noise = fc.constantFrom(
  '\u200b',
  '\u00ad',
  '\u00a0',
  '\r\n',
  '\r',
  '\n',
  '\t',
  '\u0007',
  '\ufeff',
  ' ',
  '"',
  '“',
  '”',
  'Ð',
  '\u0301',
  '\u0323',
);
const words = fc.constantFrom(...SENTENCES.flatMap(sentence => sentence.split(' ')));
const article = fc
  .array(
    fc.oneof(
      words,
      words.map(word => word.normalize('NFD')),
      noise,
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { maxLength: 60 },
  )
  .map(parts => parts.join(' '));

describe('normalising, whatever comes', () => {
  it('gives the same when it is done again', () => {
    fc.assert(
      fc.property(article, source => {
        expect(text(text(source))).toBe(text(source));
      }),
      { numRuns: 500 },
    );
  });

  it('loses no letter and no digit', () => {
    const kept = (all: string): string =>
      all
        .normalize('NFC')
        .replace(/[^\p{L}\p{N}]/gu, '')
        .replace(/[ÐƉ]/g, 'Đ')
        .replace(/ð/g, 'đ');
    const bare = (all: string): string => all.replace(/[\p{Cc}\p{Cf}]/gu, '');
    fc.assert(
      fc.property(article, source => {
        expect(kept(text(source))).toBe(kept(bare(source)));
      }),
      { numRuns: 500 },
    );
  });

  it('carries the words of the source there and back', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(words, noise), { minLength: 1, maxLength: 30 }), parts => {
        const source = parts.flatMap(([word, more]) => [word.normalize('NFD'), more, ' ']).join('');
        const { text: whole, map } = normalise(source);
        let at = 0;
        for (const [word, more] of parts) {
          const raw = word.normalize('NFD');
          const span = { start: at, end: at + raw.length };
          const target = targetSpan(map, span);
          if (!/\p{M}/u.test(more)) {
            expect(whole.slice(target.start, target.end).replace(/["“”]/g, '"')).toBe(word.replace(/["“”]/g, '"'));
            expect(sourceSpan(map, target)).toEqual(span);
          }
          at += raw.length + more.length + 1;
        }
      }),
      { numRuns: 300 },
    );
  });
});
