import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { describe, expect, it } from 'vitest';
import { lineBreaks } from '../../src/pdf/text/line-breaks.ts';

/** The whole text given to the library at once. */
function inOneGo(text: string): number[] {
  const places: number[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) places.push(next.position);
  return places;
}

const places = (text: string): number[] => lineBreaks(text).map(({ at }) => at);

describe('line breaks asked token by token', () => {
  it('are those of the whole text, for every line of the input', () => {
    const folder = new URL('../../input/', import.meta.url);
    for (const name of readdirSync(folder)) {
      for (const line of readFileSync(new URL(name, folder), 'utf8').split('\n'))
        expect(places(line)).toEqual(inOneGo(line));
    }
  });

  it('are those of the whole text, for words, figures, quotes, brackets, dashes and odd characters in any order', () => {
    const tokens = [
      'tập',
      'thể',
      '1.200',
      '5/1/2017',
      '“Vì',
      'nghiệp”',
      '(cùng',
      'gia)',
      '–',
      '—',
      '…',
      '"',
      '!',
      '?',
      '%',
      '₫',
      '/',
    ];
    const odd = [
      'a-b',
      '3,5%',
      '”',
      '(',
      ')',
      '[',
      '№',
      '°C',
      '日本',
      '😀',
      'e\u0301',
      '\u00a0',
      'x\u00a0y',
      ':',
      ';',
      "'",
      'http://a.b/c?d=e',
      '\u2060',
      ' ',
    ];
    const text = fc.array(fc.constantFrom(...tokens, ...odd), { maxLength: 12 }).map(parts => parts.join(' '));
    fc.assert(
      fc.property(text, sample => {
        expect(places(sample)).toEqual(inOneGo(sample));
      }),
      { numRuns: 3000 },
    );
  });

  it('says which breaks are forced', () => {
    expect(lineBreaks('một\nhai')).toEqual([
      { at: 4, ends: true },
      { at: 7, ends: false },
    ]);
  });
});
