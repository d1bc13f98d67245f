import { type Outcome, outcome } from '../base/outcome.ts';
import type { FontLibrary } from '../fonts/library.ts';
import type { LayoutTree } from '../layout/tree.ts';
import { BulletinLayout } from './engine/bulletin-layout.ts';
import { Painter } from './engine/painter.ts';
import { PdfDocument } from './engine/pdf-document.ts';
import { TextStyles } from './text/text-style.ts';

/** A written PDF. */
export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Sets a layout tree as a PDF. The same tree and fonts give the same bytes. */
export async function writePdf(tree: LayoutTree, fonts: FontLibrary): Promise<Outcome<WrittenPdf>> {
  const document = new PdfDocument(tree.meta);
  const pages = new BulletinLayout(tree, new TextStyles(tree.styles, fonts)).layOut();
  new Painter(document).renderPages(pages);
  return outcome({ bytes: await document.bytes(), pages: pages.length });
}
