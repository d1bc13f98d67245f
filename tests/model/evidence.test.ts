import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/build/read-article.ts';
import type { Article } from '../../src/model/article.ts';
import { sentenceFinder } from '../../src/model/evidence.ts';

async function read(text: string, name: string): Promise<Article> {
  return (await readArticle(new TextEncoder().encode(text), { name })).value;
}

const sentences = (article: Article): (string | null)[] =>
  article.awards.map(({ span }) => sentenceFinder(article)(span));

describe('the sentence behind an award', () => {
  it('is quoted whole and exactly, over the lines that it was wrapped in', async () => {
    const article = await read(
      'Bình Giang khen thưởng\n08:00 12/01/2026\nSáng nay trời mưa.\n\nTại TP. Bình Giang, ông Lê Văn A. cho biết: UBND tỉnh tặng bằng khen cho 8 tập thể\nvà 12 cá nhân. Buổi lễ kết thúc lúc 10 giờ.',
      'a.txt',
    );
    expect(sentences(article)).toEqual([
      'Tại TP. Bình Giang, ông Lê Văn A. cho biết: UBND tỉnh tặng bằng khen cho 8 tập thể và 12 cá nhân.',
    ]);
  });

  it('is an item of a list, or a row of a table, not all of it', async () => {
    const article = await read(
      [
        '# Khen thưởng năm 2025',
        '',
        'Các hình thức:',
        '',
        '- UBND tỉnh tặng bằng khen cho 8 tập thể',
        '- UBND huyện tặng giấy khen cho 5 cá nhân',
        '',
        '| Cơ quan khen thưởng | Hình thức | Tập thể | Cá nhân |',
        '| --- | --- | --- | --- |',
        '| Bộ Y tế | Bằng khen | 3 | 4 |',
        '| Sở Y tế | Giấy khen | 1 | 2 |',
      ].join('\n'),
      'a.md',
    );
    expect(sentences(article)).toEqual([
      'UBND tỉnh tặng bằng khen cho 8 tập thể',
      'UBND huyện tặng giấy khen cho 5 cá nhân',
      'Bộ Y tế | Bằng khen | 3 | 4',
      'Sở Y tế | Giấy khen | 1 | 2',
    ]);
  });

  it('is not there for a row that a person gave', async () => {
    const article = await read(
      '---\nbantin: article/1\nheadline: A\nawards:\n  - award: giấy khen\n---\n\nChữ.\n',
      'a.md',
    );
    expect(sentences(article)).toEqual([null]);
  });
});
