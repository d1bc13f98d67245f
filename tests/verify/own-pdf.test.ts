import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import type { PdfOptions } from '../../src/pdf/pdf-options.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { type VerifiedPdf, verifyPdf } from '../../src/verify/verify-pdf.ts';
import { fullArticle } from '../support/full-article.ts';
import { articleTree, inputTree } from '../support/sample-tree.ts';

async function verified(tree: LayoutTree, options: PdfOptions = {}): Promise<VerifiedPdf> {
  const { value } = await writePdf(tree, loadFonts(), options);
  return (await verifyPdf(value.bytes)).value;
}

const found = ({ findings }: VerifiedPdf): string[] => findings.map(f => `${f.code} ${f.page} ${f.message}`);

describe('a PDF that Bantin writes', () => {
  it.each(['hien-mau-tinh-nguyen.txt', 'nhung-canh-rung-tro-lai.txt', 'thi-dua-nganh-giao-duc.txt'])(
    'claims PDF/UA-1 with right: %s',
    async name => {
      const report = await verified(await inputTree(name));
      expect(found(report)).toEqual([]);
      expect(report.isClaimed).toBe(true);
    },
  );

  it('claims it with right where the article has lists, tables, links and quotes', async () => {
    const report = await verified(await articleTree(fullArticle));
    expect(found(report)).toEqual([]);
    expect(report.isClaimed).toBe(true);
  });

  it('claims it with right where a table of contents leads to its headings', async () => {
    const tree = await inputTree('hien-mau-tinh-nguyen.txt');
    const contents = { kind: 'contents', id: null, levels: 2, style: 'toc' } as const;
    const report = await verified({ ...tree, body: [contents, ...tree.body] });
    expect(found(report)).toEqual([]);
    expect(report.isClaimed).toBe(true);
  });

  it.each(['a-3', 'a-1b', 'none'] as const)('has no fault at the level %s', async archive => {
    const report = await verified(await inputTree('hien-mau-tinh-nguyen.txt'), { archive });
    expect(report.findings.filter(finding => finding.severity === 'error')).toEqual([]);
    expect(report.isClaimed).toBe(archive !== 'a-1b');
  });
});
