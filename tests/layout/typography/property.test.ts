import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Typography, TypographyRule } from '../../../src/layout/template/typography-schema.ts';
import type { LayoutInline } from '../../../src/layout/tree.ts';
import { fullTypography, plain, run, setInlines } from '../../support/typeset.ts';

/** What rules look for, and what comes near it. */
const PIECES = [
  ...`" ' “ ” ‘ ’ - -- – — . ... … , ( ) / % : 5 12 88 1.677 2015 2020 5/1 1,5 a Đ V. K tập thể kg triệu đồng Điều`.split(
    ' ',
  ),
  ...'khoản ngày tháng năm số QĐ UBND TP. Hồ Chí Minh ông Thiếu tướng sáng khoảng người 𝒳 km/h 125/QĐ-UBND'.split(' '),
  ...[' ', ' ', ' ', '\u00a0', '\u2060', 'o\u0302'],
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 24 }).map(pieces => pieces.join(''));
const textRun = fc.tuple(text, fc.constantFrom(null, 'strong', 'emphasis')).map(([words, style]) => run(words, style));
const inline: fc.Arbitrary<LayoutInline> = fc.oneof(
  { weight: 6, arbitrary: textRun },
  fc.array(textRun, { maxLength: 2 }).map(inlines => ({ kind: 'link', href: 'https://vi.du.vn', inlines }) as const),
  fc.constantFrom<LayoutInline>({ kind: 'lineBreak' }, { kind: 'flushRight' }, { kind: 'pageNumber', style: null }),
);
const inlines = fc.array(inline, { maxLength: 5 });
const switches: fc.Arbitrary<Typography> = fc
  .subarray(Object.keys(fullTypography) as TypographyRule[]) // the keys of the record are its rules
  .map(off => ({ ...fullTypography, ...Object.fromEntries(off.map(rule => [rule, false])) }));

/** A text as an author types it: what the pass may change is the same before and after. */
function typed(words: string): string {
  return words
    .normalize('NFC')
    .replaceAll('\u2060', '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('…', '...')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/–|--/g, '-');
}

/** The shape of inlines: kinds, styles and links, without their words. */
function shape(list: readonly LayoutInline[]): unknown {
  return list.map(i =>
    i.kind === 'text' ? { ...i, text: '' } : i.kind === 'link' ? { ...i, inlines: shape(i.inlines) } : i,
  );
}

describe('typography', () => {
  it('changes no characters but spaces, quotes, dashes and dots', () => {
    fc.assert(
      fc.property(inlines, switches, (list, on) => {
        expect(typed(plain(setInlines(list, on)))).toBe(typed(plain(list)));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(inlines, switches, (list, on) => {
        const once = setInlines(list, on);
        expect(setInlines(once, on)).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps runs, marks, links and fields as they are', () => {
    fc.assert(
      fc.property(inlines, list => {
        expect(shape(setInlines(list))).toEqual(shape(list));
      }),
    );
  });

  it('changes nothing at all where every rule is off', () => {
    const off = Object.fromEntries(Object.keys(fullTypography).map(rule => [rule, false]));
    fc.assert(
      fc.property(text, words => {
        expect(plain(setInlines([run(words)], { ...fullTypography, ...off }))).toBe(words.normalize('NFC'));
      }),
    );
  });
});
