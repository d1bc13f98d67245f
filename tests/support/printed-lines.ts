import { loadFonts } from '../../src/build/load-fonts.ts';
import type { LayoutBlock } from '../../src/layout/tree.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { flowTree, PAGE } from './flow-tree.ts';
import { type PdfText, pdfTexts } from './pdf-words.ts';

/** A printed line of a test's words: which block's, and which of its words. */
export interface PrintedLine extends PdfText {
  readonly block: string;
  readonly words: readonly string[];
  /** Page and left part of the page: lines with the same place stand in one column. */
  readonly place: string;
  /** From the head of the page's text to the baseline. */
  readonly top: number;
}

/** The lines of a PDF of these blocks, page by page, and how many pages it has. */
export async function printedLines(body: readonly LayoutBlock[]): Promise<{ lines: PrintedLine[]; pages: number }> {
  const { bytes, pages } = writePdf(flowTree(body), loadFonts()).value;
  const lines = (await pdfTexts(bytes)).map(text => {
    const words = text.text.split(/\s+/).filter(word => /w\d+$/.test(word));
    const block = words[0]?.replace(/w\d+$/, '') ?? '';
    const top = PAGE.height - PAGE.margin - text.y;
    return { ...text, words, block, place: `${text.page}/${columnOf(text.x)}`, top };
  });
  return { lines: lines.filter(({ words }) => words.length > 0), pages };
}

function columnOf(x: number): number {
  const width = PAGE.width - 2 * PAGE.margin;
  return Math.floor(((x - PAGE.margin) / width) * 6);
}

/** All words of the lines, sorted. */
export function wordsOfLines(lines: readonly PrintedLine[]): string[] {
  return lines.flatMap(({ words }) => words).sort();
}

/** Lines that reach out of the page's text, or into another line. */
export function misplacedLines(lines: readonly PrintedLine[]): string[] {
  const out = lines.filter(({ top, size }) => top < size * 0.5 || top > PAGE.height - 2 * PAGE.margin);
  const onto = lines.filter((line, i) => lines.slice(i + 1).some(other => meet(line, other)));
  return [...out.map(({ text, page }) => `page ${page}, outside: ${text}`), ...onto.map(({ text }) => `onto: ${text}`)];
}

function meet(a: PrintedLine, b: PrintedLine): boolean {
  const isBeside = a.x + a.width <= b.x + 0.1 || b.x + b.width <= a.x + 0.1;
  return a.page === b.page && !isBeside && Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 1.1;
}
