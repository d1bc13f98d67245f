import { type Diagnostic, diagnostic, hasFatal } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { scanTemplate, type TemplateFile } from '../markup/scan-template.ts';
import { checkedYaml } from '../yaml/checked-yaml.ts';
import { checkHandlebars } from './merge.ts';
import { type TemplateSettings, templateSchema } from './template-schema.ts';

/** A template folder as data: its files by their path inside the folder. */
export interface TemplateSource {
  readonly name: string;
  readonly files: ReadonlyMap<string, TemplateFile>;
}

/** A checked template, ready to be merged. */
export interface Template {
  readonly name: string;
  readonly settings: TemplateSettings;
  /** The settings' own file, for messages. */
  readonly settingsFile: TemplateFile;
  /** Page first, then partials: the number in a start tag's mark counts these. */
  readonly files: readonly TemplateFile[];
  readonly page: string;
  readonly partials: Readonly<Record<string, string>>;
}

/** Checks a template's files: settings, markup, Handlebars. Null where one is at fault, with every fault at its place. */
export function readTemplate(source: TemplateSource): Outcome<Template | null> {
  const settingsFile = source.files.get('template.yaml');
  const page = source.files.get('page.hbs');
  if (!settingsFile || !page)
    return outcome(null, [incomplete(source.name, settingsFile ? 'page.hbs' : 'template.yaml')]);
  const settings = checkedYaml(templateSchema, settingsFile.text, settingsFile.path);
  const named = [...source.files]
    .filter(([path]) => /^partials\/[^/]+\.hbs$/.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const files = [page, ...named.map(([, file]) => file)];
  const scanned = files.map(scanTemplate);
  const diagnostics = [
    ...settings.diagnostics,
    ...files.flatMap(file => checkHandlebars(file).diagnostics),
    ...scanned.flatMap(s => s.diagnostics),
  ];
  if (settings.value === null || hasFatal(diagnostics)) return outcome(null, diagnostics);
  const partials = Object.fromEntries(named.map(([path], i) => [partialName(path), scanned[i + 1]?.marked ?? '']));
  return outcome(
    { name: source.name, settings: settings.value, settingsFile, files, page: scanned[0]?.marked ?? '', partials },
    diagnostics,
  );
}

function partialName(path: string): string {
  return path.slice('partials/'.length, -'.hbs'.length);
}

function incomplete(name: string, file: string): Diagnostic {
  return diagnostic('template-incomplete', 'fatal', {
    say: { en: `the template "${name}" has no ${file}`, vi: `mẫu "${name}" thiếu tệp ${file}` },
    hint: {
      en: 'a template is a folder with template.yaml and page.hbs',
      vi: 'mẫu là một thư mục có template.yaml và page.hbs',
    },
  });
}
