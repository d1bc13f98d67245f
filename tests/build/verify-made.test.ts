import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type BuiltDocument, build } from '../../src/build/build.ts';
import { editDocx, without } from '../verify/compare/broken-docx.ts';

const folder = mkdtempSync(join(tmpdir(), 'bantin-verify-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'tin.txt');
writeFileSync(
  file,
  'Tin thi đua\n05/01/2017\nUBND huyện tặng giấy khen cho 8 tập thể.\nBuổi lễ diễn ra trang trọng.\n',
);

/** Builds with a DOCX that loses a row of its table between making and writing. */
async function builtWithFault(out: string, strict: boolean): Promise<BuiltDocument> {
  const { value } = await build({
    files: [file],
    out: join(folder, out),
    formats: ['docx'],
    verify: true,
    strict,
    onMade: ({ outputs: [docx] }) => {
      const bytes = docx?.bytes ?? new Uint8Array();
      const broken = editDocx(bytes, 'word/document.xml', xml =>
        without(xml, 'w:tr', 'UBND huyện</w:t></w:r></w:p></w:tc>'),
      );
      bytes.fill(0);
      bytes.set(broken.subarray(0, bytes.length));
    },
  });
  const [document] = value;
  if (!document) throw new Error('nothing was built');
  return document;
}

describe('a build that verifies what it makes', () => {
  it('fails where a file does not say what the page says', async () => {
    const { failed, written, diagnostics } = await builtWithFault('written', false);
    expect([failed, written]).toEqual([true, ['tin.docx']]);
    const differences = diagnostics.filter(({ code }) => code.startsWith('compare-'));
    expect(differences.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'compare-missing tin.docx: table 1 under “Tin thi đua”, row 2: it is missing; “UBND huyện | Giấy khen | 8 | –” was expected',
    ]);
    expect(differences[0]?.place).toMatchObject({ file, line: 3, column: 12 });
  });

  it('withholds it where it is strict', async () => {
    const { failed, written } = await builtWithFault('withheld', true);
    expect([failed, written, existsSync(join(folder, 'withheld'))]).toEqual([true, [], false]);
  });
});
