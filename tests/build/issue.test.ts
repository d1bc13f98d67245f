import { mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type BuildConfig, type BuiltDocument, build } from '../../src/build/build.ts';
import { verifyPdf } from '../../src/index.ts';
import { docxParts } from '../support/docx-parts.ts';
import { pdfTexts } from '../support/pdf-words.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bantin-issue-'));
  write('tin/an-khe.txt', article('Xã An Khê mở lớp xóa mù chữ', 5, 'Chủ nhật, 01/11/2026, 08:00'));
  write('tin/binh-lam.txt', article('Bình Lâm dựng cầu qua suối', 7, 'Thứ Ba, 03/11/2026, 08:00'));
  write('tin/cam-thanh.txt', article('Cẩm Thanh trồng lại rừng dừa', 9, 'Thứ Hai, 02/11/2026, 08:00'));
  write('bantin.yaml', 'publication: Bản tin Thử\nnumber: 1\n');
});

function article(headline: string, count: number, time: string): string {
  return `${headline}\n${time}\nBộ Y tế tặng Bằng khen cho ${count} tập thể trong dịp ${headline.toLowerCase()}.\nBuổi lễ diễn ra trang trọng.\n`;
}

function write(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

async function run(issue: string | null, config: Partial<BuildConfig> = {}) {
  if (issue !== null) write('issue.yaml', issue);
  const { value, diagnostics } = await build({
    issue: issue === null ? null : join(folder, 'issue.yaml'),
    settingsFile: join(folder, 'bantin.yaml'),
    out: join(folder, 'out'),
    ...config,
  });
  return { documents: value, document: value[0] as BuiltDocument, diagnostics };
}

const codes = ({ diagnostics }: BuiltDocument): string[] =>
  diagnostics.filter(d => d.code.startsWith('issue') || d.severity === 'fatal').map(d => d.code);

/** The headlines of the PDF in the order of its pages. */
async function headlines(name = 'issue'): Promise<string[]> {
  const words = await pdfTexts(readFileSync(join(folder, 'out', `${name}.pdf`)));
  const text = words
    .map(word => word.text)
    .join(' ')
    .replaceAll('\u00a0', ' ');
  return ['Xã An Khê mở lớp', 'Bình Lâm dựng cầu', 'Cẩm Thanh trồng lại']
    .map(start => ({ start, at: text.lastIndexOf(`${start} `) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
    .map(({ start }) => start.split(' ').slice(0, 2).join(' '));
}

describe('an issue', () => {
  it('makes one PDF and one DOCX, named after it, of the articles that it names', async () => {
    const { document } = await run('articles: tin/*.txt\ntemplate: bulletin\n');
    expect(document).toMatchObject({ written: ['issue.pdf', 'issue.docx'], failed: false, awards: 3 });
    expect(await headlines()).toEqual(['Xã An', 'Bình Lâm', 'Cẩm Thanh']);
    expect((await verifyPdf(readFileSync(join(folder, 'out/issue.pdf')))).value?.findings).toEqual([]);
    const body = docxParts(readFileSync(join(folder, 'out/issue.docx')))['word/document.xml'] ?? '';
    for (const start of ['Xã An Khê', 'Bình Lâm', 'Cẩm Thanh']) expect(body).toContain(start);
  });

  it.each([
    ['given', 'articles: [tin/cam-thanh.txt, tin/an-khe.txt, tin/binh-lam.txt]', ['Cẩm Thanh', 'Xã An', 'Bình Lâm']],
    ['date', 'articles: tin/*.txt', ['Xã An', 'Cẩm Thanh', 'Bình Lâm']],
    ['name', 'articles: [tin/cam-thanh.txt, tin/an-khe.txt, tin/binh-lam.txt]', ['Xã An', 'Bình Lâm', 'Cẩm Thanh']],
  ])('has them in the order "%s"', async (order, names, expected) => {
    await run(`order: ${order}\n${names}\ntemplate: bulletin\n`, { formats: ['pdf'] });
    expect(await headlines()).toEqual(expected);
  });

  it('says what bantin.yaml does not, and goes before it', async () => {
    const { documents } = await run(
      'name: tuan-45\npublication: Số riêng\nnumber: 45\narticles: tin/an*\ntemplate: bulletin\n',
    );
    expect(documents[0]?.written).toEqual(['tuan-45.pdf', 'tuan-45.docx']);
    const text = (await pdfTexts(readFileSync(join(folder, 'out/tuan-45.pdf')))).map(word => word.text).join(' ');
    expect(text).toContain('Số riêng');
    expect(text).toMatch(/Số[\s\u00a0]45/);
    expect(text).not.toContain('Bản tin Thử');
  });

  it('stands in bantin.yaml too, and is built where no file is named', async () => {
    write(
      'bantin.yaml',
      'template: bulletin\nissues:\n  - { name: mot, articles: tin/a*.txt }\n  - { name: hai, articles: tin/b*.txt }\n',
    );
    const { documents } = await run(null, { formats: ['pdf'] });
    expect(documents.map(({ written }) => written)).toEqual([['mot.pdf'], ['hai.pdf']]);
    expect(await headlines('hai')).toEqual(['Bình Lâm']);
  });

  it('reports an article that cannot be read, builds the rest, and has failed', async () => {
    write('tin/trong.txt', '');
    const { document } = await run('articles: [tin/an-khe.txt, tin/khong-co.txt, tin/trong.txt]\ntemplate: bulletin\n');
    expect(document).toMatchObject({ written: ['issue.pdf', 'issue.docx'], failed: true });
    expect(codes(document)).toEqual(['input-unreadable', 'empty-file']);
    expect(await headlines()).toEqual(['Xã An']);
  });

  it('writes nothing where none of its articles can be read', async () => {
    const { document } = await run('articles: tin/khong-co.txt\n');
    expect(document).toMatchObject({ written: [], failed: true });
    expect(codes(document)).toEqual(['input-unreadable', 'issue-empty']);
    expect(readdirSync(folder)).not.toContain('out');
  });

  it('warns of a pattern that fits nothing, and notes a file that is named twice, at their places', async () => {
    symlinkSync(join(folder, 'tin'), join(folder, 'duong-khac'));
    const { document } = await run(
      'template: bulletin\nsections:\n  - title: Một\n    articles: [tin/an*.txt, tin/z*]\n  - { title: Hai, articles: [tin/../tin/*.txt] }\n',
    );
    const told = document.diagnostics.filter(d => d.code.startsWith('issue'));
    expect(told.map(({ code, severity, place }) => `${severity} ${code} ${place?.line}:${place?.column}`)).toEqual([
      'warning issue-no-match 4:29',
      'info issue-twice 5:30',
    ]);
    expect(document.failed).toBe(false);
    expect(await headlines()).toEqual(['Xã An', 'Bình Lâm', 'Cẩm Thanh']);
  });

  it.each([
    ['a key that is none', 'articles: x\nnumbr: 3\n', 'yaml-key', 2, 1],
    ['nothing to print', 'number: 3\n', 'yaml-value', 1, 1],
    ['an order that is none', 'articles: x\norder: size\n', 'yaml-value', 2, 8],
    ['a section without a title', 'sections:\n  - articles: x\n', 'yaml-value', 2, 5],
    ['a name with a folder', 'articles: x\nname: ../x\n', 'yaml-value', 2, 7],
    ['no YAML', 'articles: [\n', 'yaml-syntax', 2, 1],
  ])('is refused, at line and column, with %s', async (_, issue, code, line, column) => {
    const { documents, diagnostics } = await run(issue);
    expect(documents).toEqual([]);
    expect(diagnostics.map(d => [d.code, d.place?.file.split('/').at(-1), d.place?.line, d.place?.column])).toEqual([
      [code, 'issue.yaml', line, column],
    ]);
  });

  it('takes its articles from below a folder, by alternatives, and from a name with signs of patterns', async () => {
    write('tin/sau/hon/dao-xa.txt', article('Đảo xa có điện', 3, '04/11/2026'));
    write('tin/[1]*.txt', article('Tên tệp lạ', 3, '04/11/2026'));
    const { document } = await run(
      "articles: ['tin/**/dao*.txt', 'tin/{an,binh}-*.txt', 'tin/[1]*.txt']\ntemplate: bulletin\n",
    );
    expect(document).toMatchObject({ awards: 4, failed: false });
  });

  it('warns of one award with two figures, naming both places, unless an article accepts it', async () => {
    const of = (count: number, front = ''): string =>
      `${front}Lễ tổng kết\n01/11/2026\nBộ Y tế tặng Bằng khen cho ${count} tập thể.\nBuổi lễ diễn ra trang trọng.\n`;
    write('hai/a.txt', of(14));
    write('hai/b.txt', of(15));
    const conflict = ({ diagnostics }: BuiltDocument) => diagnostics.find(d => d.code === 'awards-conflict');
    const told = conflict((await run('articles: hai/*.txt\ntemplate: bulletin\n')).document);
    expect(told?.message).toMatch(
      /^Bộ Y tế, Bằng khen: .*14 tập thể \(\S*hai\/a\.txt:3\); 15 tập thể \(\S*hai\/b\.txt:3\)$/,
    );
    expect(told?.place).toMatchObject({ line: 3, column: 9 });
    write('hai/b.txt', '');
    write('hai/b.md', of(15, '---\naccept: [awards-conflict]\n---\n\n'));
    expect(conflict((await run('articles: [hai/a.txt, hai/b.md]\ntemplate: bulletin\n')).document)).toBeUndefined();
  });

  it('keeps every source in a PDF/A-3, and gives the same bytes again', async () => {
    const issue = 'articles: tin/*.txt\ntemplate: digest\n';
    await run(issue, { archive: 'a-3', formats: ['pdf'] });
    const first = readFileSync(join(folder, 'out/issue.pdf'));
    await run(issue, { archive: 'a-3', formats: ['pdf'] });
    expect(readFileSync(join(folder, 'out/issue.pdf')).equals(first)).toBe(true);
    for (const name of ['1-an-khe.txt', '3-cam-thanh.txt', '2-article.json', 'manifest.json'])
      expect(first.includes(name)).toBe(true);
  });
});
