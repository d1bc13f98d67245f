import { type Mapped, SAME_TEXT } from '../offset-map.ts';
import { editText } from '../text-edits.ts';
import { isSyllable } from '../vietnamese/syllable.ts';
import { type ByteTable, TCVN, TCVN3, VISCII, VPS, WINDOWS_1252, WINDOWS_1258 } from './legacy-tables.ts';
import { restoreCapitals } from './tcvn3-capitals.ts';
import { decodeVni } from './vni.ts';

/** An encoding from before Unicode. */
export interface LegacyEncoding {
  /** As `Manuscript` names it. */
  readonly name: string;
  /** Other names that a person may give it. */
  readonly aliases: readonly string[];
  /** Reads bytes, given as a string with one character a byte. */
  readonly decode: (bytes: string) => Mapped;
}

/** The Vietnamese ones, the more usual first. */
export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = [
  { name: 'tcvn3', aliases: ['abc', 'tcvn-3', 'vn3'], decode: bytes => restoreCapitals(lookUp(bytes, TCVN3)) },
  { name: 'vni', aliases: ['vni-windows', 'vni-win'], decode: decodeVni },
  {
    name: 'windows-1258',
    aliases: ['cp1258', 'windows1258', '1258'],
    decode: bytes => compose(lookUp(bytes, WINDOWS_1258)),
  },
  { name: 'viscii', aliases: [], decode: byTable(VISCII) },
  { name: 'vps', aliases: ['x-viet-vps'], decode: byTable(VPS) },
  { name: 'tcvn', aliases: ['tcvn5712', 'tcvn-5712', 'vscii', 'vn1'], decode: byTable(TCVN) },
];

/** The reading of western programs, which made most of the damage. */
export const WESTERN: LegacyEncoding = {
  name: 'windows-1252',
  aliases: ['cp1252', 'latin1', 'iso-8859-1', 'windows1252', '1252'],
  decode: byTable(WINDOWS_1252),
};

/** The encoding of a name or an alias; undefined where there is none. */
export function legacyByName(name: string): LegacyEncoding | undefined {
  const wanted = name.trim().toLowerCase().replaceAll('_', '-');
  return [...LEGACY_ENCODINGS, WESTERN].find(({ name: own, aliases }) => own === wanted || aliases.includes(wanted));
}

/** Bytes as a string with one character a byte. */
export function byteString(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

const BYTE_OF: ReadonlyMap<string, string> = byteOf(WINDOWS_1252);
/** The characters that windows-1258 shows where windows-1252 shows others: what Vietnamese Windows takes legacy bytes for. */
const BYTE_OF_1258: ReadonlyMap<string, string> = byteOf(WINDOWS_1258);
const NOT_ASCII = /[\u0080-\u{10ffff}]/gu;

/** The bytes that a program took for this text, as windows-1252 or windows-1258, one character each; null where none did. */
export function bytesTakenFor(text: string, codePage: '1252' | '1258'): string | null {
  const table = codePage === '1252' ? BYTE_OF : BYTE_OF_1258;
  let isWhole = true;
  const bytes = text.replace(NOT_ASCII, char => {
    const byte = table.get(char);
    if (byte === undefined) isWhole = false;
    return byte ?? char;
  });
  return isWhole ? bytes : null;
}

/** Windows-1258 writes tones as characters of their own. */
function compose(text: string): Mapped {
  const edits = editText(text);
  for (const match of text.matchAll(/\P{M}\p{M}{1,60}/gu))
    edits.replace(match.index, match.index + match[0].length, match[0].normalize('NFC'));
  return edits.finish();
}

function byTable(table: ByteTable): (bytes: string) => Mapped {
  return bytes => ({ text: restorePunctuation(lookUp(bytes, table), bytes), map: SAME_TEXT });
}

const WORD = /[\p{L}\p{M}]{1,60}/gu;
/** Bytes that are quotes and dashes in windows-1252 and capitals in encodings that fill the controls. */
const PUNCTUATION = /[\x82\x84\x85\x91-\x97]/;

/** A capital at a word's end that makes the word none, and whose byte is a quote or a dash in windows-1252, is that sign. */
function restorePunctuation(text: string, bytes: string): string {
  if (!PUNCTUATION.test(bytes)) return text;
  return text.replace(WORD, (word, offset: number) => {
    if (isSyllable(word)) return word;
    const raw = bytes.slice(offset, offset + word.length);
    const before = /^[\x82\x84\x85\x91-\x97]*/.exec(raw)?.[0].length ?? 0;
    const after = /[\x82\x84\x85\x91-\x97]*$/.exec(raw.slice(before))?.[0].length ?? 0;
    const rest = word.slice(before, word.length - after);
    if (before + after === 0 || !isNatural(rest)) return word;
    return lookUp(raw.slice(0, before), WINDOWS_1252) + rest + lookUp(raw.slice(raw.length - after), WINDOWS_1252);
  });
}

function isNatural(word: string): boolean {
  return isSyllable(word) || /^[A-Za-z]+$/.test(word);
}

function lookUp(bytes: string, table: ByteTable): string {
  return bytes.replace(/[^\t\n\r\x20-\x7e]/g, byte => table[byte.charCodeAt(0)] ?? byte);
}

/** From a character to its byte; the bytes between 0x80 and 0x9F may also have stayed C1 controls. */
function byteOf(table: ByteTable): Map<string, string> {
  const controls = Array.from(
    { length: 32 },
    (_, i) => [String.fromCharCode(128 + i), String.fromCharCode(128 + i)] as const,
  );
  const letters = table
    .map((char, byte) => [char, String.fromCharCode(byte)] as const)
    .filter(([char]) => char !== '\ufffd');
  return new Map([...controls, ...letters.slice(128)]);
}
