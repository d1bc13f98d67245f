import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { z } from 'zod';
import { type Diagnostic, diagnostic, type Place, type Said } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { identifyFace } from '../fonts/face-identity.ts';
import type { FontFamily } from '../fonts/library.ts';
import { checkedYaml } from '../layout/yaml/checked-yaml.ts';
import { yamlPlaces } from '../layout/yaml/yaml-places.ts';
import { lazyFaces } from './load-fonts.ts';
import { readText } from './read-text.ts';

const family = z.strictObject({
  folder: z.string().default('.'),
  faces: z
    .strictObject({ regular: z.string(), italic: z.string(), bold: z.string(), boldItalic: z.string() })
    .partial()
    .refine(faces => Object.keys(faces).length > 0, { error: 'a family has a face' }),
  licence: z.string().default(''),
  standsFor: z.string().min(1).nullable().default(null),
  origin: z.string().default(''),
});

/** `fonts.yaml` in a publication's folder of fonts: what the files do not say by themselves. Every line may be left out. */
export const projectFontsSchema = z.strictObject({
  families: z.record(z.string(), family).default({}),
  fallback: z.array(z.string()).default([]),
});

/** A checked `fonts.yaml`. */
export interface FontsFile {
  readonly families: readonly (readonly [string, FontFamily])[];
  /** The files that it lists, by their paths. */
  readonly files: ReadonlySet<string>;
  /** The families that help out first, and where each is named. */
  readonly fallback: readonly { readonly name: string; readonly place: () => Place }[];
}

const NONE: FontsFile = { families: [], files: new Set(), fallback: [] };

/** Reads the `fonts.yaml` of a folder, where there is one. Null where it is at fault. */
export function readFontsFile(folder: string, shown: string): Outcome<FontsFile | null> {
  const path = join(folder, 'fonts.yaml');
  if (!existsSync(path)) return outcome(NONE);
  const file = join(shown, 'fonts.yaml');
  const text = readText(path, file);
  if (text.value === null) return outcome(null, text.diagnostics);
  const { value, diagnostics } = checkedYaml(projectFontsSchema, text.value, file);
  if (value === null) return outcome(null, diagnostics);
  const places = yamlPlaces([{ path: file, text: text.value }]);
  const listed = Object.entries(value.families).flatMap(([name, { folder: inner, faces }]) =>
    Object.entries(faces).flatMap(([face, own]) => (own ? [{ name, face, path: join(folder, inner, own) }] : [])),
  );
  const faults = listed.flatMap(({ name, face, path: at }) => {
    const why = existsSync(at) ? identifyFace(readFileSync(at)).fault : NO_FILE;
    return why
      ? [faceFault(join(shown, relative(folder, at)), why, places.value(['families', name, 'faces', face]))]
      : [];
  });
  if (faults.length > 0) return outcome(null, faults);
  const families = Object.entries(value.families).map(([name, { folder: inner, licence, origin, standsFor }]) => {
    const paths = listed.filter(face => face.name === name).map(({ face, path: at }) => [face, at] as const);
    const made = {
      name,
      faces: lazyFaces(Object.fromEntries(paths)),
      licence,
      origin,
      standsFor,
      folder: join(shown, inner),
    };
    return [name, made] as const;
  });
  const fallback = value.fallback.map((name, i) => ({ name, place: () => places.value(['fallback', i]) }));
  return outcome({ families, files: new Set(listed.map(face => face.path)), fallback });
}

const NO_FILE = { en: 'there is no such file', vi: 'không có tệp này' };

function faceFault(path: string, why: Said, place: Place): Diagnostic {
  return diagnostic('font-file', 'fatal', {
    say: { en: `${path} is no face: ${why.en}`, vi: `${path} không dùng được: ${why.vi}` },
    hint: {
      en: 'faces are files in the folder of their family',
      vi: 'mỗi kiểu chữ là một tệp trong thư mục của phông',
    },
    place,
  });
}
