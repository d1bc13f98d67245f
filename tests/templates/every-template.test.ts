import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontCoverage } from '../../src/build/font-coverage.ts';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { loadRanks } from '../../src/build/load-ranks.ts';
import { loadTemplate } from '../../src/build/load-template.ts';
import { readArticle } from '../../src/build/read-article.ts';
import { composeBulletin } from '../../src/compose/compose-bulletin.ts';
import { layoutBulletin } from '../../src/layout/layout-bulletin.ts';
import type { LayoutTree, PageGeometry } from '../../src/layout/tree.ts';
import type { Article } from '../../src/model/article.ts';
import { settingsSchema } from '../../src/model/settings.ts';
import { compareDocument } from '../../src/verify/compare-document.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { awardArticle, longArticle } from '../support/award-article.ts';
import { filesOf, told } from '../support/compared.ts';
import { type PdfText, pdfTexts } from '../support/pdf-words.ts';

const TEMPLATES = readdirSync(new URL('../../templates', import.meta.url));
const INPUTS = readdirSync(new URL('../../input', import.meta.url));

async function textArticle(text: string): Promise<Article> {
  return (await readArticle(new TextEncoder().encode(text), { name: 'bai.txt' })).value;
}

async function inputArticle(i: number): Promise<Article> {
  const name = INPUTS[i % INPUTS.length] ?? '';
  return (await readArticle(readFileSync(new URL(`../../input/${name}`, import.meta.url)), { name })).value;
}

/** An article with the sections of all inputs, again and again. */
async function longestArticle(): Promise<Article> {
  const [first, ...others] = await Promise.all(INPUTS.map((_, i) => inputArticle(i)));
  if (!first) throw new Error('there is no input');
  const sections = [first, ...others].flatMap(article => article.sections);
  const many = Array.from({ length: 12 }, (_, time) => sections.map(s => ({ ...s, id: `${s.id}-${time}` })));
  return { ...first, sections: many.flat() };
}

async function fortyArticles(): Promise<Article[]> {
  const articles = await Promise.all(Array.from({ length: 40 }, (_, i) => inputArticle(i)));
  return articles.map((article, i) => ({ ...article, headline: `${article.headline} ${i + 1}` }));
}

const CASES: Readonly<Record<string, () => Promise<readonly Article[]>>> = {
  'an article with awards': async () => [await awardArticle('mixed')],
  'awards of several years': async () => [await awardArticle('years')],
  'the longest article': async () => [await longestArticle()],
  'the shortest article': async () => [await textArticle('Thông báo\n\nCơ quan nghỉ lễ ngày 30/4.\n')],
  'no awards': async () => [await awardArticle('none')],
  'sixty rows of awards': async () => [await longArticle(60)],
  'a headline of 600 characters': async () => [
    { ...(await inputArticle(0)), headline: 'Biểu dương các tập thể, cá nhân tiêu biểu '.repeat(15).slice(0, 600) },
  ],
  'forty articles': fortyArticles,
};

const REPORT = { issuer: 'Sở Nội vụ', number: 5, symbol: 'BC-SNV', office: 'Giám đốc', signer: 'Nguyễn Văn An' };
const SETTINGS = settingsSchema.parse({
  publication: 'Bản tin',
  place: 'Bình Giang',
  date: '2026-01-05',
  report: { ...REPORT, copies: ['Như trên'], filing: 'VP' },
});

async function treeOf(template: string, articles: readonly Article[]): Promise<LayoutTree> {
  const loaded = await loadTemplate(new URL(`../../templates/${template}`, import.meta.url).pathname);
  if (loaded.value === null) throw new Error(told(loaded.diagnostics as never).join());
  const { value } = composeBulletin(articles, SETTINGS, { sourceDate: null, ranks: loadRanks() });
  const tree = layoutBulletin(value, loaded.value, fontCoverage(loadFonts()));
  if (tree.value === null) throw new Error(JSON.stringify(tree.diagnostics));
  return tree.value;
}

/** What rounding may do, in pt. */
const SLACK = 0.6;

/** Texts that reach out of the margins at the sides, off the paper, or into another. */
function misplaced(texts: readonly PdfText[], { width, height, margins }: PageGeometry): string[] {
  const out = texts.filter(
    ({ x, y, width: length }) =>
      x < margins.left - SLACK || x + length > width - margins.right + SLACK || y < 0 || y > height,
  );
  const onto = texts.filter((text, i) => texts.slice(i + 1).some(other => meet(text, other)));
  return [...out, ...onto].map(({ page, text }) => `page ${page}: ${text}`);
}

function meet(a: PdfText, b: PdfText): boolean {
  const isBeside = a.x + a.width <= b.x + SLACK || b.x + b.width <= a.x + SLACK;
  return !isBeside && Math.abs(a.y - b.y) < Math.min(a.size, b.size);
}

async function misplacedIn(pdf: Uint8Array, page: PageGeometry): Promise<string[]> {
  const pages = new Map<number, PdfText[]>();
  for (const text of await pdfTexts(pdf)) pages.set(text.page, [...(pages.get(text.page) ?? []), text]);
  return [...pages.values()].flatMap(texts => misplaced(texts, page));
}

describe.each(TEMPLATES)('the template %s', template => {
  it.each(Object.keys(CASES))('prints %s whole in both formats, nothing over another, nothing cut', async name => {
    const tree = await treeOf(template, (await CASES[name]?.()) ?? []);
    const { pdf, docx } = await filesOf(tree);
    expect(told(await compareDocument(pdf, tree))).toEqual([]);
    expect(told(await compareDocument(docx, tree))).toEqual([]);
    expect((await verifyPdf(pdf)).value.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(await misplacedIn(pdf, tree.page)).toEqual([]);
  });
});

describe('texts in the wrong place', () => {
  const page = { width: 595, height: 842, margins: { left: 50, right: 50, top: 50, bottom: 50 } } as PageGeometry;
  const text = (x: number, y: number): PdfText => ({ page: 1, text: `${x} ${y}`, x, y, size: 10, width: 40 });

  it('are found', () => {
    expect(misplaced([text(50, 100), text(90, 100), text(50, 88)], page)).toEqual([]);
    expect(misplaced([text(50, 100), text(80, 100)], page)).toEqual(['page 1: 50 100']);
    expect(misplaced([text(50, 100), text(50, 92)], page)).toEqual(['page 1: 50 100']);
    expect(misplaced([text(520, 100)], page)).toEqual(['page 1: 520 100']);
    expect(misplaced([text(50, -3)], page)).toEqual(['page 1: 50 -3']);
  });
});
