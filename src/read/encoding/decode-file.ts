import { type Outcome, outcome } from '../../base/outcome.ts';
import { placeInText, textLines } from '../../base/text-lines.ts';
import { BINARY, fault, NOT_UTF8 } from '../faults.ts';
import { type OffsetMap, SAME_TEXT } from '../offset-map.ts';
import type { FileSource } from '../source.ts';

/** A file's text. */
export interface DecodedFile {
  /** As `Manuscript` names it. */
  readonly encoding: string;
  /** What an editor shows that opens the file in its encoding. */
  readonly fileText: string;
  /** The same, repaired. */
  readonly text: string;
  /** From `fileText` to `text`. */
  readonly map: OffsetMap;
}

/** Decodes a text file; null, with a fatal diagnostic, where it is no text. */
export function decodeFile({ name, bytes }: FileSource, _named: string | null): Outcome<DecodedFile | null> {
  if (bytes.subarray(0, 65_536).includes(0)) return outcome(null, [fault('binary-file', name, BINARY)]);
  const readable = new TextDecoder('utf-8').decode(bytes);
  const start = readable.indexOf('\ufffd');
  if (start < 0) return outcome({ encoding: 'utf-8', fileText: readable, text: readable, map: SAME_TEXT });
  const place = placeInText(name, textLines(readable), { start, end: start + 1 });
  return outcome(null, [fault('encoding-unknown', name, NOT_UTF8, place)]);
}
