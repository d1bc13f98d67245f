import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/build/read-article.ts';

async function read(sentence: string) {
  const text = `Lễ tổng kết năm của tỉnh\n05/03/2019\nHội nghị diễn ra sáng nay.\n${sentence}\nBuổi lễ kết thúc.\n`;
  const { value } = await readArticle(new TextEncoder().encode(text), { name: 'bai.txt' });
  return { awards: value.awards, doubtful: value.doubtfulAwards };
}

describe('the certainty of an award', () => {
  it('is less where a noun is in no list', async () => {
    const known = await read('Sở Y tế tặng Giấy khen cho 5 bác sĩ.');
    const unknown = await read('Sở Y tế tặng Giấy khen cho 5 nhà hảo tâm.');
    expect(unknown.awards[0]?.individuals).toBe(5);
    expect(unknown.awards[0]?.certainty).toBeLessThan(known.awards[0]?.certainty ?? 0);
  });

  it('sends certificates without recipients to the list for review, out of the table', async () => {
    const { awards, doubtful } = await read(
      'Nửa thế kỷ qua, văn nghệ sĩ đã được trao tặng 9 Huân chương, 61 Bằng khen.',
    );
    expect(awards).toEqual([]);
    expect(doubtful.map(({ award, certificates }) => [award, certificates])).toEqual([
      ['Huân chương', 9],
      ['Bằng khen', 61],
    ]);
  });

  it('keeps the number of certificates beside a named recipient', async () => {
    const { awards } = await read('Lữ đoàn Công binh 414 được Bộ Quốc phòng tặng 4 Cờ thi đua.');
    expect(awards.map(({ authority, certificates, recipients }) => [authority, certificates, recipients])).toEqual([
      ['Bộ Quốc phòng', 4, ['Lữ đoàn Công binh 414']],
    ]);
  });
});
