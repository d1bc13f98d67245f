import { type Outcome, outcome } from '../base/outcome.ts';
import type { FontLibrary } from '../fonts/library.ts';
import type { LayoutTree } from '../layout/tree.ts';
import { accessFaults, claimsOf } from './archive/claims.ts';
import { SRGB, srgbProfile } from './archive/srgb-profile.ts';
import { writeAttachments } from './archive/write-attachments.ts';
import { xmpPacket } from './archive/xmp.ts';
import { BulletinLayout } from './engine/bulletin-layout.ts';
import type { FontOf } from './engine/compile-line.ts';
import { type PaintedPages, Painter } from './engine/painter.ts';
import { PdfDocument } from './engine/pdf-document.ts';
import { pdfText } from './engine/syntax.ts';
import type { Attachment, Claims, PdfOptions } from './pdf-options.ts';
import { draftMark } from './print/draft-mark.ts';
import { arrangeSheets } from './print/sheets.ts';
import { writeDestinations, writeOutline } from './structure/outline.ts';
import type { StructureElement } from './structure/tag.ts';
import { writeStructure } from './structure/write-structure.ts';
import { textStyles } from './text/text-style.ts';

/** A written PDF. */
export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly claims: Claims;
  /** The page of each heading of the body, as it is printed, in reading order. */
  readonly pagesOfHeadings: readonly number[];
  /** The page of each block that something leads to, as it is printed, by its id. */
  readonly pagesOfTargets: ReadonlyMap<string, number>;
}

/**
 * Sets a layout tree as a tagged PDF, by default for the archive (PDF/A-2). The same tree, fonts and options give the same
 * bytes. Diagnostics say why it does not claim to be accessible.
 */
export function writePdf(tree: LayoutTree, fonts: FontLibrary, options: PdfOptions = {}): Outcome<WrittenPdf> {
  const { archive = 'a-2', attachments = [], print = {} } = options;
  const document = new PdfDocument(tree.meta, archive === 'a-1b' ? '1.4' : '1.7');
  const fontOf: FontOf = style => document.fontOf(style.face);
  const layout = new BulletinLayout(tree, textStyles(tree.styles, fonts), fontOf);
  const pages = layout.layOut();
  const sheets = arrangeSheets({ ...tree.page, pages: pages.length }, print);
  const draft = draftMark(print.draft ?? '', tree, { fonts, fontOf });
  const names = layout.namesOn(new Set(sheets.flatMap(sheet => sheet.pages.map(({ page }) => page))));
  const painted = new Painter(document, { sheets, print, draft, names }).paint(pages);
  const { ofHeadings: pagesOfHeadings, ofTargets: pagesOfTargets } = layout.printed;
  const written = { pages: pages.length, pagesOfHeadings, pagesOfTargets };
  if (print.booklet === true) {
    document.setMetadata(xmpPacket(tree.meta, NO_CLAIMS));
    return outcome({ ...written, bytes: document.bytes(), claims: NO_CLAIMS });
  }
  joinStructure(document, layout.root, painted);
  joinLabels(
    document,
    sheets.map(sheet => layout.numbers.numberOf(sheet.pages[0]?.page ?? 0)),
  );
  joinBookmarks(document, painted, sheets[0]?.height ?? tree.page.height);
  const faults = accessFaults(layout.root, tree.meta);
  const claims = claimsOf(archive, faults);
  document.setMetadata(xmpPacket(tree.meta, claims));
  if (archive !== 'none') joinOutputIntent(document);
  if (archive === 'a-3' && attachments.length > 0) joinAttachments(document, attachments, tree.meta.date);
  return outcome({ ...written, bytes: document.bytes(), claims }, faults);
}

const NO_CLAIMS: Claims = { archive: null, accessible: false };

function joinStructure(document: PdfDocument, root: StructureElement, painted: PaintedPages): void {
  document.setCatalog('StructTreeRoot', `${writeStructure(root, painted, document)} 0 R`);
  document.setCatalog('MarkInfo', '<</Marked true>>');
}

/** Readers show the numbers that the pages print (ISO 32000-1, 12.4.2); where these run from 1 to the end, nobody has to say so. */
function joinLabels(document: PdfDocument, numbers: readonly number[]): void {
  if (numbers.every((number, i) => number === i + 1)) return;
  const jumps = numbers.flatMap((number, i) => (i > 0 && number === (numbers[i - 1] ?? 0) + 1 ? [] : [{ i, number }]));
  document.setCatalog('PageLabels', `<</Nums[${jumps.map(({ i, number }) => `${i}<</S/D/St ${number}>>`).join('')}]>>`);
}

function joinBookmarks(document: PdfDocument, { pages, headings, targets }: PaintedPages, height: number): void {
  const outline = writeOutline(headings, { pages, height }, document);
  if (outline !== null) document.setCatalog('Outlines', `${outline} 0 R`);
  const destinations = writeDestinations([...headings, ...targets], { pages, height }, document);
  if (destinations !== null) document.setName('Dests', destinations);
}

/** The colours of the file are those of a screen (ISO 19005-2, 6.2.3). */
function joinOutputIntent(document: PdfDocument): void {
  const profile = document.putLasting('/N 3', srgbProfile());
  const name = pdfText(SRGB);
  const entries = `/S/GTS_PDFA1/OutputConditionIdentifier ${name}/Info ${name}/DestOutputProfile ${profile} 0 R`;
  document.setCatalog('OutputIntents', `[<</Type/OutputIntent${entries}>>]`);
}

function joinAttachments(document: PdfDocument, attachments: readonly Attachment[], date: string): void {
  const { names, associated } = writeAttachments(attachments, date, document);
  document.setName('EmbeddedFiles', names);
  document.setCatalog('AF', associated);
}
