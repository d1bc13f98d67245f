import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { pdfTexts } from '../support/pdf-words.ts';
import { inputTree, treeOf, wordsOf } from '../support/sample-tree.ts';

const ARTICLE = 'nhung-canh-rung-tro-lai.txt';

describe('the PDF', () => {
  it('holds exactly the words of the layout tree', async () => {
    const tree = await inputTree(ARTICLE);
    const { bytes } = (await writePdf(tree, loadFonts())).value;
    const body = (await pdfTexts(bytes)).filter(({ size }) => size > 7.7);
    const printed = body
      .map(({ text }) => text)
      .join(' ')
      .split(/\s+/)
      .filter(Boolean);
    expect(printed.join('').split('').sort().join('')).toBe(wordsOf(tree.body).join('').split('').sort().join(''));
  });

  it('keeps two lines of text under every crosshead of a column', async () => {
    const tree = await inputTree(ARTICLE);
    const texts = await pdfTexts((await writePdf(tree, loadFonts())).value.bytes);
    const heads = texts.filter(({ size }) => Math.abs(size - 10.4) < 0.01);
    expect(heads.length).toBeGreaterThan(2);
    for (const head of heads) {
      const below = texts.filter(
        ({ page, x, y }) => page === head.page && Math.abs(x - head.x) < 20 && y < head.y && y > head.y - 60,
      );
      expect(below.length, head.text).toBeGreaterThanOrEqual(2);
    }
  });

  it('sets the lines of neighbouring columns level', async () => {
    const tree = await inputTree(ARTICLE);
    const texts = await pdfTexts((await writePdf(tree, loadFonts())).value.bytes);
    const lines = texts.filter(({ page, size }) => page === 1 && Math.abs(size - 9.8) < 0.01);
    const [left, right] = [lines.filter(({ x }) => x < 290), lines.filter(({ x }) => x > 290)];
    expect(right.length).toBeGreaterThan(3);
    const first = left[0]?.y ?? 0;
    const off = right.filter(({ y }) => Math.abs((first - y) / 13.2 - Math.round((first - y) / 13.2)) > 0.01);
    expect(off.map(({ text }) => text)).toEqual([]);
  });

  it('is the same bytes when it is written again, and after another document', async () => {
    const tree = await inputTree(ARTICLE);
    const first = (await writePdf(tree, loadFonts())).value.bytes;
    await writePdf(await inputTree('hien-mau-tinh-nguyen.txt'), loadFonts());
    const second = (await writePdf(tree, loadFonts())).value.bytes;
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });

  it('prints a character that no font has as its number', async () => {
    const tree = await treeOf(
      'Tin vắn trong tuần\n15:44 05/01/2017\nChữ 巴 không có trong phông chữ của tòa soạn.\nĐoạn hai của bài này.',
    );
    const texts = await pdfTexts((await writePdf(tree, loadFonts())).value.bytes);
    expect(texts.map(({ text }) => text).join(' ')).toContain('[U+5DF4]');
  });

  it('sets one paragraph of 300 kB, and does not take much more than three times as long for 900 kB', async () => {
    const words = 'Phong trào thi đua của các đơn vị trong tỉnh tiếp tục lan tỏa mạnh mẽ và đạt kết quả tốt, ';
    const time = async (bytes: number): Promise<number> => {
      const tree = await treeOf(`Tin dài\n05/01/2017\nMở đầu.\n${words.repeat(bytes / Buffer.byteLength(words))}`);
      const started = performance.now();
      await writePdf(tree, loadFonts());
      return performance.now() - started;
    };
    await time(30_000);
    const small = await time(300_000);
    expect(await time(900_000)).toBeLessThan(small * 9);
  });
});
