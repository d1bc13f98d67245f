import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/base/outcome.ts';
import { readArticle } from '../../src/build/read-article.ts';
import { type ArticleFormat, writeArticle } from '../../src/export/write-article.ts';
import type { Article } from '../../src/model/article.ts';

const SOURCE = [
  'Xã Bình An khen thưởng phong trào hiến máu',
  '08:30 12/10/2023',
  'Hội nghị tổng kết phong trào hiến máu diễn ra sáng 12/10 tại nhà văn hóa xã.',
  'UBND huyện tặng giấy khen cho 8 tập thể và 12 cá nhân. Buổi lễ diễn ra trang trọng.',
  'Chia sẻ',
].join('\n');

const read = (text: string, name: string): Promise<Outcome<Article>> =>
  readArticle(new TextEncoder().encode(text), { name });
async function written(format: ArticleFormat = 'markdown'): Promise<string> {
  return writeArticle((await read(SOURCE, 'bai.txt')).value, format);
}
const rows = ({ awards }: Article): unknown[] =>
  awards.map(a => [a.authority, a.award, a.collectives, a.individuals, a.rule]);
const serious = ({ diagnostics }: Outcome<unknown>): unknown[] =>
  diagnostics.filter(({ severity }) => severity !== 'info').map(({ code, place }) => [code, place?.line]);

describe('a correction', () => {
  it('of a count lasts, as the editor’s, and another row stays as it was read', async () => {
    const file = (await written()).replace('individuals: 12', 'individuals: 1.013');
    const edited = await read(file, 'bai.md');
    expect(serious(edited)).toEqual([]);
    expect(rows(edited.value)).toEqual([['UBND huyện', 'giấy khen', 8, 1013, 'editor']]);
    const untouched = await read(await written(), 'bai.md');
    expect(rows(untouched.value)).toEqual(rows((await read(SOURCE, 'bai.txt')).value));
  });

  it('adds a row without a rule, and takes one away, whatever the prose says', async () => {
    const file = await written();
    const added = file.replace(
      'awards:\n',
      'awards:\n  - authority: UBND tỉnh\n    award: Bằng khen\n    collectives: 1\n',
    );
    expect(rows((await read(added, 'bai.md')).value)[0]).toEqual(['UBND tỉnh', 'Bằng khen', 1, null, 'editor']);
    const none = file.replace(/awards:\n(?: .*\n)+/, 'awards: []\n');
    expect((await read(none, 'bai.md')).value.awards).toEqual([]);
  });

  it('of the text changes nothing else: no line becomes a heading or a byline', async () => {
    const file = `${await written()}\nMinh Phương - Ngọc Hà\n\nI. PHẦN MỘT\n`;
    const { value } = await read(file, 'bai.md');
    expect(value.bylines).toEqual([]);
    expect(value.sections.flatMap(({ blocks }) => blocks.map(({ text }) => text)).slice(-2)).toEqual([
      'Minh Phương - Ngọc Hà',
      'I. PHẦN MỘT',
    ]);
    expect(value.sections.every(({ heading }) => heading === null)).toBe(true);
  });

  it('keeps what was set aside, and the evidence of an award in the text', async () => {
    const { value } = await read(await written(), 'bai.md');
    expect(value.setAside.map(({ text }) => text)).toContain('Chia sẻ');
    const [award] = value.awards;
    const [block] = value.sections.flatMap(({ blocks }) => blocks).filter(({ text }) => text.includes('giấy khen'));
    expect(award && block && award.span.start >= block.span.start && award.span.end <= block.span.end).toBe(true);
  });

  it('with a mistake is reported at its line, and the rest stands', async () => {
    const file = (await written()).replace('collectives: 8', 'collectives: tám');
    const faulty = file.replace('bantin: article/1\n', 'bantin: article/1\nheadlin: Sai tên\n');
    const found = await read(faulty, 'bai.md');
    const lines = faulty.split('\n');
    expect(serious(found)).toEqual([
      ['article-field', lines.findIndex(line => line.includes('tám')) + 1],
      ['article-field-unknown', 3],
    ]);
    expect(found.value.awards[0]?.individuals).toBe(12);
    expect(found.value.awards[0]?.collectives).toBeNull();
  });

  it('places a message about its text at the file’s own line', async () => {
    const file = await written();
    const { readManuscript } = await import('../../src/read/read-manuscript.ts');
    const { value } = readManuscript(new TextEncoder().encode(file), { name: 'bai.md' });
    const start = value.text.indexOf('Buổi lễ');
    const line = file.split('\n').findIndex(text => text.includes('Buổi lễ')) + 1;
    expect(value.locate({ start, end: start + 7 }).line).toBe(line);
  });
});

describe('article JSON', () => {
  it('that is faulty is refused with the place', async () => {
    const file = await written('json');
    const cut = await read(file.replace('"sections": [', '"sections": [,,'), 'bai.json');
    expect(serious(cut)).toEqual([
      ['article-syntax', file.split('\n').findIndex(line => line.includes('"sections"')) + 1],
    ]);
  });

  it('with a value of the wrong kind is read without it', async () => {
    const file = await written('json');
    const odd = await read(file.replace('"collectives": 8', '"collectives": "nhiều"'), 'bai.json');
    expect(serious(odd)).toEqual([
      ['article-field', file.split('\n').findIndex(line => line.includes('"collectives"')) + 1],
    ]);
    expect(odd.value.awards[0]?.collectives).toBeNull();
  });

  it('is known by its content, whatever its name', async () => {
    for (const format of ['json', 'yaml', 'markdown'] as const)
      expect((await read(await written(format), 'bai.txt')).value.origin.format).toBe(`article-${format}`);
  });
});
