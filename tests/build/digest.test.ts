import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { verifyPdf } from '../../src/index.ts';
import { docxParts } from '../support/docx-parts.ts';

const top = new URL('../../', import.meta.url).pathname;

/** Builds an issue of these files with the template `digest`: the texts of both formats, and the PDF. */
async function digest(files: Readonly<Record<string, string>>, issue: string) {
  const folder = mkdtempSync(join(tmpdir(), 'bantin-digest-'));
  for (const [path, text] of Object.entries({
    ...files,
    'so.yaml': issue,
    'bantin.yaml': 'publication: Bản tin Thử\n',
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const config = {
    issue: join(folder, 'so.yaml'),
    settingsFile: join(folder, 'bantin.yaml'),
    out: join(folder, 'out'),
    verify: true,
  };
  const { value } = await build(config);
  expect(value[0]?.diagnostics.filter(d => d.severity === 'error')).toEqual([]); // both formats say what the page says
  const pdf = readFileSync(join(folder, 'out/so.pdf'));
  const docx = docxParts(readFileSync(join(folder, 'out/so.docx')))['word/document.xml'] ?? '';
  return { document: value[0], pdf, texts: { pdf: await pdfText(pdf), docx: docxText(docx) }, docx };
}

async function pdfText(bytes: Uint8Array): Promise<string> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const pages: string[] = [];
  for (let i = 1; i <= document.numPages; i++) {
    const { items } = await (await document.getPage(i)).getTextContent();
    pages.push(items.map(item => ('str' in item ? item.str : '')).join(' '));
  }
  return plain(pages.join(' '));
}

function docxText(xml: string): string {
  return plain(xml.replaceAll('</w:p>', ' ').replaceAll(/<w:instrText[^<]*<\/w:instrText>|<[^>]+>/g, ''));
}

function plain(text: string): string {
  return text
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(/ ([,.:;)])/g, '$1')
    .replaceAll('( ', '(');
}

interface Bookmark {
  readonly title: string;
  readonly items: readonly Bookmark[];
}

async function bookmarks(bytes: Uint8Array): Promise<unknown> {
  const document = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const named = (items: readonly Bookmark[]): unknown =>
    items.map(({ title, items: inner }) => [plain(title), named(inner)]);
  return named((await document.getOutline()) as readonly Bookmark[]);
}

function article(headline: string, rest: string): string {
  return `${headline}\n01/11/2026\n${rest}\nBuổi lễ diễn ra trang trọng.\n`;
}

const two = {
  'a.txt': article(
    'Ngành y tổng kết năm',
    'Hợp tác xã (HTX) góp sức. Bộ Y tế tặng Bằng khen cho 14 tập thể và 3 cá nhân. UBND tỉnh Bình Giang tặng giấy khen cho 2 cá nhân.',
  ),
  'b.txt': article(
    'Tổng kết ngành y cả năm',
    'Hỗ trợ xã (HTX) là việc chính. Bộ Y tế tặng Bằng khen cho 15 tập thể và 3 cá nhân.',
  ),
};

describe('a digest', () => {
  it('shows one award with two figures in both formats, each with its article, and leaves them out of the total', async () => {
    const { texts, document } = await digest(two, 'articles: [a.txt, b.txt]\ntemplate: digest\n');
    expect(document?.diagnostics.map(d => d.code)).toContain('awards-conflict');
    for (const text of Object.values(texts)) {
      expect(text).toContain('Bằng khen 14 / 15 3 1, 2');
      expect(text).toContain('Số liệu khác nhau. Tập thể: 14 (bài 1); 15 (bài 2)');
      expect(text).toContain('Tổng cộng – 5');
      expect(text).toContain('Tổng cộng không gồm những số liệu khác nhau giữa các bài (1 hàng).');
    }
  });

  it('has both meanings of an abbreviation with their articles, the bodies in order, and the sources', async () => {
    const { texts } = await digest(two, 'articles: [a.txt, b.txt]\ntemplate: digest\n');
    for (const text of Object.values(texts)) {
      expect(text).toContain('HTX: Hỗ trợ xã (bài 2)');
      expect(text).toContain('HTX: Hợp tác xã (bài 1)');
      expect(text).toMatch(
        /Chỉ mục cơ quan, tổ chức Bộ Y tế, bài 1 \(tr\. 3\), 2 \(tr\. 3\) UBND tỉnh Bình Giang, bài 1 \(tr\. 3\)/,
      );
      expect(text).toMatch(
        /Nguồn 1\. Ngành y tổng kết năm\. Chủ nhật, ngày 1 tháng 11 năm 2026\. a\.txt\. Trang 3 2\. /,
      );
    }
  });

  it('has bookmarks from sections to articles to crossheads', async () => {
    const { pdf } = await digest(
      two,
      'template: digest\nsections:\n  - { title: Y tế, articles: [b.txt] }\n  - { title: Khác, articles: a.txt }\n',
    );
    expect(await bookmarks(pdf)).toEqual([
      ['Y tế', [['Tổng kết ngành y cả năm', []]]],
      ['Khác', [['Ngành y tổng kết năm', []]]],
      ['Khen thưởng', []],
      ['Chữ viết tắt', []],
      ['Chỉ mục cơ quan, tổ chức', []],
      ['Nguồn', []],
    ]);
  });

  it('gives every place a name of its own, also where two files are one text', async () => {
    const { pdf, docx } = await digest(
      { 'a.txt': two['a.txt'], 'b.txt': two['a.txt'] },
      'articles: [a.txt, b.txt]\ntemplate: digest\n',
    );
    const names = [...docx.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(6);
    expect(new Set(names).size).toBe(names.length);
    expect((await verifyPdf(pdf)).value?.findings).toEqual([]);
  });

  it.each([1, 3, 40])('is sound with %i articles, and without any awards', async count => {
    const files = Object.fromEntries(
      Array.from({ length: count }, (_, i) => [
        `tin/${i}.txt`,
        article(`Tin số ${i + 1} của xã`, `Xã số ${i} dựng xong cây cầu thứ ${i}.`),
      ]),
    );
    const { pdf, document, texts } = await digest(files, 'articles: tin/*.txt\ntemplate: digest\n');
    expect(document).toMatchObject({ failed: false, awards: 0 });
    expect((await verifyPdf(pdf)).value).toMatchObject({ isClaimed: true, findings: [] });
    expect(texts.pdf).not.toContain('Khen thưởng');
    expect(texts.docx).toContain(`Tin số ${count} của xã`);
  });

  it('is built from the example of the manual', async () => {
    const example = /```yaml issue\n([\s\S]*?)```/.exec(readFileSync(join(top, 'docs/manual.md'), 'utf8'))?.[1] ?? '';
    const folder = mkdtempSync(join(tmpdir(), 'bantin-manual-'));
    cpSync(join(top, 'input'), join(folder, 'input'), { recursive: true });
    writeFileSync(join(folder, 'issue.yaml'), example);
    const { value, diagnostics } = await build({ issue: join(folder, 'issue.yaml'), out: join(folder, 'out') });
    expect(diagnostics).toEqual([]);
    expect(value[0]).toMatchObject({ written: ['issue.pdf', 'issue.docx'], failed: false });
    expect(value[0]?.diagnostics.filter(d => d.code.startsWith('issue')).map(d => d.severity)).toEqual([
      'info',
      'info',
    ]);
  });
});
