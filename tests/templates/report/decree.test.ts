import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../../src/build/load-fonts.ts';
import { writePdf } from '../../../src/pdf/write-pdf.ts';
import { type MeasuredPdf, measurePdf } from '../../support/measured-pdf.ts';
import { layOutReport, reportText, SETTINGS, type TemplateChange } from '../../support/official-report.ts';
import { BROKEN_COPIES, changeOf } from './broken-copies.ts';
import { brokenRules, DECREE } from './decree.ts';

const settings = readFileSync(new URL('../../../templates/report/template.yaml', import.meta.url), 'utf8');

async function printed(text: string, change: TemplateChange | null = null): Promise<MeasuredPdf> {
  const { tree } = await layOutReport(text, SETTINGS, change);
  return measurePdf(writePdf(tree, loadFonts()).value.bytes);
}

const TEXT = reportText(3, 3);

describe('a report on paper', () => {
  it.each([
    ['of three pages, with three awards', TEXT],
    ['of five pages, with thirty awards', reportText(7, 30)],
  ])('keeps every rule of the decree: %s', async (_, text) => {
    expect(brokenRules(await printed(text))).toEqual([]);
  });

  it.each(BROKEN_COPIES.map(copy => [copy[0], copy] as const))('is found to break a rule: %s', async (rule, copy) => {
    expect(brokenRules(await printed(TEXT, changeOf(copy, settings)))).toContain(rule);
  });

  it('has a broken copy for every rule', () => {
    const tried = new Set(BROKEN_COPIES.map(([rule]) => rule));
    expect(DECREE.map(([name]) => name).filter(name => !tried.has(name))).toEqual([]);
  });
});
