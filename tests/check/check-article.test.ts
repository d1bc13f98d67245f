import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/build/read-article.ts';

const CHECKS = ['awards-sum', 'awards-conflict', 'awards-competence', 'abbreviation-unexplained', 'date-impossible'];

/** What the checks say of a text, as `code line: message`; the notes on well-known abbreviations are left out. */
async function checks(text: string, codes: readonly string[] = CHECKS): Promise<string[]> {
  const { diagnostics } = await readArticle(new TextEncoder().encode(text), { name: 'bai.txt' });
  return diagnostics
    .filter(({ code }) => codes.includes(code))
    .map(({ code, place, message }) => `${code} ${place?.line}: ${message}`);
}

const dated = (date: string, sentence: string): string =>
  `Lễ tổng kết của tỉnh\n${date}\nHội nghị diễn ra sáng nay tại nhà văn hóa.\n${sentence}\nBuổi lễ kết thúc trong không khí phấn khởi.\n`;

describe('parts against a total', () => {
  const story = (parts: string): string =>
    `Bộ Y tế tặng Bằng khen cho 46 tập thể và cá nhân\n05/03/2019\nSáng nay, hội nghị tổng kết diễn ra tại Huế.\n${parts}\nBuổi lễ kết thúc lúc mười giờ.\n`;

  it('are compared with the headline', async () => {
    expect(await checks(story('Dịp này, Bộ Y tế tặng Bằng khen cho 23 tập thể, 22 cá nhân.'))).toEqual([
      'awards-sum 1: the text says 46, the parts come to 45',
    ]);
    expect(await checks(story('Dịp này, Bộ Y tế tặng Bằng khen cho 23 tập thể, 23 cá nhân.'))).toEqual([]);
  });

  it('are not more than the whole that a sentence names', async () => {
    const sentence = (part: number): string =>
      dated(
        '05/03/2019',
        `Có 12 tập thể được các cấp khen thưởng, trong đó ${part} tập thể nhận Cờ thi đua của Bộ Y tế.`,
      );
    expect(await checks(sentence(15))).toEqual(['awards-sum 4: the text says 12, the parts come to 15']);
    expect(await checks(sentence(5))).toEqual([]);
  });

  it('are compared with the total row of a table', async () => {
    const table = (total: number): string =>
      dated(
        '05/03/2019',
        `Kết quả như sau:\nHình thức\tTập thể\tCá nhân\nBằng khen của Bộ Y tế\t3\t10\nGiấy khen của Sở Y tế\t12\t40\nTổng cộng\t${total}\t50`,
      );
    expect(await checks(table(16))).toEqual(['awards-sum 8: the text says 16, the parts come to 15']);
    expect(await checks(table(15))).toEqual([]);
  });
});

describe('the same award told of twice', () => {
  const story = (count: number): string =>
    `Sở Y tế tặng Giấy khen cho 9 tập thể\n05/03/2019\nSáng nay, hội nghị tổng kết diễn ra tại Huế.\nSở Y tế tặng Giấy khen cho ${count} tập thể, 31 cá nhân.\nBuổi lễ kết thúc lúc mười giờ.\n`;

  it('is reported where the figures differ', async () => {
    expect(await checks(story(8))).toEqual([
      'awards-conflict 1: Giấy khen is reported with 9 tập thể here and with 8 tập thể, 31 cá nhân in line 4',
    ]);
    expect(await checks(story(9))).toEqual([]);
  });
});

describe('the law on awards', () => {
  it.each([
    ['05/03/2019', 'Bộ Y tế tặng Huân chương Lao động hạng Ba cho 2 cá nhân.', 1],
    ['05/03/2024', 'Bộ Y tế tặng Huân chương Lao động hạng Ba cho 2 cá nhân.', 1],
    ['05/03/2019', 'Chủ tịch nước tặng Huân chương Lao động hạng Ba cho 2 cá nhân.', 0],
    ['05/03/2019', 'Nhà nước Lào tặng Huân chương Hữu nghị cho 2 cá nhân.', 0],
    ['05/03/2019', 'UBND huyện Phú Hòa tặng Bằng khen cho 2 cá nhân.', 1],
    ['05/03/2019', 'UBND tỉnh tặng Bằng khen cho 2 cá nhân.', 0],
    ['30/06/2025', 'Chủ tịch Ủy ban nhân dân huyện Phú Hòa tặng Giấy khen cho 2 cá nhân.', 0],
    ['01/07/2025', 'Chủ tịch Ủy ban nhân dân huyện Phú Hòa tặng Giấy khen cho 2 cá nhân.', 1],
    ['05/03/1999', 'UBND huyện Phú Hòa tặng Bằng khen cho 2 cá nhân.', 0],
  ])('on %s: %s → %i', async (date, sentence, count) => {
    expect(await checks(dated(date, sentence), ['awards-competence'])).toHaveLength(count);
  });
});

describe('dates', () => {
  it.each([
    ['Hội thi diễn ra ngày 31/4/2018 tại huyện.', 'there is no day 31 in month 4 of 2018'],
    ['Hội thi diễn ra ngày 29 tháng 2 năm 2019 tại huyện.', 'there is no day 29 in month 2 of 2019'],
    ['Hội thi diễn ra sáng 30-2 tại huyện.', 'there is no day 30 in month 2'],
    ['Hội thi diễn ra thứ Hai, ngày 05/01/2017 tại huyện.', 'this day was a thứ năm, not a thứ hai'],
  ])('that cannot be are reported: %s', async (sentence, message) => {
    expect(await checks(dated('05/03/2019', sentence))).toEqual([`date-impossible 4: ${message}`]);
  });

  it.each([
    'Hội thi diễn ra ngày 29/2/2020 tại huyện.',
    'Hội thi diễn ra Thứ Năm, 05/01/2017 tại huyện.',
    'Căn cứ Nghị định số 30/2020/NĐ-CP và tỷ lệ 45/60/2010 của phiếu.',
    'Cả xã có 31/45 thôn đạt chuẩn, tăng 12.5.7 so với trước.',
  ])('that can be, and numbers that are none, are left alone: %s', async sentence => {
    expect(await checks(dated('05/03/2019', sentence), ['date-impossible'])).toEqual([]);
  });
});

describe('abbreviations', () => {
  it('are reported where the text never explains them, with the long form that is known', async () => {
    expect(await checks(dated('05/03/2019', 'Sáng nay, HĐND họp phiên cuối năm.'))).toEqual([
      'abbreviation-unexplained 4: HĐND is not explained: it usually stands for Hội đồng nhân dân',
    ]);
  });

  it('are left alone where it does', async () => {
    const sentence = 'Sáng nay, Hội đồng nhân dân (HĐND) họp; HĐND bàn về ngân sách.';
    expect(await checks(dated('05/03/2019', sentence))).toEqual([]);
  });
});

describe('what the front matter accepts', () => {
  it('is not reported', async () => {
    const body = 'Hội thi diễn ra ngày 31/4/2018 tại huyện.\n\nMột đoạn nữa.\n';
    const read = async (accept: string): Promise<string[]> => {
      const text = `---\ntitle: Tin vắn\n${accept}---\n\n${body}`;
      const { diagnostics } = await readArticle(new TextEncoder().encode(text), { name: 'bai.md' });
      return diagnostics.map(({ code }) => code);
    };
    expect(await read('')).toContain('date-impossible');
    expect(await read('accept: [date-impossible]\n')).not.toContain('date-impossible');
  });
});
