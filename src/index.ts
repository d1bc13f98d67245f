/** Bantin as a library: from an article's bytes to a bulletin in two formats. */
import { type Outcome, outcome } from './base/outcome.ts';
import { fontCoverage } from './build/font-coverage.ts';
import { loadFonts } from './build/load-fonts.ts';
import { loadProjectFonts } from './build/load-project-fonts.ts';
import { loadRanks } from './build/load-ranks.ts';
import { composeBulletin } from './compose/compose-bulletin.ts';
import { writeDocx } from './docx/write-docx.ts';
import type { FontLibrary } from './fonts/library.ts';
import { layoutBulletin } from './layout/layout-bulletin.ts';
import type { Template } from './layout/template/read-template.ts';
import type { LayoutTree } from './layout/tree.ts';
import { hasContents } from './layout/tree-headings.ts';
import type { Article } from './model/article.ts';
import type { Bulletin } from './model/bulletin.ts';
import { type Settings, settingsSchema } from './model/settings.ts';
import type { PdfOptions } from './pdf/pdf-options.ts';
import { writePdf } from './pdf/write-pdf.ts';
import type { VerifiedPdf } from './verify/verify-pdf.ts';

export type { Diagnostic, Place, Severity } from './base/diagnostic.ts';
export type { Outcome } from './base/outcome.ts';
export type { Span } from './base/span.ts';
export { type BuildConfig, type BuiltDocument, build, type OutputFormat } from './build/build.ts';
export { type DesignOverride, loadTemplate, type TemplateOptions } from './build/load-template.ts';
export { readArticle } from './build/read-article.ts';
export type { FontLibrary } from './fonts/library.ts';
export type { Template } from './layout/template/read-template.ts';
export type { Article, Award, Block, Inline, Section } from './model/article.ts';
export type { Bulletin, Story } from './model/bulletin.ts';
export type { Settings } from './model/settings.ts';
export type { ArchiveLevel, Attachment, PdfOptions } from './pdf/pdf-options.ts';
export type { Finding } from './verify/matterhorn/finding.ts';
export type { VerifiedPdf } from './verify/verify-pdf.ts';

/** A bulletin of articles in the order given. Settings that are left out have their defaults. Throws on faulty settings. */
export function compose(articles: readonly Article[], settings: Partial<Settings> = {}): Outcome<Bulletin> {
  return composeBulletin(articles, settingsSchema.parse(settings), { sourceDate: null, ranks: loadRanks() });
}

/**
 * A bulletin as PDF bytes, by default PDF/A-2; null where the template is at fault. The diagnostics say that, and why a PDF
 * does not claim to be accessible.
 */
export async function renderPdf(
  bulletin: Bulletin,
  template: Template,
  { fonts = loadFonts(), ...options }: PdfOptions & RenderOptions = {},
): Promise<Outcome<Uint8Array | null>> {
  return render({ bulletin, template, fonts }, async tree => {
    const { value, diagnostics } = writePdf(tree, fonts, options);
    return outcome(value.bytes, diagnostics);
  });
}

/** A bulletin as DOCX bytes; null where the template is at fault, which the diagnostics say. */
export async function renderDocx(
  bulletin: Bulletin,
  template: Template,
  { fonts = loadFonts() }: RenderOptions = {},
): Promise<Outcome<Uint8Array | null>> {
  return render({ bulletin, template, fonts }, tree => {
    const pages = hasContents(tree.body) ? writePdf(tree, fonts).value : {}; // the PDF's pages are its page numbers
    return writeDocx(tree, fonts, pages);
  });
}

/** What a bulletin is set with. */
export interface RenderOptions {
  /** The fonts that the template was loaded with; default: the package's. */
  readonly fonts?: FontLibrary;
}

/** The package's fonts and those in a folder, as a publication's own. Font files that cannot be used are warnings. */
export function loadFontFolder(folder: string): Outcome<FontLibrary> {
  return loadProjectFonts(folder, 'bantin.yaml');
}

interface Rendering extends Required<RenderOptions> {
  readonly bulletin: Bulletin;
  readonly template: Template;
}

async function render(
  { bulletin, template, fonts }: Rendering,
  write: (tree: LayoutTree) => Promise<Outcome<Uint8Array>>,
): Promise<Outcome<Uint8Array | null>> {
  const tree = layoutBulletin(bulletin, template, fontCoverage(fonts));
  if (tree.value === null) return outcome(null, tree.diagnostics);
  const written = await write(tree.value);
  return outcome(written.value, [...tree.diagnostics, ...written.diagnostics]);
}

/** Checks a PDF's bytes against PDF/UA-1, as `bantin verify` does. The diagnostics say why it could not be opened. */
export async function verifyPdf(bytes: Uint8Array): Promise<Outcome<VerifiedPdf>> {
  const verify = await import('./verify/verify-pdf.ts'); // loaded here: the library that reads PDF takes half a second
  return verify.verifyPdf(bytes);
}
