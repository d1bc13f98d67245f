import type { Diagnostic } from '../base/diagnostic.ts';
import { sha256 } from '../base/hash.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import { placeInText, textLines } from '../base/text-lines.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { articleFileEncoding } from './article-file/article-encoding.ts';
import { decodeFile } from './encoding/decode-file.ts';
import { EMPTY, fault, TOO_LARGE } from './faults.ts';
import { readDecoded, readFile } from './formats.ts';
import { LARGEST_FILE } from './limits.ts';
import { throughAll } from './offset-map.ts';
import { locateIn } from './positions.ts';
import { refusedFormat } from './refused-formats.ts';
import type { FileSource, ManuscriptBody } from './source.ts';

/** What a caller knows about a file. */
export interface ReadOptions {
  /** The file's name as the user gave it; its ending decides where the content leaves the format open. */
  readonly name: string;
  /** The encoding that a person names, in place of detection. */
  readonly encoding?: string | null;
}

/** Reads an article's file of any format. A file that cannot be read gives an empty manuscript and a fatal diagnostic. */
export async function readManuscript(
  bytes: Uint8Array,
  { name, encoding = null }: ReadOptions,
): Promise<Outcome<Manuscript>> {
  const source = { name, bytes };
  if (bytes.length === 0) return refused(source, fault('empty-file', name, EMPTY));
  if (bytes.length > LARGEST_FILE) return refused(source, fault('file-too-large', name, TOO_LARGE));
  const unread = refusedFormat(bytes);
  if (unread) return refused(source, fault(unread.code, name, unread.text));
  const read = await readFile(source);
  if (read) return finish(source, read, { encoding: 'utf-8', text: '', toFile: span => span });
  const { value: decoded, diagnostics } = decodeFile(source, encoding ?? articleFileEncoding(bytes));
  if (decoded === null) return refused(source, ...diagnostics);
  const inFile = locateIn(name, decoded.fileText);
  const body = await readDecoded({ name, text: decoded.text, locate: span => inFile(throughAll(decoded.maps, span)) });
  return finish(source, outcome(body.value, [...diagnostics, ...body.diagnostics]), {
    encoding: decoded.encoding,
    text: decoded.fileText,
    toFile: span => throughAll(decoded.maps, span),
  });
}

/** The file's own text, and the way to it from the text that the format's reader got. */
interface FileText {
  readonly encoding: string;
  readonly text: string;
  readonly toFile: ManuscriptBody['toSource'];
}

function finish(
  { name, bytes }: FileSource,
  { value, diagnostics }: Outcome<ManuscriptBody>,
  file: FileText,
): Outcome<Manuscript> {
  const lines = textLines(value.sourceText ?? file.text);
  const toFile = value.sourceText === null ? file.toFile : (span: Parameters<typeof file.toFile>[0]) => span;
  const manuscript: Manuscript = {
    file: name,
    format: value.format,
    encoding: file.encoding,
    sha256: sha256(bytes),
    text: value.text,
    blocks: value.blocks,
    marks: value.marks,
    given: value.given,
    pictures: value.pictures ?? new Map(),
    locate: span => placeInText(name, lines, toFile(value.toSource(span)), span),
  };
  const isEmpty = value.blocks.length === 0 && !diagnostics.some(({ severity }) => severity === 'fatal');
  return isEmpty
    ? outcome(manuscript, [...diagnostics, fault('empty-file', name, EMPTY)])
    : outcome(manuscript, diagnostics);
}

function refused(source: FileSource, ...diagnostics: readonly Diagnostic[]): Outcome<Manuscript> {
  const nothing: ManuscriptBody = {
    format: 'text',
    text: '',
    blocks: [],
    marks: [],
    given: {},
    sourceText: '',
    toSource: span => span,
  };
  return finish(source, outcome(nothing, diagnostics), { encoding: 'utf-8', text: '', toFile: span => span });
}
