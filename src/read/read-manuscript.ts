import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import { sha256 } from '../base/hash.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Span } from '../base/span.ts';
import { placeInText, textLines } from '../base/text-lines.ts';
import type { Manuscript } from '../model/manuscript.ts';
import { countChanges, noteChange } from './changes.ts';
import { cleanText } from './clean-text.ts';
import { composeText } from './compose-text.ts';
import { decode } from './decode.ts';
import { chainMaps, type OffsetMap, sameOffsets } from './offset-map.ts';
import { findBlocks } from './text/find-blocks.ts';

/** What the reader is told beside the bytes. */
export interface ReadOptions {
  /** The file's name as the user gave it; `-` for standard input. */
  readonly name: string;
}

/** Reads a file of plain UTF-8 text. The value is always a valid Manuscript, empty where a diagnostic is `fatal`. */
export function readManuscript(bytes: Uint8Array, { name }: ReadOptions): Outcome<Manuscript> {
  const identity = { name, hash: sha256(bytes) };
  const decoded = decode(bytes, name);
  if (decoded.problem) return outcome(manuscriptOf(identity, '', '', sameOffsets), [decoded.problem]);
  const changes = countChanges();
  const cleaned = cleanText(decoded.text, changes);
  const composed = composeText(cleaned.text, changes);
  const map = chainMaps(cleaned.map, composed.map);
  const manuscript = manuscriptOf(identity, decoded.text, composed.text, map);
  if (!composed.text.trim()) return outcome(manuscript, [emptyFile()]);
  const lines = textLines(decoded.text);
  const notes = changes.list().map(change => {
    const first = change.kind === 'composed' ? cleaned.map.back(change.first) : change.first;
    return noteChange(change, placeInText(name, lines, { start: first, end: first + 1 }));
  });
  const mark = decoded.hadMark ? [noteChange({ kind: 'byte-order-mark', count: 1, first: 0 }, null)] : [];
  return outcome(manuscript, [...mark, ...notes]);
}

function manuscriptOf(
  { name, hash }: { readonly name: string; readonly hash: string },
  own: string,
  text: string,
  map: OffsetMap,
): Manuscript {
  const lines = textLines(own);
  const locate = (span: Span) => {
    const start = map.back(span.start);
    return placeInText(name, lines, { start, end: Math.max(start + 1, map.back(span.end)) }, span);
  };
  return { file: name, format: 'text', encoding: 'utf-8', sha256: hash, text, blocks: findBlocks(text), locate };
}

function emptyFile(): Diagnostic {
  const say = { en: 'the file has no text', vi: 'tệp không có chữ nào' };
  const hint = { en: 'give a file that contains an article', vi: 'hãy đưa tệp có nội dung bài báo' };
  return diagnostic('empty-file', 'fatal', { say, hint });
}
