import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { fullArticle } from '../support/full-article.ts';
import { type PdfText, pdfTexts } from '../support/pdf-words.ts';
import { articleTree, inputTree, treeOf, wordsOf } from '../support/sample-tree.ts';

const ARTICLE = 'nhung-canh-rung-tro-lai.txt';

describe('the PDF', () => {
  it('holds exactly the words of the layout tree', async () => {
    const tree = await inputTree(ARTICLE);
    const { bytes } = (await writePdf(tree, loadFonts())).value;
    const body = (await pdfTexts(bytes)).filter(({ size }) => size > 7.7);
    const note = 'Đối tượng khác: 53 hộ gia đình.'; // 7.6 pt, as the furniture
    const printed = [...body.map(({ text }) => text), note].join(' ').split(/\s+/).filter(Boolean);
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

  it('sets a crosshead close to its own text, not to the text before it, also under a table', async () => {
    const tree = await inputTree('thi-dua-nganh-giao-duc.txt');
    const texts = await pdfTexts((await writePdf(tree, loadFonts())).value.bytes);
    const inColumn = (a: PdfText, b: PdfText): boolean => a.page === b.page && Math.abs(a.x - b.x) < 20;
    const heads = texts.filter(({ size }) => Math.abs(size - 10.4) < 0.01);
    const gaps = heads.map(
      head => head.y - Math.max(...texts.filter(t => inColumn(t, head) && t.y < head.y).map(t => t.y)),
    );
    expect(gaps.length).toBeGreaterThan(1);
    for (const gap of gaps) expect(gap).toBeLessThan(20);
  });

  it('does not end a paragraph with one short syllable alone', async () => {
    for (const name of ['hien-mau-tinh-nguyen.txt', ARTICLE, 'thi-dua-nganh-giao-duc.txt']) {
      const texts = await pdfTexts((await writePdf(await inputTree(name), loadFonts())).value.bytes);
      const lines = texts.filter(({ size, text }) => Math.abs(size - 9.8) < 0.01 && /[.!?…]$/.test(text));
      const alone = lines.filter(({ text }) => !/[\s\u00a0]/.test(text.trim()) && text.length < 9);
      const starts = alone.filter(
        t => !texts.some(o => o.page === t.page && Math.abs(o.y - t.y) < 1 && o.x < t.x && t.x - o.x < 240),
      );
      expect(starts.map(({ text }) => text)).toEqual([]);
    }
  });

  it('keeps the byline under the text or table before it', async () => {
    const texts = await pdfTexts((await writePdf(await inputTree(ARTICLE), loadFonts())).value.bytes);
    const byline = texts.find(({ text }) => text.startsWith('—'));
    const total = texts.find(({ text }) => text.startsWith('Đối tượng khác')); // under the table
    expect(byline?.page).toBe(total?.page);
    expect((total?.y ?? 0) - (byline?.y ?? 0)).toBeLessThan(30);
    expect(byline?.x).toBeLessThan(310);
  });

  it('prints everything that an article can have', async () => {
    const tree = await articleTree(fullArticle);
    const printed = (await pdfTexts((await writePdf(tree, loadFonts())).value.bytes)).filter(
      ({ size }) => size > 7.7 || size < 7.5,
    );
    const letters = (words: readonly string[]): string =>
      words
        .join('')
        .replace(/[\s\u00a0]/g, '')
        .split('')
        .sort()
        .join('');
    const markers = ['–', '–', '1.', '2.', '1.']; // the PDF has the markers of lists as text
    const note = 'Đối tượng khác: 9 hộ.Chưa cộng vào tổng: 2 dòng chỉ nêu tên.'; // 7.6 pt, as the furniture
    expect(letters([...printed.map(({ text }) => text), note])).toBe(letters([...wordsOf(tree.body), ...markers]));
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

  const sentence = 'Phong trào thi đua của các đơn vị trong tỉnh tiếp tục lan tỏa mạnh mẽ và đạt kết quả tốt, ';
  it.each([
    ['one line with spaces', sentence],
    ['one word without a space', 'lờithiđuakhôngcódấucáchnàoởgiữacácchữđểngắtdòng0123456789'],
  ])('sets %s of 1 MB in no more than about four times the time of 250 kB', async (_, words) => {
    const time = async (bytes: number): Promise<number> => {
      const count = Math.floor(bytes / Buffer.byteLength(words));
      const tree = await treeOf(`Tin dài\n05/01/2017\nMở đầu.\n${words.repeat(count)}`);
      const started = performance.now();
      const [pdf] = await Promise.all([writePdf(tree, loadFonts()), writeDocx(tree, loadFonts())]);
      expect(pdf.value.pages).toBeGreaterThan(bytes / 12_000);
      return performance.now() - started;
    };
    await time(30_000);
    const small = await time(250_000);
    expect(await time(1_000_000)).toBeLessThan(small * 10); // 4, with room for a busy machine; quadratic would be 16
  });
});
