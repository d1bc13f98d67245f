import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { sha256 } from '../base/hash.ts';
import { writeArticle } from '../export/write-article.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { ARTICLE_PICTURE } from '../images/picture.ts';
import type { Template } from '../layout/template/read-template.ts';
import type { LayoutTree } from '../layout/tree.ts';
import type { Attachment } from '../pdf/pdf-options.ts';
import { packageFolder, packageVersion } from './package-folder.ts';
import type { ReadSource } from './read-article.ts';

/** What a document was made of. */
export interface Making {
  /** The sources as they were read, in the order of the document. */
  readonly sources: readonly ReadSource[];
  readonly template: Template;
  readonly tree: LayoutTree;
  readonly fonts: FontLibrary;
}

/**
 * What an archive needs to check a document or to make it again: the sources as they were read, the articles that were read in
 * them, and a manifest of hashes of all that went in. Of several articles, the names of the files begin with a number.
 */
export function attachSources(making: Making): Attachment[] {
  const files = making.sources.map((source, i) => filesOf(source, making.sources.length > 1 ? `${i + 1}-` : ''));
  const manifest = encoded(`${JSON.stringify(manifestOf(making, files), null, 2)}\n`);
  return [
    ...files.flatMap(({ source, article }) => [source, article]),
    {
      name: 'manifest.json',
      type: 'application/json',
      description: 'Hashes of the source, the template, the fonts and the rules',
      relation: 'Supplement',
      bytes: manifest,
    },
  ];
}

interface SourceFiles {
  readonly source: Attachment;
  /** The source's own name. */
  readonly name: string;
  readonly article: Attachment;
}

function filesOf({ file, bytes, article }: ReadSource, prefix: string): SourceFiles {
  const name = file === '-' ? 'stdin' : basename(file);
  const isTaken = name === 'article.json' || name === 'manifest.json';
  return {
    name,
    source: {
      name: `${prefix}${isTaken ? 'source-' : ''}${name}`,
      type: 'application/octet-stream',
      description: 'The source text as it was read',
      relation: 'Source',
      bytes,
    },
    article: {
      name: `${prefix}article.json`,
      type: 'application/json',
      description: 'What was read in it: headline, text, awards with their evidence',
      relation: 'Data',
      bytes: encoded(writeArticle(article, 'json')),
    },
  };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function manifestOf(making: Making, sources: readonly SourceFiles[]): object {
  const { template, tree, fonts } = making;
  const folder = dirname(template.settingsFiles.at(-1)?.path ?? '');
  const beside = dirname(making.sources[0]?.file ?? '');
  const files = [...template.settingsFiles, ...template.files].map(
    f => [relative(folder, f.path), sha256(f.text)] as const,
  );
  const hashes = sources.map(({ name, source, article }) => ({
    source: { name, sha256: sha256(source.bytes) },
    article: { sha256: sha256(article.bytes) },
  }));
  return {
    bantin: packageVersion(),
    ...(hashes.length === 1 ? hashes[0] : { articles: hashes }),
    template: {
      name: template.name,
      files: Object.fromEntries([
        ...files.map(([path, hash]) => [path.split(sep).join('/'), hash] as const),
        ...pictureHashes(template, name => (isOfArticle(name) ? null : `images/${name}`)),
      ]),
    },
    pictures: Object.fromEntries(
      pictureHashes(template, name =>
        isOfArticle(name) ? relative(beside, name.slice(ARTICLE_PICTURE.length)) : null,
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
  const folders = ['src/parse/lexicon', 'src/check/law', 'src/compose/ranks'].map(packageFolder);
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
