import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { sha256 } from '../base/hash.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { readTemplate, type Template } from '../layout/template/read-template.ts';
import { loadFonts } from './load-fonts.ts';
import { packageFolder } from './package-folder.ts';
import { preparedData } from './prepared.ts';
import { readText } from './read-text.ts';

/** The names of the templates that come with the package. */
export function templateNames(): string[] {
  return readdirSync(packageFolder('templates')).sort();
}

/** A template by name, or by the path of its folder. Null where it is not there or at fault. */
export async function loadTemplate(nameOrFolder: string): Promise<Outcome<Template | null>> {
  const own = join(packageFolder('templates'), nameOrFolder);
  const folder = /^[\w-]+$/.test(nameOrFolder) && existsSync(own) ? own : nameOrFolder;
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return outcome(null, [noTemplate(nameOrFolder)]);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => /\.(hbs|yaml)$/.test(path));
  const shown = folder === own ? join('templates', nameOrFolder) : relative(process.cwd(), folder) || folder;
  const texts = paths.sort().map(path => ({ path, text: readText(join(folder, path), join(shown, path)) }));
  const faults = texts.flatMap(({ text }) => text.diagnostics);
  if (faults.length > 0) return outcome(null, faults);
  const files = texts.map(
    ({ path, text }) => [path.replaceAll('\\', '/'), { path: join(shown, path), text: text.value ?? '' }] as const,
  );
  const images = loadImages(join(folder, 'images'));
  const families = [...loadFonts().families.keys()];
  const read = (): Outcome<Template | null> =>
    readTemplate({ name: basename(folder), files: new Map(files), images }, new Set(families));
  if (folder !== own || images.size > 0) return read();
  const { value, diagnostics } = preparedData(sha256(JSON.stringify([nameOrFolder, families, files])), read);
  return outcome(value && { ...value, pictures: new Map() }, diagnostics); // what is prepared is JSON, which knows no maps
}

/** Every file of a template's folder of pictures: one that is none is named when a figure asks for it. */
function loadImages(folder: string): ReadonlyMap<string, Uint8Array> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const files = paths.filter(path => statSync(join(folder, path)).isFile());
  return new Map(files.map(path => [path.replaceAll('\\', '/'), readFileSync(join(folder, path))]));
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
