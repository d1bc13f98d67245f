import type { Diagnostic } from '../../base/diagnostic.ts';
import { type Outcome, outcome } from '../../base/outcome.ts';
import { BINARY, fault } from '../faults.ts';
import { type OffsetMap, SAME_TEXT, targetSpan } from '../offset-map.ts';
import { type Locate, locateIn } from '../positions.ts';
import type { FileSource } from '../source.ts';
import { decodeLines, decodeUtf8, type MixedText } from './decode-bytes.ts';
import { decodeNamed } from './decode-named.ts';
import { doubtNote, repairNotes } from './encoding-notes.ts';
import { type RepairedText, repairText } from './repair-text.ts';
import { decodeUtf16, utf16Kind } from './utf16.ts';

/** A file's text. */
export interface DecodedFile {
  /** As `Manuscript` names it. */
  readonly encoding: string;
  /** What an editor shows that opens the file in its encoding. */
  readonly fileText: string;
  /** The same, repaired. */
  readonly text: string;
  /** From `fileText` to `text`, one after the other. */
  readonly maps: readonly OffsetMap[];
}

/**
 * Decodes a text file: UTF-16, UTF-8, or an encoding from before Unicode; then undoes what programs did to the text when they took
 * it for another encoding. A person's word for the encoding wins. Null, with a fatal diagnostic, where it is no text.
 */
export function decodeFile(source: FileSource, named: string | null): Outcome<DecodedFile | null> {
  if (named !== null && named.toLowerCase() !== 'auto') return decodeNamed(source, named);
  const wide = utf16Kind(source.bytes);
  if (wide) return repaired(source, { text: decodeUtf16(source.bytes, wide), byteLines: [] }, wide);
  if (isBinary(source.bytes)) return outcome(null, [fault('binary-file', source.name, BINARY)]);
  const bytes = withoutMark(source.bytes);
  const text = decodeUtf8(bytes);
  return repaired(source, text === null ? decodeLines(bytes) : { text, byteLines: [] }, 'utf-8');
}

/** The bytes behind a byte order mark of UTF-8. */
export function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** Controls among text are few, and a zero byte is none of a text's. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 65_536);
  const controls = sample.filter(byte => byte < 9 || (byte > 13 && byte < 32)).length;
  return controls * (sample.includes(0) ? 50 : 8) > sample.length;
}

function repaired({ name }: FileSource, mixed: MixedText, encoding: string): Outcome<DecodedFile> {
  const repair = repairText(mixed.text, { isBytes: mixed.byteLines.length > 0 });
  const legacy = wholeLegacy(mixed, repair);
  const file: DecodedFile =
    legacy === null
      ? { encoding: labelOf(encoding, mixed, repair), fileText: mixed.text, text: repair.text, maps: repair.maps }
      : { encoding: legacy, fileText: repair.text, text: repair.text, maps: [] };
  return outcome(file, notesOf(name, mixed, repair, legacy !== null));
}

/** A file that is legacy throughout is shown converted: its places are those of the converted text. */
function notesOf(
  name: string,
  { text, byteLines }: MixedText,
  repair: RepairedText,
  isConverted: boolean,
): Diagnostic[] {
  const inFile = locateIn(name, isConverted ? repair.text : text);
  const [only = SAME_TEXT] = repair.maps;
  const at: Locate = isConverted ? span => inFile(targetSpan(only, span)) : inFile;
  const { found, doubt } = repair.legacy;
  const unread = doubt && found.size === 0 && byteLines.length > 0 ? [doubtNote(doubt, at)] : [];
  return [...repairNotes(repair, at), ...unread];
}

/** The legacy encoding that all of a file's bytes are in; null where they are mixed with others. */
function wholeLegacy({ text, byteLines }: MixedText, { legacy, mojibake }: RepairedText): string | null {
  const [only, ...more] = legacy.found.keys();
  if (byteLines.length === 0 || only === undefined || more.length > 0 || mojibake.times > 0) return null;
  let rest = 0;
  for (let i = 0; i < byteLines.length; i += 2) {
    if (/[\u0080-\uffff]/.test(text.slice(rest, byteLines[i]))) return null;
    rest = byteLines[i + 1] ?? rest;
  }
  return /[\u0080-\uffff]/.test(text.slice(rest)) ? null : only;
}

function labelOf(encoding: string, { byteLines }: MixedText, { legacy, mojibake }: RepairedText): string {
  const repairs = [...(mojibake.times > 0 ? ['mojibake'] : []), ...legacy.found.keys()];
  if (repairs.length > 0) return `${encoding} (${repairs.join(', ')})`;
  return byteLines.length > 0 ? 'windows-1252' : encoding;
}
