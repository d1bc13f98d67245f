import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { parse } from 'yaml';
import { type Diagnostic, diagnostic, type Said } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { TemplateFile } from '../layout/markup/scan-template.ts';
import type { TemplateSource } from '../layout/template/read-template.ts';
import { yamlPlaces } from '../layout/yaml/yaml-places.ts';
import { packageFolder } from './package-folder.ts';
import { readText } from './read-text.ts';

/** A template's files as they lie on the disk, with those of the templates that it extends. */
export interface FoundTemplate extends TemplateSource {
  /** Whether it comes with the package, and so does all that it extends. */
  readonly isPackage: boolean;
}

/** The names of the templates that come with the package. */
export function templateNames(): string[] {
  return readdirSync(packageFolder('templates')).sort();
}

/**
 * Reads the files of a template, by name or by the path of its folder, relative to the folder `from`. Null where it, or one
 * that it extends, is not there.
 */
export function findTemplate(nameOrFolder: string, from: string): Outcome<FoundTemplate | null> {
  const folder = templateFolder(nameOrFolder, from);
  return folder === null ? outcome(null, [noTemplate(nameOrFolder)]) : readFolder(folder, []);
}

/** The folder of a template, and whether it was named as one of the package's. */
interface TemplateFolder {
  readonly folder: string;
  readonly isOwn: boolean;
}

/** A name of the package's comes first; else it is a folder. Null where there is neither. */
function templateFolder(nameOrFolder: string, from: string): TemplateFolder | null {
  const own = join(packageFolder('templates'), nameOrFolder);
  const isOwn = /^[\w-]+$/.test(nameOrFolder) && existsSync(own);
  const folder = isOwn ? own : resolve(from, nameOrFolder);
  return existsSync(folder) && statSync(folder).isDirectory() ? { folder, isOwn } : null;
}

/** `children`: the folders of the templates that led here. */
function readFolder({ folder, isOwn }: TemplateFolder, children: readonly string[]): Outcome<FoundTemplate | null> {
  const name = basename(folder);
  const shown = isOwn ? join('templates', name) : relative(process.cwd(), folder) || folder;
  const texts = templatePaths(folder).map(path => ({
    path,
    shown: join(shown, path),
    text: readText(join(folder, path), join(shown, path)),
  }));
  const faults = texts.flatMap(({ text }) => text.diagnostics);
  if (faults.length > 0) return outcome(null, faults);
  const files = new Map(texts.map(({ path, shown, text }) => [path, { path: shown, text: text.value ?? '' }] as const));
  const parent = readParent(files.get('template.yaml'), folder, [...children, folder]);
  if (parent.diagnostics.length > 0) return outcome(null, parent.diagnostics);
  const isPackage = isOwn && (parent.value === null || parent.value.isPackage);
  return outcome({ name, files, images: loadImages(join(folder, 'images')), parent: parent.value, isPackage });
}

function templatePaths(folder: string): string[] {
  const partials = join(folder, 'partials');
  const names = existsSync(partials) ? readdirSync(partials).filter(name => name.endsWith('.hbs')) : [];
  const paths = ['template.yaml', 'page.hbs', ...names.sort().map(name => `partials/${name}`)];
  return paths.filter(path => existsSync(join(folder, path)));
}

/** The line is looked for in the text: most templates extend none, and need not be read as YAML twice. */
const EXTENDS = /^extends[ \t]*:.*$/m;

function readParent(
  file: TemplateFile | undefined,
  folder: string,
  children: readonly string[],
): Outcome<FoundTemplate | null> {
  const line = EXTENDS.exec(file?.text ?? '')?.[0];
  if (!file || line === undefined) return outcome(null);
  const named = extendedName(line);
  if (named === null) return outcome(null); // the schema says what is wrong
  const found = templateFolder(named, folder);
  if (found === null) return outcome(null, [extendsFault(file, noParent(named), knownTemplates())]);
  const real = realpathSync(found.folder);
  const at = children.findIndex(child => realpathSync(child) === real);
  if (at >= 0) return outcome(null, [extendsFault(file, circle([...children.slice(at), found.folder]), BREAK)]);
  return readFolder(found, children);
}

function extendedName(line: string): string | null {
  try {
    const { extends: named }: { extends?: unknown } = parse(line);
    return typeof named === 'string' && named !== '' ? named : null;
  } catch {
    return null; // the whole file is read as YAML later, which names the place
  }
}

/** Every file of a template's folder of pictures: one that is none is named when a figure asks for it. */
function loadImages(folder: string): ReadonlyMap<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter(path => statSync(join(folder, path)).isFile());
  return new Map(files.map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]));
}

function extendsFault(file: TemplateFile, say: Said, hint: Said): Diagnostic {
  return diagnostic('template-extends', 'fatal', { say, hint, place: yamlPlaces([file]).value(['extends']) });
}

const BREAK = { en: 'take out one of these lines', vi: 'bỏ một trong những dòng extends này' };

function knownTemplates(): Said {
  const names = templateNames().join(', ');
  return {
    en: `give a folder, relative to this template's, or one of: ${names}`,
    vi: `ghi một thư mục, tính từ thư mục của mẫu này, hoặc một trong: ${names}`,
  };
}

function noParent(name: string): Said {
  return { en: `there is no template "${name}" to extend`, vi: `không có mẫu "${name}" để kế thừa` };
}

function circle(folders: readonly string[]): Said {
  const way = folders.map(folder => basename(folder)).join(' → ');
  return { en: `these templates extend each other: ${way}`, vi: `các mẫu kế thừa lẫn nhau thành vòng: ${way}` };
}

function noTemplate(name: string): Diagnostic {
  const known = templateNames().join(', ');
  return diagnostic('template-missing', 'fatal', {
    say: { en: `there is no template "${name}"`, vi: `không có mẫu "${name}"` },
    hint: {
      en: `give a folder with template.yaml and page.hbs, or one of: ${known}`,
      vi: `ghi một thư mục có template.yaml và page.hbs, hoặc một trong: ${known}`,
    },
  });
}
