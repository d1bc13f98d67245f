import { type Outcome, outcome } from '../base/outcome.ts';
import type { FontLibrary } from '../fonts/library.ts';
import type { LayoutTree } from '../layout/tree.ts';
import { BulletinLayout } from './engine/bulletin-layout.ts';
import { Painter } from './engine/painter.ts';
import { PdfDocument } from './engine/pdf-document.ts';
import { writeDestinations, writeOutline } from './structure/outline.ts';
import { writeStructure } from './structure/write-structure.ts';
import { textStyles } from './text/text-style.ts';

/** A written PDF. */
export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Sets a layout tree as a PDF. The same tree and fonts give the same bytes. */
export async function writePdf(tree: LayoutTree, fonts: FontLibrary): Promise<Outcome<WrittenPdf>> {
  const document = new PdfDocument(tree.meta);
  const layout = new BulletinLayout(tree, textStyles(tree.styles, fonts), style => document.fontOf(style.face));
  const pages = layout.layOut();
  const painted = new Painter(document, pages.length).paint(pages);
  const placed = { pages: painted.pages, height: tree.page.height };
  document.setCatalog('StructTreeRoot', `${writeStructure(layout.root, painted, document)} 0 R`);
  document.setCatalog('MarkInfo', '<</Marked true>>');
  const outline = writeOutline(painted.headings, placed, document);
  if (outline !== null) document.setCatalog('Outlines', `${outline} 0 R`);
  const destinations = writeDestinations(painted.headings, placed, document);
  if (destinations !== null) document.setDestinations(destinations);
  return outcome({ bytes: await document.bytes(), pages: pages.length });
}
