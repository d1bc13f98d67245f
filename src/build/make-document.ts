import type { Diagnostic } from '../base/diagnostic.ts';
import { parseLength } from '../base/length.ts';
import type { Outcome } from '../base/outcome.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { wordingOf } from '../layout/labels.ts';
import { layoutBulletin } from '../layout/layout-bulletin.ts';
import { type Template, withPictures } from '../layout/template/read-template.ts';
import type { Article } from '../model/article.ts';
import type { Bulletin } from '../model/bulletin.ts';
import type { Settings } from '../model/settings.ts';
import type { PrintOptions } from '../pdf/pdf-options.ts';
import { writePdf } from '../pdf/write-pdf.ts';
import { attachSources, type Making } from './attach-sources.ts';
import type { BuildConfig, BuiltDocument } from './build-config.ts';
import { fontCoverage } from './font-coverage.ts';
import type { Design } from './load-design.ts';
import type { MadeDocument } from './made-document.ts';
import type { ReadSource } from './read-article.ts';
import { verifyMade } from './verify-made.ts';
import { type Output, writeOutputs } from './write-outputs.ts';

/** What all documents of a run share. */
export interface Workshop {
  readonly config: BuildConfig;
  readonly settings: Settings;
  readonly design: Design;
  /** Whether nothing is to be said of the design: `--strict` withholds what is made with another. */
  readonly isSound: boolean;
  readonly sourceDate: string | null;
}

/** A document to make: what it is called, what it was asked for by, and what was read for it. */
export interface Order {
  /** The name of its files, without an ending. */
  readonly name: string;
  /** The article or the issue, as it was named. */
  readonly file: string;
  readonly sources: readonly ReadSource[];
  /** The articles' pictures, by the names that their figures call them by. */
  readonly pictures: Template['pictures'];
  /** Whether everything that was asked for is in it. */
  readonly isWhole: boolean;
}

/** Lays a bulletin out and writes its files. `found` is what was said on the way to it. */
export async function makeDocument(
  order: Order,
  { value: bulletin, diagnostics: found }: Outcome<Bulletin>,
  workshop: Workshop,
): Promise<BuiltDocument> {
  const { file, sources, isWhole } = order;
  const { config, isSound } = workshop;
  const { fonts } = workshop.design;
  const template = withPictures(workshop.design.template, order.pictures);
  const tree = layoutBulletin(bulletin, template, fontCoverage(fonts));
  const read = [...found, ...tree.diagnostics];
  if (tree.value === null) return failedDocument(file, read);
  const making = { sources, template, tree: tree.value, fonts };
  const { outputs, pages, diagnostics: said } = await writeFormats(order.name, making, workshop);
  const made = { name: order.name, template, tree: tree.value, outputs, sources: sources.map(madeSource) };
  config.onMade?.(made);
  const all = [...read, ...said, ...(config.verify ? await verifyMade(made, config.print) : [])];
  const isWithheld =
    config.out === null || (config.strict === true && !(isSound && all.every(d => d.severity === 'info')));
  const problems = isWithheld ? [] : writeOutputs(config.out ?? 'out', outputs);
  const written = isWithheld || problems.length > 0 ? [] : outputs.map(output => output.name);
  const diagnostics = [...all, ...problems];
  const failed =
    (isWithheld && config.out !== null) ||
    !isWhole ||
    diagnostics.some(d => d.severity === 'fatal' || d.severity === 'error');
  return { file, written, failed, pages, ...countsOf(sources.map(({ article }) => article)), diagnostics };
}

function madeSource({ file, article, manuscript: { text, locate } }: ReadSource): MadeDocument['sources'][number] {
  return { file, article, text, locate };
}

/** A document of which nothing was written. */
export function failedDocument(file: string, diagnostics: readonly Diagnostic[]): BuiltDocument {
  return { file, written: [], failed: true, pages: 0, words: 0, awards: 0, diagnostics };
}

interface WrittenFormats {
  readonly outputs: readonly Output[];
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The files of a document, and how many pages it has: the PDF is made even where only the DOCX is asked for. */
async function writeFormats(
  name: string,
  making: Making,
  { config, settings, design }: Workshop,
): Promise<WrittenFormats> {
  const { tree, fonts } = making;
  const formats = config.formats ?? ['pdf', 'docx'];
  const archive = config.archive ?? settings.pdf.archive;
  const attachments = archive === 'a-3' ? attachSources(making) : [];
  const pdf = writePdf(tree, fonts, { archive, attachments, print: printOptions(config, settings, design) });
  const outputs: Output[] = formats.includes('pdf') ? [{ name: `${name}.pdf`, bytes: pdf.value.bytes }] : [];
  if (formats.includes('docx')) {
    const docx = await writeDocx(tree, fonts, pdf.value);
    outputs.push({ name: `${name}.docx`, bytes: docx.value });
  }
  return { outputs, pages: pdf.value.pages, diagnostics: pdf.diagnostics };
}

function printOptions(
  { print = {}, draft = false }: BuildConfig,
  { pdf, language }: Settings,
  { template }: Design,
): PrintOptions {
  const { bleed, cropMarks: marks, oneInk } = pdf;
  const word = draft ? (pdf.draft ?? wordingOf(language, template.settings.labels).label('draft')) : pdf.draft;
  return { bleed: parseLength(bleed) ?? 0, marks, oneInk, draft: word, ...print };
}

function countsOf(articles: readonly Article[]): { words: number; awards: number } {
  const texts = articles.flatMap(article => [
    article.headline ?? '',
    article.lead ?? '',
    ...article.sections.flatMap(s => [s.heading ?? '', ...s.blocks.map(b => b.text)]),
  ]);
  const awards = articles.reduce((sum, article) => sum + article.awards.length, 0);
  return { words: texts.reduce((sum, text) => sum + text.split(/\s+/).filter(Boolean).length, 0), awards };
}
