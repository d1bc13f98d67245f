import { describe, expect, it } from 'vitest';
import { loadFonts } from '../../src/build/load-fonts.ts';
import { fillContents } from '../../src/layout/references/fill-contents.ts';
import type { FigureBlock, LayoutTree, ParagraphBlock } from '../../src/layout/tree.ts';
import type { PdfOptions } from '../../src/pdf/pdf-options.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { type VerifiedPdf, verifyPdf } from '../../src/verify/verify-pdf.ts';
import { cell, columns, flowTree, heading, lines, list, noted, table } from '../support/flow-tree.ts';
import { fullArticle } from '../support/full-article.ts';
import { makePicture } from '../support/make-picture.ts';
import { articleTree, inputTree } from '../support/sample-tree.ts';

async function verified(tree: LayoutTree, options: PdfOptions = {}): Promise<VerifiedPdf> {
  const { value } = await writePdf(tree, loadFonts(), options);
  return (await verifyPdf(value.bytes)).value;
}

const found = ({ findings }: VerifiedPdf): string[] => findings.map(f => `${f.code} ${f.page} ${f.message}`);

function figure(alt: string | null): FigureBlock {
  const nothing = 0 as never; // zero points, without the brand
  const blocks = [lines('caption', 1, 'caption') as ParagraphBlock];
  const picture = makePicture('anh.png', 40, 20);
  return {
    kind: 'figure',
    id: null,
    picture,
    alt,
    width: null,
    align: 'center',
    spaceBefore: nothing,
    spaceAfter: nothing,
    blocks,
  };
}

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
    const contents = { kind: 'contents', id: null, levels: { from: 1, to: 2 }, style: 'toc', entries: [] } as const;
    const report = await verified(fillContents({ ...tree, body: [contents, ...tree.body] }));
    expect(found(report)).toEqual([]);
    expect(report.isClaimed).toBe(true);
  });

  it.each(['a-3', 'a-1b', 'none'] as const)('has no fault at the level %s', async archive => {
    const report = await verified(await inputTree('hien-mau-tinh-nguyen.txt'), { archive });
    expect(report.findings.filter(finding => finding.severity === 'error')).toEqual([]);
    expect(report.isClaimed).toBe(archive !== 'a-1b');
  });

  it('claims it with right where figures, quotes, lists in lists and tables are divided over columns and pages', async () => {
    const rows = [
      [cell([lines('c', 14)]), cell([figure('Ảnh'), list([lines('d', 1)])])],
      [cell([lines('e', 1)]), cell([lines('f', 1)])],
    ];
    const quote = { kind: 'quote', id: null, decorative: false, blocks: [lines('q', 12, 'quote')] } as const;
    const body = [
      heading('h'),
      list([lines('a', 3), list([lines('b', 13), figure('Ảnh')])]),
      table(0, rows),
      columns(2, quote, lines('g', 30)),
      figure('Ảnh'),
    ];
    const report = await verified(flowTree(body));
    expect(found(report)).toEqual([]);
    expect(report.isClaimed).toBe(true);
  });

  it('claims it with right where notes stand at the foot of columns and run on', async () => {
    const report = await verified(flowTree([noted('a', [1, null, 20, 2]), columns(2, noted('b', [3, 1, null, 12]))]));
    expect(found(report)).toEqual([]);
    expect(report.isClaimed).toBe(true);
  });

  it('does not claim it where a figure has no words, which is what is found', async () => {
    const report = await verified(flowTree([figure(null)]));
    expect(report.findings.map(finding => finding.code)).toEqual(['06-002', '13-004']);
    expect(report.isClaimed).toBe(false);
  });

  it('has no fault with bleed, crop marks, a draft mark, one ink and some of its pages', async () => {
    const print = { bleed: 9, marks: true, draft: 'DỰ THẢO', oneInk: true, pages: [{ first: 2, last: 2 }] };
    const report = await verified(await inputTree('hien-mau-tinh-nguyen.txt'), { print });
    expect(found(report)).toEqual([]);
    expect([report.pages, report.isClaimed]).toEqual([1, true]);
  });
});
