import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/build/read-article.ts';
import type { Article } from '../../src/model/article.ts';
import { awardArticle, longArticle } from '../support/award-article.ts';
import { awardTree } from '../support/award-tree.ts';
import { fullArticle } from '../support/full-article.ts';
import { wordsOf } from '../support/sample-tree.ts';
import { showRows } from '../support/show-rows.ts';

const EVIDENCE = { awards: { evidence: true } };

describe('the award table of the bulletin', () => {
  it('has names across the counts, households in their place, and totals that say what they lack', async () => {
    const { body } = await awardTree([await awardArticle('mixed')], 'bulletin');
    expect(showRows(body)).toMatchInlineSnapshot(`
      [
        [
          "Cơ quan khen thưởng | Hình thức | Tập thể | Cá nhân",
          "Chủ tịch nước | Huân chương Lao động hạng Ba: Trường Trung học phổ thông chuyên Nguyễn Du; bà Lê Thị Mai →3",
          "Thủ tướng Chính phủ | Cờ thi đua của Chính phủ | Sở Y tế →2",
          "Bộ Y tế | 4 Bằng khen | – | –",
          "UBND thành phố | Bằng khen | 785 | 1.677",
          "Ban Chỉ đạo phong trào Toàn dân đoàn kết xây dựng đời sống văn hóa và phòng, chống tác hại của thuốc lá thành phố Bình Giang | Giấy khen | – | 12",
          "UBND phường An Thịnh | Giấy khen (cùng 64 hộ gia đình) | 9 | 31",
          "– | Kỷ niệm chương (ông Trần Văn Bình) | – | 5",
          "Tổng cộng →2 | ít nhất 794 | ít nhất 1.725",
        ],
      ]
    `);
    expect(wordsOf(body).join(' ')).toContain(
      'Đối tượng khác: 64 hộ gia đình. Chưa cộng vào tổng: 1 dòng không nêu số; 2 dòng chỉ nêu tên.',
    );
  });

  it('has a column pair for each year where rows carry different ones, across the page', async () => {
    const { body } = await awardTree([await awardArticle('years')], 'bulletin');
    expect(showRows(body)).toMatchInlineSnapshot(`
      [
        [
          "Cơ quan khen thưởng | Hình thức | 2023 →2 | 2024 →2 | 2025 →2 | Đối tượng khác",
          "Tập thể | Cá nhân | Tập thể | Cá nhân | Tập thể | Cá nhân",
          "Bộ Nông nghiệp và Môi trường | Cờ thi đua (2024: Công ty Thủy lợi Bình Giang; Chi cục Đê điều) | – | – | nêu tên →2 | – | – | ",
          "UBND thành phố | Bằng khen | 12 | 40 | 15 | 1.042 | – | 51 | ",
          "Sở Nông nghiệp và Môi trường | Giấy khen | 8 | – | – | – | – | – | 2023: 30 hộ",
          "Tổng cộng →2 | 20 | 40 | ít nhất 15 | ít nhất 1.042 | – | ít nhất 51 | 30 hộ",
        ],
      ]
    `);
    const story = body.flatMap(block => (block.kind === 'section' ? block.blocks : []));
    expect(story.map(block => block.kind)).toContain('table'); // not inside the columns
  });

  it('has several tables where the years have no room beside each other', async () => {
    const article = await awardArticle('years');
    const [first] = article.awards;
    if (!first) throw new Error('the case has awards');
    const awards = [2019, 2020, 2021, 2022, 2023, null].map((year, i) => ({ ...first, id: `a${i}`, year }));
    const tables = showRows((await awardTree([{ ...article, awards }], 'bulletin')).body);
    expect(tables.map(([head]) => head)).toEqual([
      'Cơ quan khen thưởng | Hình thức | 2019 →2 | 2020 →2 | 2021 →2',
      'Cơ quan khen thưởng | Hình thức | 2022 →2 | 2023 →2 | Không nêu năm →2',
    ]);
  });

  it('gives the sentence behind each row as a note, once for all rows that it is behind', async () => {
    const { body } = await awardTree([await awardArticle('mixed')], 'bulletin', EVIDENCE);
    expect(showRows(body)[0]?.slice(1, 4)).toMatchInlineSnapshot(`
      [
        "Chủ tịch nước | Huân chương Lao động hạng Ba: Trường Trung học phổ thông chuyên Nguyễn Du; bà Lê Thị Mai[1: “Dịp này, Chủ tịch nước tặng Huân chương Lao động hạng Ba cho Trường Trung học phổ thông chuyên Nguyễn Du và bà Lê Thị Mai; Thủ tướng Chính phủ tặng Cờ thi đua của Chính phủ cho Sở Y tế.”] →3",
        "Thủ tướng Chính phủ | Cờ thi đua của Chính phủ[1] | Sở Y tế →2",
        "Bộ Y tế | 4 Bằng khen[2: “Bộ Y tế tặng 4 Bằng khen.”] | – | –",
      ]
    `);
  });

  it('keeps a table together, unless it has too many rows for a column', async () => {
    const kinds = async (rows: number): Promise<string> =>
      JSON.stringify((await awardTree([await longArticle(rows)], 'bulletin')).body);
    expect(await kinds(24)).toContain('"kind":"keep"');
    expect(await kinds(25)).not.toContain('"kind":"keep"');
  });

  it('has no note for a row that a person gave without one', async () => {
    const awards = fullArticle.awards.map(award => ({ ...award, span: { start: 0, end: 0 } }));
    const { body } = await awardTree([{ ...fullArticle, awards }], 'bulletin', EVIDENCE);
    expect(showRows(body).flat().join()).not.toMatch(/\[\d/);
  });

  it('keeps English separators and labels in an English bulletin', async () => {
    const { body } = await awardTree([await awardArticle('mixed')], 'bulletin', { language: 'en' });
    expect(showRows(body)[0]?.at(-1)).toBe('Total →2 | at least 794 | at least 1,725');
    expect(wordsOf(body).join(' ')).toContain('Others: 64 hộ gia đình. Not in the total:');
  });
});

describe('the honours', () => {
  it('have totals, tables by authority, by award and by year, names, households, evidence and sources', async () => {
    const { body } = await awardTree([await awardArticle('years')], 'honours');
    expect(showRows(body)).toMatchInlineSnapshot(`
      [
        [
          "Cơ quan khen thưởng | Hình thức | Tập thể | Cá nhân",
          "3 | 3 | ít nhất 35 | ít nhất 1.133",
        ],
        [
          "Cơ quan, hình thức | Tập thể | Cá nhân | Đối tượng khác",
          "Bộ Nông nghiệp và Môi trường →4",
          "Cờ thi đua, 2024: Công ty Thủy lợi Bình Giang; Chi cục Đê điều[1] →3 | ",
          "UBND thành phố | 27 | 1.133 | ",
          "Bằng khen, 2023[2] | 12 | 40 | ",
          "Bằng khen, 2024[2] | 15 | 1.042 | ",
          "Bằng khen, 2025[2] | – | 51 | ",
          "Sở Nông nghiệp và Môi trường | ít nhất 8 | – | 30 hộ",
          "Giấy khen, 2023[3] | 8 | – | 30 hộ",
          "Giấy khen, 2025[4] | – | – | ",
          "Tổng cộng | ít nhất 35 | ít nhất 1.133 | 30 hộ",
        ],
        [
          "Hình thức | Tập thể | Cá nhân | Đối tượng khác",
          "Cờ thi đua | nêu tên: 2 →2 | ",
          "Bằng khen | 27 | 1.133 | ",
          "Giấy khen | ít nhất 8 | – | 30 hộ",
          "Tổng cộng | ít nhất 35 | ít nhất 1.133 | 30 hộ",
        ],
        [
          "Cơ quan khen thưởng | Hình thức | 2023 →2 | 2024 →2 | 2025 →2 | Đối tượng khác",
          "Tập thể | Cá nhân | Tập thể | Cá nhân | Tập thể | Cá nhân",
          "Bộ Nông nghiệp và Môi trường | Cờ thi đua (2024: Công ty Thủy lợi Bình Giang; Chi cục Đê điều)[1] | – | – | nêu tên →2 | – | – | ",
          "UBND thành phố | Bằng khen[2] | 12 | 40 | 15 | 1.042 | – | 51 | ",
          "Sở Nông nghiệp và Môi trường | Giấy khen[3][, ][4] | 8 | – | – | – | – | – | 2023: 30 hộ",
          "Tổng cộng →2 | 20 | 40 | ít nhất 15 | ít nhất 1.042 | – | ít nhất 51 | 30 hộ",
        ],
        [
          "Cơ quan, hình thức | Tập thể, cá nhân được nêu tên",
          "Bộ Nông nghiệp và Môi trường: Cờ thi đua, 2024 | Công ty Thủy lợi Bình Giang; Chi cục Đê điều",
        ],
        [
          "Cơ quan, hình thức | Đối tượng khác",
          "Sở Nông nghiệp và Môi trường: Giấy khen, 2023 | 30 hộ",
        ],
      ]
    `);
  });

  it('say that there are no awards where there are none', async () => {
    const { body } = await awardTree([await awardArticle('none')], 'honours');
    expect(showRows(body)).toEqual([]);
    expect(wordsOf(body).join(' ')).toContain('Các bài không nêu khen thưởng nào.');
  });

  it('have every row of sixty once, with its number of sixty sentences', async () => {
    const { body } = await awardTree([await longArticle(60)], 'honours');
    const rows = showRows(body)[1] ?? [];
    const marks = rows.flatMap(row => /\[(\d+)\]/.exec(row)?.[1] ?? []);
    expect(marks).toEqual(Array.from({ length: 60 }, (_, i) => String(i + 1)));
  });

  it('leave the evidence out where the settings say so', async () => {
    const { body } = await awardTree([await awardArticle('mixed')], 'honours', { awards: { evidence: false } });
    expect(wordsOf(body).join(' ')).not.toContain('Căn cứ');
    expect(JSON.stringify(showRows(body))).not.toContain('[1]');
  });

  it('have what two articles report once, both figures where they differ, and the sentences of both', async () => {
    const [first, second] = await Promise.all([60, 61].map(reportOf));
    if (!first || !second) throw new Error('two articles were read');
    const { body } = await awardTree([first, second], 'honours');
    expect(showRows(body)[1]).toEqual([
      'Cơ quan, hình thức | Tập thể | Cá nhân',
      'UBND tỉnh Bình Giang →3',
      'Bằng khen[1][, ][2] | 8 | 60 / 61',
      'Tổng cộng | 8 | –',
    ]);
    const words = wordsOf(body).join(' ');
    expect(words).toContain('1 dòng có số liệu khác nhau giữa các bài');
    expect(words).toContain('và 61 cá nhân.” (Bài số 61)');
  });
});

/** An article that says how many individuals a province honoured on one day. */
async function reportOf(individuals: number): Promise<Article> {
  const text = `Bài số ${individuals}\n08:00 12/01/2024\nSáng 12-1, UBND tỉnh Bình Giang tổng kết phong trào thi đua yêu nước của toàn tỉnh.\nDịp này, UBND tỉnh Bình Giang tặng bằng khen cho 8 tập thể và ${individuals} cá nhân.`;
  return (await readArticle(new TextEncoder().encode(text), { name: `${individuals}.txt` })).value;
}
