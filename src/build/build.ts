import { basename, extname } from 'node:path';
import { type Diagnostic, diagnostic, hasFatal } from '../base/diagnostic.ts';
import { parseLength } from '../base/length.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { composeBulletin } from '../compose/compose-bulletin.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { wordingOf } from '../layout/labels.ts';
import { layoutBulletin } from '../layout/layout-bulletin.ts';
import { withPictures } from '../layout/template/read-template.ts';
import type { Article } from '../model/article.ts';
import type { Settings } from '../model/settings.ts';
import type { ArchiveLevel, PrintOptions } from '../pdf/pdf-options.ts';
import { writePdf } from '../pdf/write-pdf.ts';
import { loadArticlePictures } from './article-pictures.ts';
import { attachSources, type Making } from './attach-sources.ts';
import { fontCoverage } from './font-coverage.ts';
import { type Design, loadDesign } from './load-design.ts';
import { loadSettings, sourceDate } from './load-settings.ts';
import type { MadeDocument } from './made-document.ts';
import { readArticleSource } from './read-article.ts';
import { readInput } from './read-input.ts';
import { verifyMade } from './verify-made.ts';
import { type Output, writeOutputs } from './write-outputs.ts';

export type { ArchiveLevel, PrintOptions } from '../pdf/pdf-options.ts';

/** A kind of file that Bantin writes. */
export type OutputFormat = 'pdf' | 'docx';

/** What to build, and how. */
export interface BuildConfig {
  /** Article files; `-` is standard input. Each makes a bulletin of its own. */
  readonly files: readonly string[];
  /** Where the bulletins go; null: nowhere. Default: `out`. */
  readonly out?: string | null;
  /** Default: both. */
  readonly formats?: readonly OutputFormat[];
  /** A template's name or folder; default: the settings'. */
  readonly template?: string | null;
  /** The encoding of the files, as `--encoding` takes it; null or left out: it is found out for each. */
  readonly encoding?: string | null;
  /** Withhold a document that has a warning or an error. Default: false. */
  readonly strict?: boolean;
  /** The level of PDF/A; default: the settings'. */
  readonly archive?: ArchiveLevel | null;
  /** How the PDF's pages stand on paper, over what the settings say. */
  readonly print?: PrintOptions;
  /** Mark every page as a draft, in the language of the document. Default: what the settings say. */
  readonly draft?: boolean;
  /** The settings file; default: `bantin.yaml` in the current folder, if it is there. */
  readonly settingsFile?: string | null;
  /** Read what was made back before it is written, and compare it with the tree. Default: false. */
  readonly verify?: boolean;
  /** Called with each document that is made, before it is written. */
  readonly onMade?: (made: MadeDocument) => void;
  /** Called when a document is done. */
  readonly onDocument?: (document: BuiltDocument) => void;
}

