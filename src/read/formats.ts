import type { Outcome } from '../base/outcome.ts';
import type { ManuscriptFormat } from '../model/manuscript.ts';
import { isArticleJson, isArticleYaml, readArticleJson, readArticleYaml } from './article-file/read-article-data.ts';
import { isArticleMarkdown, readArticleMarkdown } from './article-file/read-article-markdown.ts';
import { readDocx } from './docx/read-docx.ts';
import { htmlLikeness, readHtml } from './html/read-html.ts';
import { markdownLikeness } from './markdown/markdown-likeness.ts';
import { readMarkdown } from './markdown/read-markdown.ts';
import { readText } from './read-text.ts';
import type { DecodedSource, FileReader, FileSource, ManuscriptBody, TextReader } from './source.ts';

/** How surely a content is of a format: `yes` outweighs the file's ending, `maybe` needs it, `no` refuses it. */
export type Likeness = 'yes' | 'maybe' | 'no';

/** A text format: how it is known, and who reads it. */
export interface TextFormat {
  readonly format: ManuscriptFormat;
  /** Endings of its files, in lower case, with the dot. */
  readonly endings: readonly string[];
  readonly sniff: (text: string) => Likeness;
  readonly read: TextReader;
}

/** A format of bytes: never decoded. */
export interface FileFormat {
  readonly format: ManuscriptFormat;
  readonly sniff: (bytes: Uint8Array) => boolean;
  readonly read: FileReader;
}

/** In the order in which they are asked. Plain text is what no other format claims. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  {
    format: 'article-markdown',
    endings: [],
    sniff: text => (isArticleMarkdown(text) ? 'yes' : 'no'),
    read: readArticleMarkdown,
  },
  {
    format: 'article-json',
    endings: ['.json'],
    sniff: text => (isArticleJson(text) ? 'yes' : /^\s*\{/.test(text) ? 'maybe' : 'no'),
    read: readArticleJson,
  },
  {
    format: 'article-yaml',
    endings: ['.yaml', '.yml'],
    sniff: text => (isArticleYaml(text) ? 'yes' : 'maybe'),
    read: readArticleYaml,
  },
  { format: 'html', endings: ['.html', '.htm', '.xhtml', '.aspx', '.php'], sniff: htmlLikeness, read: readHtml },
  { format: 'markdown', endings: ['.md', '.markdown', '.mdx', '.mdown'], sniff: markdownLikeness, read: readMarkdown },
  { format: 'text', endings: ['.txt'], sniff: () => 'maybe', read: readText },
];

/** Formats that are no text. */
export const FILE_FORMATS: readonly FileFormat[] = [{ format: 'docx', sniff: isZip, read: readDocx }];

/** Reads a decoded file in the format that its content shows; the ending decides where the content does not. */
export function readDecoded(source: DecodedSource): Outcome<ManuscriptBody> {
  const likely = TEXT_FORMATS.map(format => ({ format, likeness: format.sniff(source.text) }));
  const ending = /\.[^./\\]*$/.exec(source.name.toLowerCase())?.[0] ?? '';
  const found =
    likely.find(({ likeness }) => likeness === 'yes') ??
    likely.find(({ format, likeness }) => likeness === 'maybe' && format.endings.includes(ending));
  return (found?.format.read ?? readText)(source);
}

/** Reads a file whose bytes are no text; null where no such format knows it. */
export function readFile(source: FileSource): Outcome<ManuscriptBody> | null {
  return FILE_FORMATS.find(format => format.sniff(source.bytes))?.read(source) ?? null;
}

/** Every ZIP goes to the reader of DOCX, which says what it is where it is none. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
}
