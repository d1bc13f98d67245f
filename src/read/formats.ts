import type { Outcome } from '../base/outcome.ts';
import type { ManuscriptFormat } from '../model/manuscript.ts';
import { isArticleJson, isArticleMarkdown, isArticleYaml } from './article-file/article-likeness.ts';
import { htmlLikeness } from './html/html-likeness.ts';
import { markdownLikeness } from './markdown/markdown-likeness.ts';
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
  /** Gets the reader; one with a large library is loaded when a file needs it, so that a plain text waits for none. */
  readonly load: () => TextReader | Promise<TextReader>;
}

/** A format of bytes: never decoded. */
export interface FileFormat {
  readonly format: ManuscriptFormat;
  readonly sniff: (bytes: Uint8Array) => boolean;
  readonly load: () => Promise<FileReader>;
}

/** In the order in which they are asked. Plain text is what no other format claims. */
export const TEXT_FORMATS: readonly TextFormat[] = [
  {
    format: 'article-markdown',
    endings: [],
    sniff: text => (isArticleMarkdown(text) ? 'yes' : 'no'),
    load: async () => (await import('./article-file/read-article-markdown.ts')).readArticleMarkdown,
  },
  {
    format: 'article-json',
    endings: ['.json'],
    sniff: text => (isArticleJson(text) ? 'yes' : /^\s*\{/.test(text) ? 'maybe' : 'no'),
    load: async () => (await import('./article-file/read-article-data.ts')).readArticleJson,
  },
  {
    format: 'article-yaml',
    endings: ['.yaml', '.yml'],
    sniff: text => (isArticleYaml(text) ? 'yes' : 'maybe'),
    load: async () => (await import('./article-file/read-article-data.ts')).readArticleYaml,
  },
  {
    format: 'html',
    endings: ['.html', '.htm', '.xhtml', '.aspx', '.php'],
    sniff: htmlLikeness,
    load: async () => (await import('./html/read-html.ts')).readHtml,
  },
  {
    format: 'markdown',
    endings: ['.md', '.markdown', '.mdx', '.mdown'],
    sniff: markdownLikeness,
    load: async () => (await import('./markdown/read-markdown.ts')).readMarkdown,
  },
  { format: 'text', endings: ['.txt'], sniff: () => 'maybe', load: () => readText },
];

/** Formats that are no text. */
export const FILE_FORMATS: readonly FileFormat[] = [
  { format: 'docx', sniff: isZip, load: async () => (await import('./docx/read-docx.ts')).readDocx },
];

/** Reads a decoded file in the format that its content shows; the ending decides where the content does not. */
export async function readDecoded(source: DecodedSource): Promise<Outcome<ManuscriptBody>> {
  const likely = TEXT_FORMATS.map(format => ({ format, likeness: format.sniff(source.text) }));
  const ending = /\.[^./\\]*$/.exec(source.name.toLowerCase())?.[0] ?? '';
  const found =
    likely.find(({ likeness }) => likeness === 'yes') ??
    likely.find(({ format, likeness }) => likeness === 'maybe' && format.endings.includes(ending));
  const read = found ? await found.format.load() : readText;
  return read(source);
}

/** Reads a file whose bytes are no text; null where no such format knows it. */
export async function readFile(source: FileSource): Promise<Outcome<ManuscriptBody> | null> {
  const found = FILE_FORMATS.find(format => format.sniff(source.bytes));
  return found ? (await found.load())(source) : null;
}

/** Every ZIP goes to the reader of DOCX, which says what it is where it is none. */
function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
}
