import { describe, expect, it } from 'vitest';
import { sentenceAround } from '../../src/preview/sentence-around.ts';

/** The sentence around some words of a text. */
function around(text: string, words: string): string {
  const start = text.indexOf(words);
  const { start: from, end: to } = sentenceAround(text, { start, end: start + words.length });
  return text.slice(from, to);
}

describe('the sentence around a clause', () => {
  const text =
    'Một câu. UBND TP. Huế tặng 8 tập thể; Sở tặng 1.064 cá nhân. Câu sau!\n1. Dòng khác, không có chấm\nHết';

  it('goes from stop to stop, past numbers and abbreviations', () => {
    expect(around(text, '8 tập thể')).toBe('UBND TP. Huế tặng 8 tập thể; Sở tặng 1.064 cá nhân.');
    expect(around(text, '1.064')).toBe('UBND TP. Huế tặng 8 tập thể; Sở tặng 1.064 cá nhân.');
  });

  it('ends with its line, and with the text', () => {
    expect(around(text, 'khác')).toBe('1. Dòng khác, không có chấm');
    expect(around(text, 'Hết')).toBe('Hết');
    expect(around(text, 'Một')).toBe('Một câu.');
  });

  it('is both sentences where the clause lies in two', () => {
    expect(around(text, 'câu. UBND')).toBe('Một câu. UBND TP. Huế tặng 8 tập thể; Sở tặng 1.064 cá nhân.');
  });
});
