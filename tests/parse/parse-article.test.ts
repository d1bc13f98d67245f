import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/build/read-article.ts';
import type { Article } from '../../src/model/article.ts';

const read = async (text: string): Promise<Article> =>
  (await readArticle(new TextEncoder().encode(text), { name: 'case.txt' })).value;
const rows = async (sentence: string): Promise<unknown[]> => {
  const { awards } = await read(`Tin thi đua\n05/01/2017\nĐoạn mở đầu của bài.\n${sentence}`);
  return awards.map(({ authority, award, collectives, individuals }) => [authority, award, collectives, individuals]);
};

describe('an article', () => {
  const inputs = readdirSync(new URL('../../input/', import.meta.url));

  it.each(inputs)('loses no character of %s, and none when its text is damaged', async name => {
    const text = readFileSync(new URL(`../../input/${name}`, import.meta.url), 'utf8');
    for (let i = 0; i < 40; i++) {
      const at = Math.floor((text.length * i) / 40);
      const damaged =
        i === 0 ? text : text.slice(0, at) + ['\n', '|', ' . ', '“', ''][i % 5] + text.slice(at + (i % 7));
      const { diagnostics } = await readArticle(new TextEncoder().encode(damaged), { name });
      expect(diagnostics.filter(d => d.code.startsWith('text-lost') || d.code === 'text-twice')).toEqual([]);
    }
  });

  it.each(inputs)('is read from %s as it was', async name => {
    const bytes = readFileSync(new URL(`../../input/${name}`, import.meta.url));
    const { value } = await readArticle(bytes, { name });
    const { publishedAt, headline, bylines, sections, awards } = value;
    const found = {
      publishedAt,
      headline,
      bylines,
      headings: sections.map(section => section.heading),
      awards: awards.map(a => [
        a.authority,
        a.award,
        a.collectives,
        a.individuals,
        ...a.recipients,
        ...a.others.map(o => `${o.count} ${o.noun}`),
      ]),
    };
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(
      `../cases/parse/${name.replace('.txt', '.json')}`,
    );
  });

  it('has its time from a line above the text', async () => {
    expect((await read('15:44 05/01/2017\nMột câu. Câu nữa.')).publishedAt).toBe('2017-01-05T15:44:00+07:00');
    expect((await read('Thứ năm, 05/01/2017 - 08:05 (GMT+7)\nMột câu. Câu nữa.')).publishedAt).toBe(
      '2017-01-05T08:05:00+07:00',
    );
    expect((await read('31/02/2017\nMột câu. Câu nữa.')).publishedAt).toBeNull();
  });

  it('finds a heading glued between two sentences, and invents none inside one', async () => {
    const glued = await read(
      '08:00 02/03/2021\nPhong trào đã lan rộng khắp xã. Những việc làm thiết thực Với phương châm gần dân, xã đã mở ba lớp học. Hội nghị kết thúc.',
    );
    expect(glued.sections.map(s => s.heading)).toContain('Những việc làm thiết thực');
    const whole = await read(
      '08:00 02/03/2021\nPhong trào đã lan rộng khắp xã. Hội đồng nhân dân xã Hòa Bình họp phiên thường kỳ. Hội nghị kết thúc.',
    );
    expect(whole.sections.map(s => s.heading)).toEqual([null]);
  });

  it('takes names at the end of a glued text as the byline', async () => {
    const { bylines, setAside } = await read(
      '08:00 02/03/2021\nPhong trào lan rộng khắp xã. Mọi người đều vui Thu Hà - Lê Minh |',
    );
    expect(bylines).toEqual(['Thu Hà', 'Lê Minh']);
    expect(setAside.map(part => part.text)).toEqual(['|']);
  });
});

describe('awards', () => {
  it('are read from active and passive clauses, with thousands', async () => {
    expect(await rows('UBND huyện tặng giấy khen cho 1.250 cá nhân và 8 tập thể.')).toEqual([
      ['UBND huyện', 'giấy khen', 8, 1250],
    ]);
    expect(await rows('Có 4 tập thể được Bộ Y tế tặng bằng khen.')).toEqual([['Bộ Y tế', 'bằng khen', 4, null]]);
  });

  it('keep their class, and go to who gave the power', async () => {
    expect(
      await rows('Thừa ủy quyền của Chủ tịch nước, lãnh đạo tỉnh trao Huân chương Lao động hạng Ba cho 2 cá nhân.'),
    ).toEqual([['Chủ tịch nước', 'Huân chương Lao động hạng Ba', null, 2]]);
  });

  it.each([
    'Xã đề nghị UBND tỉnh tặng bằng khen cho 5 tập thể.',
    'Huyện sẽ tặng giấy khen cho 7 cá nhân.',
    'Hội tặng 20 suất quà cho 20 học sinh.',
    'Xã biểu dương 6 tập thể.',
  ])('are not made of: %s', async sentence => {
    expect(await rows(sentence)).toEqual([]);
  });
});
