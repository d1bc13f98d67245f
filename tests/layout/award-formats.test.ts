import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { verifyPdf } from '../../src/verify/verify-pdf.ts';
import { awardArticle, longArticle } from '../support/award-article.ts';
import { awardTree } from '../support/award-tree.ts';
import { differencesOf } from '../support/compared.ts';
import { pageTree } from '../support/page-tree.ts';

const EVIDENCE = { awards: { evidence: true } };
const CASES = [
  ['mixed rows', () => awardArticle('mixed')],
  ['several years', () => awardArticle('years')],
  ['no awards', () => awardArticle('none')],
  ['sixty rows', () => longArticle(60)],
] as const;

describe.each(['bulletin', 'honours'] as const)('%s', template => {
  it.each(CASES)('prints %s with their sentences in both formats, accessible and alike', async (_, read) => {
    const tree = await awardTree([await read()], template, EVIDENCE);
    const { value } = await verifyPdf(writePdf(tree, loadFonts()).value.bytes);
    expect(value.findings).toEqual([]);
    expect(await differencesOf(tree)).toEqual({ pdf: [], docx: [] });
  });
});

describe('a note that is named again', () => {
  it('has the number that its note has', () => {
    const page = '<p>a<footnote>1</footnote>b<footnote id="x">2</footnote>c<note-again of="x"/></p>';
    expect(JSON.stringify(pageTree(page).body)).toContain('{"kind":"text","text":"2","style":"note-mark"');
  });

  it('must stand before, or is a fault', () => {
    expect(() => pageTree('<p>a<note-again of="x"/><footnote id="x">1</footnote></p>')).toThrow('template-value');
  });
});
