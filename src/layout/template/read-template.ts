import { type Diagnostic, diagnostic, hasFatal } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import type { ReadPicture } from '../../images/picture.ts';
import { readPicture } from '../../images/read-picture.ts';
import type { TemplateNames } from '../markup/attribute-faults.ts';
import { scanTemplate, type TemplateFile } from '../markup/scan-template.ts';
import { checkedYaml } from '../yaml/checked-yaml.ts';
import { yamlPlaces } from '../yaml/yaml-places.ts';
import { defaultMarks } from './mark-styles.ts';
import { parseHandlebars } from './merge.ts';
import { checkNames } from './names/check-names.ts';
import { checkStyleNames } from './style-names.ts';
import { type TemplateSettings, templateSchema } from './template-schema.ts';

/** A template folder as data: its files by their path inside the folder. */
export interface TemplateSource {
  readonly name: string;
  readonly files: ReadonlyMap<string, TemplateFile>;
  /** The files of its folder `images` by their path inside that; left out: none. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
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
  readonly pictures: ReadonlyMap<string, ReadPicture>;
}

/**
 * Checks a template's files: settings, markup, Handlebars, and every name in them. Null where one is at fault, with every
 * fault at its place. `families`: the fonts that there are; null: they are not checked.
 */
export function readTemplate(
  source: TemplateSource,
  families: ReadonlySet<string> | null = null,
): Outcome<Template | null> {
  const settingsFile = source.files.get('template.yaml');
  const page = source.files.get('page.hbs');
  if (!settingsFile || !page)
    return outcome(null, [incomplete(source.name, settingsFile ? 'page.hbs' : 'template.yaml')]);
  const settings = checkedYaml(templateSchema, settingsFile.text, settingsFile.path);
  const named = [...source.files]
    .filter(([path]) => /^partials\/[^/]+\.hbs$/.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const files = [page, ...named.map(([, file]) => file)];
  const pictures = new Map([...(source.images ?? [])].map(([name, bytes]) => [name, readPicture(name, bytes)]));
  const names = settings.value && templateNames(settings.value, pictures);
  const scanned = files.map((file, fileIndex) => scanTemplate(file, { fileIndex, names }));
  const places = yamlPlaces(settingsFile.text, settingsFile.path);
  const diagnostics = [
    ...settings.diagnostics,
    ...(settings.value ? checkStyleNames(settings.value, families, places) : []),
    ...scanned.flatMap(s => s.diagnostics),
    ...checkHandlebars(page, named, names),
  ];
  if (settings.value === null || hasFatal(diagnostics)) return outcome(null, diagnostics);
  const partials = Object.fromEntries(named.map(([path], i) => [partialName(path), scanned[i + 1]?.marked ?? '']));
  return outcome(
    {
      name: source.name,
      settings: settings.value,
      settingsFile,
      files,
      page: scanned[0]?.marked ?? '',
      partials,
      pictures,
    },
    diagnostics,
  );
}

/** A template that may print these pictures too. */
export function withPictures(template: Template, pictures: Template['pictures']): Template {
  return pictures.size === 0 ? template : { ...template, pictures: new Map([...template.pictures, ...pictures]) };
}

/** The syntax of every file, then the names in all of them. */
function checkHandlebars(
  page: TemplateFile,
  partials: readonly (readonly [string, TemplateFile])[],
  names: TemplateNames | null,
): readonly Diagnostic[] {
  const program = parseHandlebars(page);
  const parsed = partials.map(([path, file]) => ({ name: partialName(path), file, program: parseHandlebars(file) }));
  const faults = [program, ...parsed.map(partial => partial.program)].flatMap(p => p.diagnostics);
  if (program.value === null || faults.length > 0) return faults;
  const sources = parsed.flatMap(({ name, file, program: { value } }) =>
    value ? [[name, { file, program: value }] as const] : [],
  );
  return checkNames({ file: page, program: program.value }, new Map(sources), names);
}

/** The names that a template.yaml gives. Marks are always there: bold and italics need no design. */
export function templateNames(
  { styles, characters, tables, colors }: TemplateSettings,
  pictures: TemplateNames['pictures'],
): TemplateNames {
  return {
    paragraph: new Set(Object.keys(styles)),
    character: new Set([...defaultMarks, ...Object.keys(characters)]),
    table: new Set(Object.keys(tables)),
    colors: new Set(Object.keys(colors)),
    pictures,
  };
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