/** What became of one article. */
export interface BuiltDocument {
  readonly file: string;
  readonly written: readonly string[];
  readonly failed: boolean;
  readonly pages: number;
  readonly words: number;
  readonly awards: number;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Builds every article into a bulletin. One that fails does not disturb the others. The diagnostics are about the settings, the
 * template and the fonts; where one of them is fatal, nothing was built.
 */
export async function build(config: BuildConfig): Promise<Outcome<readonly BuiltDocument[]>> {
  const settings = loadSettings(config.settingsFile ?? null);
  const date = sourceDate(process.env.SOURCE_DATE_EPOCH);
  if (settings.value === null || hasFatal(date.diagnostics))
    return outcome([], [...settings.diagnostics, ...date.diagnostics]);
  const design = await loadDesign(settings.value, {
    settingsFile: config.settingsFile ?? null,
    template: config.template ?? null,
  });
  const twins = sameNames(config.files);
  if (design.value === null || twins.length > 0) return outcome([], [...design.diagnostics, ...twins]);
  const documents: BuiltDocument[] = [];
  for (const file of config.files) {
    const built = await buildDocument(file, {
      config,
      settings: settings.value,
      design: design.value,
      isSound: design.diagnostics.every(d => d.severity === 'info'),
      sourceDate: date.value,
    });
    config.onDocument?.(built);
    documents.push(built);
  }
  return outcome(documents, design.diagnostics);
}

interface Workshop {
  readonly config: BuildConfig;
  readonly settings: Settings;
  readonly design: Design;
  /** Whether nothing is to be said of the design: `--strict` withholds what is made with another. */
  readonly isSound: boolean;
  readonly sourceDate: string | null;
}

async function buildDocument(file: string, workshop: Workshop): Promise<BuiltDocument> {
  const { config, settings, sourceDate, isSound } = workshop;
  const { template, fonts } = workshop.design;
  const input = readInput(file);
  if (input.value === null) return failedDocument(file, input.diagnostics);
  const name = file === '-' ? 'stdin' : file;
  const source = await readArticleSource(input.value, { name, encoding: config.encoding ?? null });
  if (hasFatal(source.diagnostics)) return failedDocument(file, source.diagnostics);
  const { article, manuscript } = source.value;
  const illustrated = loadArticlePictures(article, { file, manuscript });
  const bulletin = composeBulletin([illustrated.value.article], settings, { sourceDate });
  const dressed = withPictures(template, illustrated.value.pictures);
  const tree = layoutBulletin(bulletin.value, dressed, fontCoverage(fonts));
  const read = [source, illustrated, bulletin, tree].flatMap(stage => stage.diagnostics);
  if (tree.value === null) return failedDocument(file, read);
  const making = { file, bytes: input.value, article, template: dressed, tree: tree.value, fonts };
  const { outputs, pages, diagnostics: said } = await writeFormats(making, workshop);
  const sources = [{ file, article, text: manuscript.text, locate: manuscript.locate }];
  const made = { name: documentName(file), template, tree: tree.value, outputs, sources };
  config.onMade?.(made);
  const found = [...read, ...said, ...(config.verify ? await verifyMade(made, config.print) : [])];
  const isWithheld =
    config.out === null || (config.strict === true && !(isSound && found.every(d => d.severity === 'info')));
  const problems = isWithheld ? [] : writeOutputs(config.out ?? 'out', outputs);
  const written = isWithheld || problems.length > 0 ? [] : outputs.map(output => output.name);
  const diagnostics = [...found, ...problems];
  const failed =
    (isWithheld && config.out !== null) || diagnostics.some(d => d.severity === 'fatal' || d.severity === 'error');
  return { file, written, failed, pages, ...countsOf(article), diagnostics };
}

function failedDocument(file: string, diagnostics: readonly Diagnostic[]): BuiltDocument {
  return { file, written: [], failed: true, pages: 0, words: 0, awards: 0, diagnostics };
}

/** The files of a document, and how many pages it has: the PDF is made even where only the DOCX is asked for. */
async function writeFormats(making: Making, { config, settings, design }: Workshop): Promise<WrittenFormats> {
  const { tree, fonts } = making;
  const name = documentName(making.file);
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

interface WrittenFormats {
  readonly outputs: readonly Output[];
  readonly pages: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** The name of a file's bulletins: the file's own without its ending; `stdin` for standard input. */
export function documentName(file: string): string {
  return file === '-' ? 'stdin' : basename(file, extname(file));
}

function sameNames(files: readonly string[]): Diagnostic[] {
  const names = files.map(documentName);
  const twins = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  return [...twins].map(name =>
    diagnostic('same-name', 'fatal', {
      say: { en: `two inputs would both be written as ${name}`, vi: `hai tệp đầu vào cùng cho ra tên ${name}` },
      hint: { en: 'rename one, or build them into two folders', vi: 'đổi tên một tệp, hoặc dựng vào hai thư mục' },
    }),
  );
}

function countsOf(article: Article): { words: number; awards: number } {
  const texts = [
    article.headline ?? '',
    article.lead ?? '',
    ...article.sections.flatMap(s => [s.heading ?? '', ...s.blocks.map(b => b.text)]),
  ];
  return { words: texts.join(' ').split(/\s+/).filter(Boolean).length, awards: article.awards.length };
}
