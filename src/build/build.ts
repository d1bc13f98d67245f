import { basename, extname } from 'node:path';
import { type Diagnostic, diagnostic, hasFatal } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { composeBulletin } from '../compose/compose-bulletin.ts';
import type { Settings } from '../model/settings.ts';
import { illustrate } from './article-pictures.ts';
import type { BuildConfig, BuiltDocument } from './build-config.ts';
import { buildIssue } from './issue/build-issue.ts';
import { folderOf, issuesOf, type LoadedIssue, loadIssue, settingsOf } from './issue/load-issue.ts';
import { type DesignSource, loadDesign } from './load-design.ts';
import { loadRanks } from './load-ranks.ts';
import { loadSettings, settingsPath, sourceDate } from './load-settings.ts';
import { failedDocument, makeDocument, type Workshop } from './make-document.ts';
import { readSourceFile } from './read-article.ts';
import { inputFiles } from './read-input.ts';

export type { ArchiveLevel, PrintOptions } from '../pdf/pdf-options.ts';
export type { BuildConfig, BuiltDocument, OutputFormat } from './build-config.ts';

/**
 * Builds every article, or every issue, into a bulletin. One that fails does not disturb the others. The diagnostics are about the
 * settings, the template and the fonts; where one of them is fatal, nothing was built.
 */
export async function build(config: BuildConfig): Promise<Outcome<readonly BuiltDocument[]>> {
  const settings = loadSettings(config.settingsFile ?? null);
  const date = sourceDate(process.env.SOURCE_DATE_EPOCH);
  if (settings.value === null || hasFatal(date.diagnostics))
    return outcome([], [...settings.diagnostics, ...date.diagnostics]);
  const tasks = tasksOf(config, settings.value);
  const designs = await loadDesigns(tasks.value ?? [], config);
  const twins = sameNames((tasks.value ?? []).map(({ name }) => name));
  const about = [...tasks.diagnostics, ...designs.diagnostics, ...twins];
  if (hasFatal(about)) return outcome([], about);
  const documents: BuiltDocument[] = [];
  for (const [task, { value: design, diagnostics }] of designs.value) {
    if (design === null) continue; // which is fatal, and told
    const isSound = diagnostics.every(d => d.severity === 'info');
    const workshop = { config, settings: task.settings, design, isSound, sourceDate: date.value };
    const built = await (task.issue ? buildIssue(task.issue, workshop) : buildArticle(task.file, workshop));
    config.onDocument?.(built);
    documents.push(built);
  }
  return outcome(documents, about);
}

/** A document to build: an article's file, or an issue. */
interface Task {
  readonly name: string;
  readonly file: string;
  readonly issue: LoadedIssue | null;
  readonly settings: Settings;
}

/** What is to be built: null, with the reason, where that cannot be said. */
function tasksOf(config: BuildConfig, settings: Settings): Outcome<readonly Task[] | null> {
  if (config.issue) {
    const { value, diagnostics } = loadIssue(config.issue);
    return outcome(value && [issueTask(value, settings)], diagnostics);
  }
  const listed = config.files ? [] : issuesOf(settings, settingsPath(config.settingsFile ?? null));
  if (listed.length > 0) return outcome(listed.map(issue => issueTask(issue, settings)));
  const files = config.files ?? inputFiles();
  if (files === null) return outcome(null, [NO_INPUT]);
  return outcome(files.map(file => ({ name: documentName(file), file, issue: null, settings })));
}

function issueTask(issue: LoadedIssue, settings: Settings): Task {
  return { name: issue.name, file: issue.file, issue, settings: settingsOf(issue, settings) };
}

type LoadedDesign = Awaited<ReturnType<typeof loadDesign>>;

/** Every task with its design, each loaded once, before an article is read. */
async function loadDesigns(
  tasks: readonly Task[],
  config: BuildConfig,
): Promise<Outcome<readonly (readonly [Task, LoadedDesign])[]>> {
  const loaded = new Map<string, LoadedDesign>();
  const ready: [Task, LoadedDesign][] = [];
  for (const task of tasks) {
    const source = templateOf(task, config);
    const key = JSON.stringify(source);
    const design = loaded.get(key) ?? (await loadDesign(task.settings, source));
    loaded.set(key, design);
    ready.push([task, design]);
  }
  return outcome(
    ready,
    [...loaded.values()].flatMap(({ diagnostics }) => diagnostics),
  );
}

/** Who says the template: the command line, else the issue, else the settings. */
function templateOf({ issue }: Task, { template = null, settingsFile = null }: BuildConfig): DesignSource {
  const ofIssue = issue?.issue.template;
  if (template !== null || !issue || ofIssue === undefined) return { settingsFile, template };
  return { settingsFile, template: ofIssue, from: folderOf(issue) };
}

async function buildArticle(file: string, workshop: Workshop): Promise<BuiltDocument> {
  const { config, settings, sourceDate } = workshop;
  const read = await readSourceFile(file, config.encoding ?? null);
  if (read.value === null || hasFatal(read.diagnostics)) return failedDocument(file, read.diagnostics);
  const sources = [read.value];
  const illustrated = illustrate(sources);
  const bulletin = composeBulletin(illustrated.value.articles, settings, { sourceDate, ranks: loadRanks() });
  const found = [read, illustrated, bulletin].flatMap(stage => stage.diagnostics);
  const { pictures } = illustrated.value;
  const order = { name: documentName(file), file, sources, pictures, isWhole: true };
  return makeDocument(order, outcome(bulletin.value, found), workshop);
}

/** The name of a file's bulletins: the file's own without its ending; `stdin` for standard input. */
export function documentName(file: string): string {
  return file === '-' ? 'stdin' : basename(file, extname(file));
}

function sameNames(names: readonly string[]): Diagnostic[] {
  const twins = new Set(names.filter((name, i) => names.indexOf(name) !== i));
  return [...twins].map(name =>
    diagnostic('same-name', 'fatal', {
      say: { en: `two inputs would both be written as ${name}`, vi: `hai tệp đầu vào cùng cho ra tên ${name}` },
      hint: { en: 'rename one, or build them into two folders', vi: 'đổi tên một tệp, hoặc dựng vào hai thư mục' },
    }),
  );
}

const NO_INPUT = diagnostic('no-input', 'fatal', {
  say: { en: 'there is no folder input/ here', vi: 'ở đây không có thư mục input/' },
  hint: {
    en: 'name the articles: bantin build FILE…; or an issue: bantin build --issue issue.yaml',
    vi: 'ghi tên bài: bantin build FILE…; hoặc một số báo: bantin build --issue issue.yaml',
  },
});
