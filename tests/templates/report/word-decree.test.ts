import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../src/build/load-fonts.ts';
import { writeDocx } from '../../../src/docx/write-docx.ts';
import { writePdf } from '../../../src/pdf/write-pdf.ts';
import { elementsOf } from '../../support/docx-parts.ts';
import { readWord, type WordFile } from '../../support/docx-styles.ts';
import { layOutReport, reportText, SETTINGS, type TemplateChange } from '../../support/official-report.ts';
import { BROKEN_COPIES, changeOf } from './broken-copies.ts';
import { brokenWordRules, WORD_DECREE } from './word-decree.ts';

const settings = readFileSync(new URL('../../../templates/report/template.yaml', import.meta.url), 'utf8');
const names = new Set(WORD_DECREE.map(([name]) => name));
const TEXT = reportText(1, 3);

async function written(change: TemplateChange | null = null): Promise<WordFile> {
  const { tree } = await layOutReport(TEXT, SETTINGS, change);
  const pages = writePdf(tree, loadFonts()).value;
  return readWord((await writeDocx(tree, loadFonts(), pages)).value);
}

describe('a report in Word', () => {
  it('keeps every rule of the decree', async () => {
    expect(brokenWordRules(await written())).toEqual([]);
  });

  it.each(BROKEN_COPIES.filter(([rule]) => names.has(rule)).map(copy => [copy[0], copy] as const))(
    'is found to break a rule: %s',
    async (rule, copy) => {
      expect(brokenWordRules(await written(changeOf(copy, settings)))).toContain(rule);
    },
  );

  it('names Times New Roman, and brings Tinos for those who do not have it', async () => {
    const { parts } = await written();
    const fonts = elementsOf(parts['word/fontTable.xml'] ?? '').filter(({ name }) => name === 'w:font');
    const named = fonts.find(({ attributes }) => attributes['w:name'] === 'Times New Roman');
    const twin = fonts.find(({ attributes }) => attributes['w:name'] === 'Tinos');
    expect(named?.children.find(({ name }) => name === 'w:altName')?.attributes['w:val']).toBe('Tinos');
    expect(twin?.children.map(({ name }) => name)).toContain('w:embedRegular');
  });
});
