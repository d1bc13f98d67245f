import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type FontFace, openFace } from '../fonts/face.ts';
import type { FontFamily, FontLibrary } from '../fonts/library.ts';
import { checkedYaml } from '../layout/yaml/checked-yaml.ts';
import { packageFolder } from './package-folder.ts';

const family = z.strictObject({
  folder: z.string(),
  faces: z
    .strictObject({ regular: z.string(), italic: z.string(), bold: z.string(), boldItalic: z.string() })
    .partial(),
  licence: z.string(),
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
  const { value, diagnostics } = checkedYaml(
    fontsSchema,
    readFileSync(join(folder, 'fonts.yaml'), 'utf8'),
    'fonts/fonts.yaml',
  );
  if (value === null) throw new Error(diagnostics.map(d => d.message).join('; '));
  const families = Object.entries(value.families).map(
    ([name, { folder: inner, faces, licence, origin }]): [string, FontFamily] => {
      const opened = Object.entries(faces).flatMap(([face, file]) =>
        file ? [[face, lazyFace(join(folder, inner, file))]] : [],
      );
      return [name, { name, faces: Object.fromEntries(opened), licence, origin }];
    },
  );
  return { families: new Map(families), fallback: value.fallback };
}

/** A face that is read and opened when it is first asked: most documents need a few of all. */
function lazyFace(path: string): FontFace {
  let face: FontFace | null = null;
  const open = (): FontFace => {
    face ??= openFace(readFileSync(path));
    return face;
  };
  return new Proxy({} as FontFace, { get: (_, key) => Reflect.get(open(), key) }); // stands for the face until it is opened
}
