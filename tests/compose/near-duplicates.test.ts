import { describe, expect, it } from 'vitest';
import { nearDuplicates } from '../../src/compose/near-duplicates.ts';
import { articleOf } from '../support/stories.ts';

/** Running text without repetitions: every word has its own number. */
function text(from: number, words: number): string {
  return Array.from({ length: words }, (_, i) => `chữ${(from + i) * 7919}`).join(' ');
}

describe('two articles of one text', () => {
  it('are found where one has a few words more, and the first is named', () => {
    const whole = text(0, 400);
    const articles = [text(900, 400), whole, `Theo phóng viên của báo. ${whole} Bài và ảnh: Tổ tin.`].map((body, i) =>
      articleOf(`${i}.txt`, body),
    );
    expect(nearDuplicates(articles)).toEqual([{ first: 1, second: 2 }]);
  });

  it('are not found in texts that share a paragraph, nor in a few words', () => {
    const articles = [
      `${text(0, 100)} ${text(500, 300)}`,
      `${text(0, 100)} ${text(1500, 300)}`,
      'Cùng một câu ngắn.',
      'Cùng một câu ngắn.',
    ];
    expect(nearDuplicates(articles.map((body, i) => articleOf(`${i}.txt`, body)))).toEqual([]);
  });
});
