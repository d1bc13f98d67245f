import { readFileSync } from 'node:fs';
import { readArticle } from '../../src/build/read-article.ts';
import type { Article } from '../../src/model/article.ts';

/** One of the made-up articles with awards, as it is read. */
export async function awardArticle(name: 'mixed' | 'years' | 'none'): Promise<Article> {
  const path = new URL(`../cases/layout/awards/${name}.md`, import.meta.url);
  return (await readArticle(readFileSync(path), { name: `${name}.md` })).value;
}

const FORMS = ['bằng khen', 'giấy khen', 'kỷ niệm chương', 'cờ thi đua'];

/** An article whose text tells of this many awards, each in a sentence of its own, from communes up to the province. */
export async function longArticle(rows: number): Promise<Article> {
  const sentences = Array.from({ length: rows }, (_, i) => {
    const giver = i % 3 === 0 ? 'UBND tỉnh' : i % 3 === 1 ? `UBND huyện Bình Giang ${i}` : `UBND xã Hòa Lạc ${i}`;
    return `${giver} tặng ${FORMS[i % FORMS.length]} cho ${i + 2} tập thể và ${i * 37 + 3} cá nhân.`;
  });
  const text = `Sáu mươi hình thức khen thưởng\n08:00 12/01/2026\nSáng 12-1, tỉnh tổng kết phong trào.\n${sentences.join(' ')}`;
  return (await readArticle(new TextEncoder().encode(text), { name: 'long.txt' })).value;
}
