import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { build } from '../../src/build/build.ts';
import { makePicture } from '../support/make-picture.ts';
import { paintedPictures } from '../support/pdf-pictures.ts';
import { pdfTexts } from '../support/pdf-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'bantin-imprint-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'bai.txt'), 'Thông báo\n\nCơ quan nghỉ lễ từ ngày 30/4 đến hết ngày 01/5.\n');
writeFileSync(join(folder, 'logo.png'), makePicture('logo.png', 200, 200).bytes);
writeFileSync(join(folder, 'hong.png'), 'không phải ảnh');

const IMPRINT = `organisation: Sở Nội vụ
imprint:
  logo: logo.png
  licence: số 12/GP-XBBT ngày 05/01/2026
  editor: Nguyễn Văn An
  lines: ["Địa chỉ: 12 đường Lê Lợi", In 500 bản]
`;

async function built(settings: string, template: string) {
  const settingsFile = join(folder, 'bantin.yaml');
  writeFileSync(settingsFile, settings);
  const out = join(folder, 'out');
  const { value, diagnostics } = await build({
    files: [join(folder, 'bai.txt')],
    settingsFile,
    template,
    out,
    verify: true,
  });
  const said = [...diagnostics, ...(value[0]?.diagnostics ?? [])];
  const pdf = readFileSync(join(out, 'bai.pdf'));
  const docx = unzipSync(readFileSync(join(out, 'bai.docx')));
  const text = (await pdfTexts(pdf)).map(({ text: words }) => words).join(' ');
  const word = new TextDecoder().decode(docx['word/document.xml']).replaceAll('\u00a0', ' ');
  return { said, pdf, docx, text: text.replaceAll('\u00a0', ' ').replaceAll(/\s+/g, ' '), word };
}

describe.each(['bulletin', 'digest', 'honours'])('the imprint of a %s', template => {
  it('has logo, licence, editor and further lines, in both formats', async () => {
    const { said, pdf, docx, text, word } = await built(IMPRINT, template);
    expect(said.filter(({ severity }) => severity !== 'info')).toEqual([]);
    for (const words of [
      'Chịu trách nhiệm xuất bản',
      'Nguyễn Văn An',
      'Giấy phép xuất bản',
      '12/GP-XBBT',
      'In 500 bản',
    ])
      expect(text.replaceAll('\u2060', '')).toContain(words);
    const [logo] = await paintedPictures(pdf);
    expect(Math.round(logo?.width ?? 0)).toBe(51); // 18 mm
    expect(Object.keys(docx).filter(name => name.startsWith('word/media/'))).toHaveLength(1);
    expect(word).toContain('descr="Biểu trưng của Sở Nội vụ"');
    expect(word).toContain('In 500 bản');
  });

  it('is not there where the settings say nothing', async () => {
    const { text } = await built('publication: Bản tin\n', template);
    expect(text).not.toContain('Chịu trách nhiệm');
  });
});

describe('a logo that cannot be printed', () => {
  it.each([
    ['that is not there', 'mat.png', 'picture-missing'],
    ['that is no picture', 'hong.png', 'picture-unusable'],
  ])('%s is a warning at its line, and the imprint does without', async (_, logo, code) => {
    const { said, text, word } = await built(IMPRINT.replace('logo.png', logo), 'bulletin');
    const warnings = said.filter(({ severity }) => severity !== 'info');
    expect(warnings.map(d => [d.code, d.severity, d.place?.line])).toEqual([[code, 'warning', 3]]);
    expect(text).toContain('Nguyễn Văn An');
    expect(word).not.toContain('<w:drawing>');
  });
});
