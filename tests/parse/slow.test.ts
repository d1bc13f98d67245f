import { beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/build/read-article.ts';

/** Near-matches of every pattern, over and over: a reader that tries each again from the start would never end. */
const HOSTILE: Readonly<Record<string, string>> = {
  'verbs without recipients': 'tặng Bằng khen cho ',
  'open brackets': '(',
  'open quotation marks': '“',
  numbers: '12 ',
  'counts in a row': '3 tập thể, ',
  'heads of bodies': 'Bộ ',
  'passives without an end': 'được Bộ Y tế tặng ',
  'genitives in a row': 'của Bộ Y tế ',
  'awards with semicolons': 'Bằng khen; ',
  'awards with colons': 'Bằng khen: ',
  'classes in a row': 'hạng Nhất, hạng Nhì ',
  'badges in a row': 'Huy hiệu 30, 40 ',
  'words of proposal': 'đề nghị ',
  'impossible dates': '31/4/2018 ',
  abbreviations: 'ABC ',
  capitals: 'Kết quả Năm ',
  points: '. ',
};
const LENGTH = 100_000;
/** A hostile text may take this many times what plain words of the same length take, on a busy machine. */
const MOST = 40;

async function timeOf(seed: string): Promise<number> {
  const text = `Tin vắn\n05/01/2017\nMột đoạn mở đầu của bài. ${seed.repeat(Math.ceil(LENGTH / seed.length))}`;
  const start = performance.now();
  await readArticle(new TextEncoder().encode(text), { name: 'bai.txt' });
  return performance.now() - start;
}

describe('100 kB of near-matches', () => {
  let plain = 0;

  beforeAll(async () => {
    await timeOf('buổi lễ diễn ra trang trọng và ấm cúng. ');
    plain = await timeOf('Buổi lễ diễn ra trang trọng và ấm cúng. ');
  });

  it.each(Object.entries(HOSTILE))('are read in bounded time: %s', async (_, seed) => {
    expect(await timeOf(seed)).toBeLessThan(MOST * Math.max(plain, 50));
  });
});
