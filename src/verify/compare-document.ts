import type { LayoutTree } from '../layout/tree.ts';
import { compareOutlines } from './compare/compare-outlines.ts';
import { type Difference, difference } from './compare/differences.ts';
import { type ComparedFormat, expectedIn } from './compare/format-rules.ts';
import { openDocx } from './docx/open-docx.ts';
import { docxOutline } from './outline/docx-outline.ts';
import type { OutlineNode } from './outline/outline.ts';
import { pdfOutline } from './outline/pdf-outline.ts';
import { treeOutline } from './outline/tree-outline.ts';
import { openPdf } from './pdf/open-pdf.ts';

export type { Difference } from './compare/differences.ts';

/** So many differences are told: with more, the file is of another article. */
const MOST = 50;

/**
 * Compares a written file with the tree that it was written from, by the rules of the manual ("Does it say what it should?"):
 * the differences, none where it says just what the tree says. A ZIP file is read as a DOCX, all else as a PDF.
 */
export async function compareDocument(bytes: Uint8Array, tree: LayoutTree): Promise<readonly Difference[]> {
  const format = formatOf(bytes);
  const found = format === 'pdf' ? await readPdf(bytes) : readDocx(bytes);
  if (found === null) return [unread(format)];
  const differences = compareOutlines(expectedIn(format, treeOutline(tree, format)), found);
  const more = differences.length - MOST;
  return more > 0 ? [...differences.slice(0, MOST), moreThan(more)] : differences;
}

/** A ZIP file begins with PK; everything else is to be a PDF. */
function formatOf(bytes: Uint8Array): ComparedFormat {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? 'docx' : 'pdf';
}

async function readPdf(bytes: Uint8Array): Promise<OutlineNode[] | null> {
  const opened = await openPdf(bytes);
  return opened.kind === 'open' ? pdfOutline(opened.file) : null;
}

function readDocx(bytes: Uint8Array): OutlineNode[] | null {
  const file = openDocx(bytes);
  return file && docxOutline(file);
}

const DOCUMENT = { name: { en: 'the document', vi: 'văn bản' }, page: null, id: null };

function unread(format: ComparedFormat): Difference {
  return difference('compare-unread', DOCUMENT, {
    en:
      format === 'pdf'
        ? 'its text cannot be read in order: it is no PDF file with a structure'
        : 'its text cannot be read: it is no sound DOCX file',
    vi:
      format === 'pdf'
        ? 'không đọc được văn bản theo thứ tự: không phải tệp PDF có cấu trúc'
        : 'không đọc được văn bản: không phải tệp DOCX lành lặn',
  });
}

function moreThan(count: number): Difference {
  return difference('compare-text', DOCUMENT, {
    en: `${count} more differences; is this file of another article or template?`,
    vi: `còn ${count} chỗ khác; tệp này có phải của bài hay mẫu khác không?`,
  });
}
