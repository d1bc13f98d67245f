import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnostic, hasFatal, type Said } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { type FaceIdentity, identifyFace } from '../fonts/face-identity.ts';
import type { FaceName, FontFamily, FontLibrary } from '../fonts/library.ts';
import { yamlPlaces } from '../layout/yaml/yaml-places.ts';
import { type FontsFile, readFontsFile } from './fonts-file.ts';
import { lazyFaces, loadFonts } from './load-fonts.ts';
import { packageFolder } from './package-folder.ts';
import { readText } from './read-text.ts';

/**
 * The package's fonts and those of a publication's own folder: the one that its settings name, else `fonts` beside the settings
 * file, where that is there. A family of its own comes before the package's of the same name. A file that cannot be used is
 * a warning; a folder that is not there, or a faulty `fonts.yaml`, is fatal.
 */
export function loadProjectFonts(named: string | null, settingsFile: string): Outcome<FontLibrary> {
  const own = loadFonts();
  const folder = resolve(dirname(settingsFile), named ?? 'fonts');
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    return outcome(own, named === null ? [] : [noFolder(named, settingsFile)]);
  if (realpathSync(folder) === realpathSync(packageFolder('fonts'))) return outcome(own);
  const shown = relative(process.cwd(), folder) || '.';
  const listed = readFontsFile(folder, shown);
  if (listed.value === null || hasFatal(listed.diagnostics)) return outcome(own, listed.diagnostics);
  const found = findFaces(folder, shown, listed.value);
  const families = new Map([...own.families, ...familiesOf(found.faces, shown), ...listed.value.families]);
  const fallback = fallbackOf([...families.keys()], listed.value, own);
  const library = { families, fallback, prepared: own.prepared };
  return outcome(library, [...unknownHelpers(listed.value, families), ...found.diagnostics]);
}

/** What `fonts.yaml` says first, then the package's, then every other family: one that was put there is there to help. */
function fallbackOf(all: readonly string[], { fallback }: FontsFile, own: FontLibrary): readonly string[] {
  const others = all.filter(name => !own.families.has(name)).sort();
  return [...new Set([...fallback.map(({ name }) => name), ...own.fallback, ...others])];
}

/** A face and the file that holds it. */
interface FoundFace {
  readonly path: string;
  /** The file as a person knows it. */
  readonly shown: string;
  readonly identity: FaceIdentity;
}

const FONT_FILE = /\.(?:ttf|otf|ttc|otc|woff2?)$/i;

/** The faces in the files of a folder that `fonts.yaml` does not list; of two that are the same, the first is taken. */
function findFaces(
  folder: string,
  shown: string,
  { files }: FontsFile,
): { readonly faces: readonly FoundFace[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const faces = new Map<string, FoundFace>();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(path => FONT_FILE.test(path));
  for (const inner of paths.map(path => path.replaceAll('\\', '/')).sort()) {
    const path = join(folder, inner);
    if (files.has(path)) continue;
    const { identity, fault } = identifyFace(readFileSync(path));
    const name = join(shown, inner);
    if (fault || identity.family === '') {
      diagnostics.push(unusableFont(name, fault ?? NAMELESS));
      continue;
    }
    const key = `${identity.family}\n${identity.face}`;
    const twin = faces.get(key);
    if (twin) diagnostics.push(unusableFont(name, twinFault(identity, twin.shown)));
    else faces.set(key, { path, shown: name, identity });
  }
  return { faces: [...faces.values()], diagnostics };
}

function familiesOf(faces: readonly FoundFace[], shown: string): [string, FontFamily][] {
  const names = [...new Set(faces.map(({ identity }) => identity.family))].sort();
  return names.map(name => {
    const own = faces.filter(({ identity }) => identity.family === name);
    const paths = FACE_NAMES.flatMap(face => own.filter(({ identity }) => identity.face === face));
    const licence = firstLine(own[0]?.identity.licence ?? '');
    const files = lazyFaces(Object.fromEntries(paths.map(({ path, identity }) => [identity.face, path])));
    return [
      name,
      { name, faces: files, licence, origin: '', standsFor: null, folder: dirname(own[0]?.shown ?? shown) },
    ];
  });
}

const FACE_NAMES: readonly FaceName[] = ['regular', 'italic', 'bold', 'boldItalic'];

function firstLine(text: string): string {
  return (text.split(/[\r\n]|(?<=\.) /)[0] ?? '').trim();
}

function unknownHelpers({ fallback }: FontsFile, families: ReadonlyMap<string, FontFamily>): Diagnostic[] {
  return fallback
    .filter(({ name }) => !families.has(name))
    .map(({ name, place }) =>
      diagnostic('font-unknown', 'fatal', {
        say: { en: `there is no font "${name}"`, vi: `không có phông chữ "${name}"` },
        hint: {
          en: `known: ${[...families.keys()].join(', ')}`,
          vi: `những phông có sẵn: ${[...families.keys()].join(', ')}`,
        },
        place: place(),
      }),
    );
}

const NAMELESS = { en: 'it does not say its family', vi: 'tệp không ghi tên phông' };

function twinFault({ family, face }: FaceIdentity, first: string): Said {
  return {
    en: `it calls itself ${face} of ${family}, as ${first} does`,
    vi: `tệp tự nhận là kiểu ${face} của ${family}, giống ${first}`,
  };
}

function unusableFont(file: string, why: Said): Diagnostic {
  return diagnostic('font-unusable', 'warning', {
    say: { en: `${file} is not used: ${why.en}`, vi: `không dùng ${file}: ${why.vi}` },
    hint: {
      en: 'replace the file or take it out of the folder; fonts.yaml may list faces by hand',
      vi: 'thay tệp khác hoặc bỏ tệp này khỏi thư mục; có thể tự khai kiểu chữ trong fonts.yaml',
    },
  });
}

function noFolder(named: string, settingsFile: string): Diagnostic {
  const text = existsSync(settingsFile) ? readText(settingsFile).value : null;
  return diagnostic('font-folder', 'fatal', {
    say: { en: `there is no folder of fonts "${named}"`, vi: `không có thư mục phông chữ "${named}"` },
    hint: {
      en: 'the path is relative to the settings file',
      vi: 'đường dẫn tính từ thư mục của tệp cài đặt',
    },
    place: text === null ? null : yamlPlaces([{ path: settingsFile, text }]).value(['fonts']),
  });
}
