import { loadFonts } from '../../src/build/load-fonts.ts';
import { writeDocx } from '../../src/docx/write-docx.ts';
import type { LayoutTree } from '../../src/layout/tree.ts';
import { writePdf } from '../../src/pdf/write-pdf.ts';
import { compareDocument, type Difference } from '../../src/verify/compare-document.ts';

/** Both files of a tree. */
export async function filesOf(tree: LayoutTree): Promise<{ readonly pdf: Uint8Array; readonly docx: Uint8Array }> {
  const pdf = writePdf(tree, loadFonts());
  const docx = await writeDocx(tree, loadFonts(), pdf.value);
  return { pdf: pdf.value.bytes, docx: docx.value };
}

/** What differs between a tree and its own two files, as a person reads it; nothing where both say what the tree says. */
export async function differencesOf(tree: LayoutTree): Promise<{ readonly pdf: string[]; readonly docx: string[] }> {
  const { pdf, docx } = await filesOf(tree);
  return { pdf: told(await compareDocument(pdf, tree)), docx: told(await compareDocument(docx, tree)) };
}

/** Differences as their codes and what is said of them. */
export function told(differences: readonly Difference[]): string[] {
  return differences.map(({ code, message }) => `${code} ${message}`);
}
