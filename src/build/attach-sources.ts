import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { sha256 } from '../base/hash.ts';
import { writeArticle } from '../export/write-article.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { ARTICLE_PICTURE } from '../images/picture.ts';
import type { Template } from '../layout/template/read-template.ts';
import type { LayoutTree } from '../layout/tree.ts';
import type { Article } from '../model/article.ts';
import type { Attachment } from '../pdf/pdf-options.ts';
import { packageFolder, packageVersion } from './package-folder.ts';

/** What a document was made of. */
export interface Making {
  readonly file: string;
  /** The source as it was read. */
  readonly bytes: Uint8Array;
  readonly article: Article;
  readonly template: Template;
  readonly tree: LayoutTree;
  readonly fonts: FontLibrary;
}

/**
 * What an archive needs to check a document or to make it again: the source as it was read, the article that was read in it,
 * and a manifest of hashes of all that went in.
 */
export function attachSources(making: Making): Attachment[] {
  const name = making.file === '-' ? 'stdin' : basename(making.file);
  const article = encoded(writeArticle(making.article, 'json'));
  const manifest = encoded(`${JSON.stringify(manifestOf(making, name, article), null, 2)}\n`);
  const isTaken = name === 'article.json' || name === 'manifest.json';
  return [
    {
      name: isTaken ? `source-${name}` : name,
      type: 'application/octet-stream',
      description: 'The source text as it was read',
      relation: 'Source',
      bytes: making.bytes,
    },
    {
      name: 'article.json',
      type: 'application/json',
      description: 'What was read in it: headline, text, awards with their evidence',
      relation: 'Data',
      bytes: article,
    },
    {
      name: 'manifest.json',
      type: 'application/json',
      description: 'Hashes of the source, the template, the fonts and the rules',
      relation: 'Supplement',
      bytes: manifest,
    },
  ];
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function manifestOf({ file, bytes, template, tree, fonts }: Making, name: string, article: Uint8Array): object {
  const folder = dirname(template.settingsFiles.at(-1)?.path ?? '');
  const files = [...template.settingsFiles, ...template.files].map(
    f => [relative(folder, f.path), sha256(f.text)] as const,
  );
  return {
    bantin: packageVersion(),
    source: { name, sha256: sha256(bytes) },
    article: { sha256: sha256(article) },
    template: {
      name: template.name,
      files: Object.fromEntries([
        ...files.map(([path, hash]) => [path.split(sep).join('/'), hash] as const),
        ...pictureHashes(template, name => (isOfArticle(name) ? null : `images/${name}`)),
      ]),
    },
    pictures: Object.fromEntries(
      pictureHashes(template, name =>
        isOfArticle(name) ? relative(dirname(file), name.slice(ARTICLE_PICTURE.length)) : null,
      ),
    ),
    ...(template.override ? { settings: { sha256: sha256(template.override.text) } } : {}),
    fonts: fontHashes(tree, fonts),
    rules: rulesHash(),
  };
}

function isOfArticle(name: string): boolean {
  return name.startsWith(ARTICLE_PICTURE);
}

/** Hashes of the pictures that have a path here. */
function pictureHashes({ pictures }: Template, pathOf: (name: string) => string | null): (readonly [string, string])[] {
  return [...pictures].flatMap(([name, { picture }]) => {
    const path = pathOf(name);
    return picture && path !== null ? [[path.split(sep).join('/'), sha256(picture.bytes)]] : [];
  });
}

/** The faces of the families that the styles name, and of those that help out, by PostScript name. */
function fontHashes({ styles }: LayoutTree, { families, fallback }: FontLibrary): Record<string, string> {
  const named = [...Object.values(styles.paragraph), ...Object.values(styles.character)].flatMap(
    ({ font, fallback: own }) => [...(font === null ? [] : [font]), ...(own ?? [])],
  );
  const faces = [...new Set([...named, ...fallback])]
    .sort()
    .flatMap(name => Object.values(families.get(name)?.faces ?? {}));
  return Object.fromEntries(faces.map(face => [face.name, sha256(face.bytes)]));
}

let rules: string | null = null;

/** One hash of the word lists and the law: the version of the rules that the article was read by. */
function rulesHash(): string {
  const folders = ['src/parse/lexicon', 'src/check/law'].map(packageFolder);
  rules ??= sha256(
    folders
      .flatMap(folder =>
        readdirSync(folder)
          .sort()
          .map(name => join(folder, name)),
      )
      .map(path => `${basename(path)} ${sha256(readFileSync(path))}`)
      .join('\n'),
  );
  return rules;
}
