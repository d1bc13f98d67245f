import { beforeAll, describe, expect, it } from 'vitest';
import { compareDocument } from '../../../src/verify/compare-document.ts';
import { filesOf } from '../../support/compared.ts';
import { sampleBodyTree } from '../../support/sample-body.ts';
import { BrokenPdf } from './broken-pdf.ts';
import { FAULTS } from './faults.ts';

const tree = sampleBodyTree();
let files: Awaited<ReturnType<typeof filesOf>>;
beforeAll(async () => {
  files = await filesOf(tree);
});

async function found(bytes: Uint8Array): Promise<string[]> {
  const differences = await compareDocument(bytes, tree);
  return differences.map(({ code, message }) => `${code}: ${message}`);
}

describe('a copy that was changed', () => {
  it('is the same as the tree before that', async () => {
    const opened = await BrokenPdf.open(files.pdf);
    expect([await found(await opened.save()), await found(files.docx)]).toEqual([[], []]);
  });

  it.each(Object.entries(FAULTS))('is found in the PDF and named: %s', async (_, { pdf, code, says }) => {
    const opened = await BrokenPdf.open(files.pdf);
    pdf(opened);
    const differences = await found(await opened.save());
    expect(differences.join('\n')).toContain(`${code}: ${says}`);
  });

  it.each(Object.entries(FAULTS))('is found in the DOCX and named: %s', async (_, { docx, code, says }) => {
    const differences = await found(docx(files.docx));
    expect(differences.join('\n')).toContain(`${code}: ${says}`);
  });
});
