import { Command, CommanderError } from 'commander';
import { isKnownEncoding } from '../build/known-encoding.ts';
import { packageVersion } from '../build/package-folder.ts';
import { readArticleFile } from '../build/read-article.ts';
import { articleFormatOf, saveArticle } from '../build/save-article.ts';
import type { ArticleFormat } from '../export/write-article.ts';
import type { Article } from '../model/article.ts';
import { outline } from './outline.ts';
import { type PreviewFlags, readPort } from './preview-flags.ts';
import { type BuildOptions, runBuild } from './run-build.ts';
import { speak, wrongUseText } from './speak.ts';
import { askedLanguage } from './texts.ts';
import type { VerifyFlags } from './verify.ts';
import { FAILED, FINE, failure, language, print, report, say, WRONG_USE, wrongUse } from './voice.ts';

interface ParseOptions {
  readonly output?: string;
  readonly json?: boolean;
  readonly encoding?: string;
}

async function runParse(file: string, { json, encoding, output }: ParseOptions): Promise<number> {
  const format = output === undefined ? null : articleFormatOf(output);
  if (output !== undefined && format === null) return wrongUse(say('badArticleFormat'));
  if (!isKnownEncoding(encoding ?? 'auto')) return wrongUse(say('badEncoding'));
  const { value, diagnostics } = await readArticleFile(file, encoding ?? null);
  report(diagnostics);
  const failed = value === null || diagnostics.some(d => d.severity === 'fatal');
  if (failed) return FAILED;
  if (output !== undefined && format !== null) return saved(value, output, format);
  print(json ? JSON.stringify(value, null, 2) : outline(value, say));
  return FINE;
}

function saved(article: Article, file: string, format: ArticleFormat): number {
  const problems = saveArticle(article, file, format);
  report(problems);
  return problems.length > 0 ? FAILED : FINE;
}

async function runCheck(files: readonly string[], { encoding }: ParseOptions): Promise<number> {
  if (!isKnownEncoding(encoding ?? 'auto')) return wrongUse(say('badEncoding'));
  let failed = false;
  for (const file of files) {
    const { diagnostics } = await readArticleFile(file, encoding ?? null);
    report(diagnostics);
    failed ||= diagnostics.some(d => d.severity === 'fatal' || d.severity === 'error');
  }
  return failed ? FAILED : FINE;
}

async function verify(files: readonly string[], flags: VerifyFlags): Promise<number> {
  if (!isKnownEncoding(flags.encoding ?? 'auto')) return wrongUse(say('badEncoding'));
  const { runVerify } = await import('./verify.ts'); // loaded here: the library that reads PDF takes half a second
  return (await runVerify(files, flags, { language, say, json: flags.json ?? false })) ? FINE : FAILED;
}

async function preview(file: string, flags: PreviewFlags): Promise<number> {
  if (!isKnownEncoding(flags.encoding ?? 'auto')) return wrongUse(say('badEncoding'));
  const port = flags.port === undefined ? null : readPort(flags.port);
  if (Number.isNaN(port)) return wrongUse(say('badPort'));
  const { runPreview } = await import('./preview.ts'); // loaded here: nothing else serves anything
  return (await runPreview(file, { ...flags, port }, { language, say })) ? FINE : FAILED;
}

async function runFonts({ config }: { readonly config?: string }): Promise<number> {
  const { listFonts } = await import('../build/list-fonts.ts'); // loaded here, as what shows them: other commands need no fonts
  const { showFonts } = await import('./fonts.ts');
  const { value, diagnostics } = listFonts(config ?? null);
  report(diagnostics);
  if (value === null) return failure(diagnostics);
  print(showFonts(value, say));
  return FINE;
}

function program(finish: (code: number) => void): Command {
  const bantin = speak(new Command('bantin'), say)
    .description(say('about'))
    .version(packageVersion(), '-v, --version', say('version'))
    .helpCommand('help [command]', say('helpCommand'))
    .option('--lang <language>', say('lang'))
    .exitOverride();
  const command = (usage: string, about: string): Command =>
    speak(bantin.command(usage), say).description(about).option('--lang <language>', say('lang'));
  command('build [files...]', say('build'))
    .option('--issue <file>', say('issue'))
    .option('--out <folder>', say('out'), 'out')
    .option('--format <formats>', say('format'), 'pdf,docx')
    .option('--template <template>', say('template'))
    .option('--encoding <name>', say('encoding'))
    .option('--archive <level>', say('archive'))
    .option('--pages <ranges>', say('printPages'))
    .option('--draft', say('draft'))
    .option('--booklet', say('booklet'))
    .option('--bleed <length>', say('bleed'))
    .option('--crop-marks', say('cropMarks'))
    .option('--one-ink', say('oneInk'))
    .option('--verify', say('verifyBuilt'))
    .option('--strict', say('strict'))
    .option('--notes', say('notes'))
    .option('--config <file>', say('config'))
    .action(async (files: string[], options: BuildOptions) => finish(await runBuild(files, options)));
  command('parse <file>', say('parse'))
    .option('--json', say('json'))
    .option('-o, --output <file>', say('output'))
    .option('--encoding <name>', say('encoding'))
    .action(async (file: string, options: ParseOptions) => finish(await runParse(file, options)));
  command('check <files...>', say('check'))
    .option('--encoding <name>', say('encoding'))
    .action(async (files: string[], options: ParseOptions) => finish(await runCheck(files, options)));
  command('verify <files...>', say('verify'))
    .option('--against <file>', say('against'))
    .option('--issue <file>', say('againstIssue'))
    .option('--template <template>', say('template'))
    .option('--encoding <name>', say('encoding'))
    .option('--config <file>', say('config'))
    .option('--json', say('jsonFindings'))
    .action(async (files: string[], options: VerifyFlags) => finish(await verify(files, options)));
  command('preview <file>', say('preview'))
    .option('--port <number>', say('port'))
    .option('--template <template>', say('template'))
    .option('--encoding <name>', say('encoding'))
    .option('--config <file>', say('config'))
    .action(async (file: string, options: PreviewFlags) => finish(await preview(file, options)));
  command('templates', say('templates')).action(async () => {
    const { templateNames } = await import('../build/find-template.ts');
    print(templateNames().join('\n'));
  });
  command('fonts', say('fonts'))
    .option('--config <file>', say('config'))
    .action(async (options: { config?: string }) => finish(await runFonts(options)));
  return bantin;
}

async function main(): Promise<void> {
  const asked = askedLanguage(process.argv);
  if (asked !== null && asked !== 'en' && asked !== 'vi') {
    process.exitCode = wrongUse(say('badLanguage'));
    return;
  }
  process.stdout.on('error', error => process.exit((error as { code?: string }).code === 'EPIPE' ? FINE : FAILED)); // node names the cause in `code`
  try {
    await program(code => {
      process.exitCode = code;
    }).parseAsync();
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    const fault = wrongUseText(error, language, say);
    process.exitCode = error.exitCode === 0 ? FINE : WRONG_USE;
    if (fault !== null && error.exitCode !== 0) wrongUse(fault);
  }
}

void main();
