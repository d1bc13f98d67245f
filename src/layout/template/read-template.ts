import { type Diagnostic, diagnostic, hasFatal } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import type { ReadPicture } from '../../images/picture.ts';
import { readPicture } from '../../images/read-picture.ts';
import type { TemplateNames } from '../markup/attribute-faults.ts';
import { scanTemplate, type TemplateFile } from '../markup/scan-template.ts';
import { defaultMarks } from './mark-styles.ts';
import { parseHandlebars } from './merge.ts';
import { checkNames } from './names/check-names.ts';
import type { TemplateSettings } from './template-schema.ts';
import { type Families, readTemplateSettings } from './template-settings.ts';

/** A template folder as data: its files by their path inside the folder. */
export interface TemplateSource {
  readonly name: string;
  readonly files: ReadonlyMap<string, TemplateFile>;
  /** The files of its folder `images` by their path inside that; left out: none. */
  readonly images?: ReadonlyMap<string, Uint8Array>;
  /** The template that this one extends: what it does not have is taken from there. Left out: none. */
  readonly parent?: TemplateSource | null;
}

/** A checked template, ready to be merged. */
export interface Template {
  readonly name: string;
  readonly settings: TemplateSettings;
  /** The settings as they are written, with those of the templates that it extends. */
  readonly written: unknown;
  /** Every file that says settings, for messages: each overrides those before it, the template's own is the last. */
  readonly settingsFiles: readonly TemplateFile[];
  /** The file that overrides the template's settings, such as `bantin.yaml`; null: none does. */
  readonly override: TemplateFile | null;
  /** Page first, then partials: the number in a start tag's mark counts these. */
  readonly files: readonly TemplateFile[];
  readonly page: string;
  readonly partials: Readonly<Record<string, string>>;
  readonly pictures: ReadonlyMap<string, ReadPicture>;
}

const SETTINGS = 'template.yaml';
const PAGE = 'page.hbs';

/**
 * Checks a template's files: settings, markup, Handlebars, and every name in them. Null where one is at fault, with every
 * fault at its place. `families`: the fonts that there are; null: they are not checked.
 */
export function readTemplate(source: TemplateSource, families: Families = null): Outcome<Template | null> {
  const chain = chainOf(source);
  const settingsFiles = chain.flatMap(({ files }) => files.get(SETTINGS) ?? []);
  const inherited = new Map(chain.flatMap(({ files }) => [...files]));
  const page = inherited.get(PAGE);
  const without = chain.find(({ files }) => !files.has(SETTINGS));
  if (without) return outcome(null, [incomplete(without.name, SETTINGS)]);
  const layered = readTemplateSettings(settingsFiles, families);
  if (!page) return outcome(null, [...layered.diagnostics, incomplete(source.name, PAGE)]);
  const named = [...inherited]
    .filter(([path]) => /^partials\/[^/]+\.hbs$/.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const files = [page, ...named.map(([, file]) => file)];
  const pictures = readPictures(source);
  const names = layered.value && templateNames(layered.value.settings, pictures);
  const scanned = files.map((file, fileIndex) => scanTemplate(file, { fileIndex, names }));
  const diagnostics = [
    ...layered.diagnostics,
    ...scanned.flatMap(s => s.diagnostics),
    ...checkHandlebars(page, named, names),
  ];
  if (layered.value === null || hasFatal(diagnostics)) return outcome(null, diagnostics);
  const partials = Object.fromEntries(named.map(([path], i) => [partialName(path), scanned[i + 1]?.marked ?? '']));
  const marked = { page: scanned[0]?.marked ?? '', partials };
  return outcome(
    { name: source.name, ...layered.value, settingsFiles, override: null, files, ...marked, pictures },
    diagnostics,
  );
}

/** A template that may print these pictures too. */
export function withPictures(template: Template, pictures: Template['pictures']): Template {
  return pictures.size === 0 ? template : { ...template, pictures: new Map([...template.pictures, ...pictures]) };
}

/** The pictures of a template and of those that it extends, read. */
export function readPictures(source: TemplateSource): ReadonlyMap<string, ReadPicture> {
  const images = new Map(chainOf(source).flatMap(({ images: own }) => [...(own ?? [])]));
  return new Map([...images].map(([name, bytes]) => [name, readPicture(name, bytes)]));
}

/** A template behind those that it extends, the first of all first. */
function chainOf(source: TemplateSource): readonly TemplateSource[] {
  return source.parent ? [...chainOf(source.parent), source] : [source];
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
  { styles, characters, tables, boxes, charts, colors }: TemplateSettings,
  pictures: TemplateNames['pictures'],
): TemplateNames {
  return {
    paragraph: new Set(Object.keys(styles)),
    character: new Set([...defaultMarks, ...Object.keys(characters)]),
    table: new Set(Object.keys(tables)),
    charts: new Map(Object.entries(charts).map(([name, style]) => [name, style.colors.length])),
    box: new Set(Object.keys(boxes)),
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
      en: 'a template is a folder with template.yaml and page.hbs, or with template.yaml that extends another template',
      vi: 'mẫu là một thư mục có template.yaml và page.hbs, hoặc có template.yaml kế thừa (extends) một mẫu khác',
    },
  });
}
