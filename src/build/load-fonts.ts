import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { sha256 } from '../base/hash.ts';
import { type FontFace, openFace } from '../fonts/face.ts';
import type { FontFamily, FontLibrary } from '../fonts/library.ts';
import { packageFolder } from './package-folder.ts';
import { packageYaml } from './package-yaml.ts';
import { readPrepared } from './prepared.ts';

const family = z.strictObject({
  folder: z.string(),
  faces: z
    .strictObject({ regular: z.string(), italic: z.string(), bold: z.string(), boldItalic: z.string() })
    .partial(),
  licence: z.string(),
  standsFor: z.string().nullable().default(null),
  origin: z.string(),
});
const fontsSchema = z.strictObject({ families: z.record(z.string(), family), fallback: z.array(z.string()) });

let loaded: FontLibrary | null = null;

/** The package's fonts, opened once a process. Throws where fonts.yaml or a font is broken: they come with the package. */
export function loadFonts(): FontLibrary {
  loaded ??= readFonts(packageFolder('fonts'));
  return loaded;
}

function readFonts(folder: string): FontLibrary {
  const { families: named, fallback } = packageYaml(fontsSchema, 'fonts', 'fonts.yaml');
  const families = Object.entries(named).map(
    ([name, { folder: inner, faces, licence, origin, standsFor }]): [string, FontFamily] => {
      const paths = Object.entries(faces).flatMap(([face, file]) => (file ? [[face, join(folder, inner, file)]] : []));
      return [
        name,
        { name, faces: lazyFaces(Object.fromEntries(paths)), licence, origin, standsFor, folder: `fonts/${inner}` },
      ];
    },
  );
  return { families: new Map(families), fallback, prepared: face => readPrepared(sha256(face.bytes)) };
}

/** Faces at these paths, read and opened when they are first asked for: most documents need a few of all. */
export function lazyFaces(paths: Readonly<Record<string, string>>): FontFamily['faces'] {
  const faces: FontFamily['faces'] = {};
  for (const [name, path] of Object.entries(paths)) {
    let opened: FontFace | null = null;
    const get = (): FontFace => {
      opened ??= openFace(readFileSync(path));
      return opened;
    };
    Object.defineProperty(faces, name, { enumerable: true, get });
  }
  return faces;
}
