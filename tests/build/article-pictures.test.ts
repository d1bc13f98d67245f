import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltDocument, build } from '../../src/build/build.ts';
import { makePicture } from '../support/make-picture.ts';
import { paintedPictures } from '../support/pdf-pictures.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bantin-anh-'));
  mkdirSync(join(folder, 'bai/anh xa'), { recursive: true });
  writeFileSync(join(folder, 'bai/anh xa/le trao.png'), makePicture('a.png', 300, 200).bytes);
  writeFileSync(join(folder, 'ngoai.png'), makePicture('a.png', 30, 20).bytes);
  writeFileSync(join(folder, 'bai/hong.png'), 'không phải ảnh');
});
afterAll(() => rmSync(folder, { recursive: true }));

const TEXT = 'Một đoạn văn đủ dài để đứng riêng thành một đoạn của bài viết này, không phải chú thích.';

/** Builds an article with this line between its paragraphs; gives what became of it and the bytes of both files. */
async function built(line: string): Promise<{ document: BuiltDocument; pdf: Uint8Array; docx: Uint8Array }> {
  const [file, out] = [join(folder, 'bai/bai.md'), join(folder, 'out')];
  writeFileSync(file, `---\ntitle: Lễ trao thưởng\n---\n\n${TEXT}\n\n${line}\n\n${TEXT}\n`);
  const { value } = await build({ files: [file], out, settingsFile: null, archive: 'a-3' });
  const [document] = value;
  if (!document) throw new Error('nothing was built');
  return { document, pdf: readFileSync(join(out, 'bai.pdf')), docx: readFileSync(join(out, 'bai.docx')) };
}

const said = ({ diagnostics }: BuiltDocument): string[] =>
  diagnostics.map(({ code, severity, place }) => `${severity} ${code} ${place?.line ?? '–'}`);

describe("an article's own picture", () => {
  it('is printed in both formats, no larger than its pixels allow, above its words', async () => {
    const { document, pdf, docx } = await built('![Lễ trao](anh%20xa/le%20trao.png?v=2) Trao giấy khen. Ảnh: An');
    expect(said(document)).toEqual([]);
    const [picture] = await paintedPictures(pdf);
    expect(picture).toMatchObject({ width: 144, height: 96 });
    const files = unzipSync(docx);
    expect(Object.keys(files).filter(name => name.startsWith('word/media/'))).toHaveLength(1);
    const body = new TextDecoder().decode(files['word/document.xml']);
    expect(body).toContain('descr="Lễ trao"');
    expect(body.indexOf('<w:drawing>')).toBeLessThan(body.indexOf('Trao giấy khen'));
  });

  it.each([
    ['that is not there', '![Lễ](anh/mat.png) Lời ảnh.', ['warning picture-missing 7']],
    ['that is no picture', '![Lễ](hong.png) Lời ảnh.', ['warning picture-unusable 7']],
    ['on the web', '![Lễ](https://vi.du/a.png) Lời ảnh.', ['info picture-elsewhere 7']],
    ['outside of the folder', '![Lễ](../ngoai.png) Lời ảnh.', ['info picture-elsewhere 7']],
    ['outside of it by a detour', '![Lễ](anh%20xa/%2e%2e/../../ngoai.png) Lời ảnh.', ['info picture-elsewhere 7']],
    ['by its whole path', `![Lễ](/etc/hostname) Lời ảnh.`, ['info picture-elsewhere 7']],
    [
      'that says nothing to those who do not see it',
      '![](anh%20xa/le%20trao.png) Lời ảnh.',
      ['warning figure-alt 7', 'warning not-accessible –'],
    ],
  ])('%s is named at its line, and the words are printed', async (_, line, expected) => {
    const { document, docx } = await built(line);
    expect(said(document)).toEqual(expected);
    expect(new TextDecoder().decode(unzipSync(docx)['word/document.xml'])).toContain('Lời ảnh.');
  });
});
