import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  compose,
  loadFontFolder,
  loadTemplate,
  readArticle,
  renderDocx,
  renderPdf,
  type Template,
  verifyPdf,
} from '../src/index.ts';
import { docxParts } from './support/docx-parts.ts';
import { pdfTexts } from './support/pdf-words.ts';

const PUBLICATION = 'Bản tin Chiều';
const root = new URL('..', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'bantin-api-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function bulletin(): Promise<ReturnType<typeof compose>['value']> {
  const name = 'nhung-canh-rung-tro-lai.txt';
  const article = await readArticle(readFileSync(join(root, 'input', name)), { name });
  return compose([article.value], { publication: PUBLICATION }).value;
}

async function template(nameOrFolder: string): Promise<Template> {
  const { value, diagnostics } = await loadTemplate(nameOrFolder);
  if (value === null) throw new Error(JSON.stringify(diagnostics));
  return value;
}

describe('the library', () => {
  it('renders an article as a PDF, with the settings that are given', async () => {
    const { value, diagnostics } = await renderPdf(await bulletin(), await template('bulletin'));
    expect(diagnostics).toEqual([]);
    expect((await pdfTexts(value ?? new Uint8Array())).map(({ text }) => text).join(' ')).toContain(PUBLICATION);
  });

  it('verifies the PDF that it renders', async () => {
    const { value } = await renderPdf(await bulletin(), await template('bulletin'));
    expect((await verifyPdf(value ?? new Uint8Array())).value).toEqual({ pages: 2, isClaimed: true, findings: [] });
  });

  it('renders it as a DOCX', async () => {
    const { value, diagnostics } = await renderDocx(await bulletin(), await template('bulletin'));
    expect(diagnostics).toEqual([]);
    expect(docxParts(value ?? new Uint8Array())['word/document.xml']).toContain('Những cánh rừng trở lại');
  });

  it('gives no bytes, and the fault, where the template fails as it is merged', async () => {
    cpSync(join(root, 'templates/bulletin'), folder, { recursive: true });
    writeFileSync(join(folder, 'page.hbs'), '<p style="{{publication}}">a</p>\n');
    const { value, diagnostics } = await renderPdf(await bulletin(), await template(folder));
    expect(value).toBeNull();
    expect(diagnostics.map(({ code, place }) => `${code} ${place?.line}:${place?.column}`)).toEqual([
      'template-style 1:1',
    ]);
  });

  it('sets an article in fonts of a folder, in both formats', async () => {
    const fonts = join(folder, 'chu');
    cpSync(join(root, 'fonts/tinos/bold.ttf'), join(fonts, 'a.ttf'));
    writeFileSync(join(fonts, 'fonts.yaml'), 'families: { Chữ riêng: { faces: { bold: a.ttf } } }');
    const library = loadFontFolder(fonts);
    expect(library.diagnostics).toEqual([]);
    const override = { data: { styles: { text: { font: 'Chữ riêng' } } }, path: 'bantin.yaml', text: '' };
    const own = await loadTemplate('bulletin', { fonts: library.value, override });
    if (own.value === null) throw new Error(JSON.stringify(own.diagnostics));
    const options = { fonts: library.value };
    const pdf = await renderPdf(await bulletin(), own.value, options);
    expect(Buffer.from(pdf.value ?? []).toString('latin1')).toMatch(/\+Tinos-Bold/);
    const parts = docxParts((await renderDocx(await bulletin(), own.value, options)).value ?? new Uint8Array());
    expect(parts['word/fontTable.xml']).toMatch(/w:name="Chữ riêng">.*?<w:embedBold /);
    expect(parts['word/styles.xml']).toContain('w:ascii="Chữ riêng"');
  });

  it('says which settings are faulty', () => {
    expect(() => compose([], { publication: 7 as unknown as string })).toThrow(/publication/);
  });
});
