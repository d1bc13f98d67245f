import { type Mapped, SAME_TEXT } from '../offset-map.ts';
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
  { name: 'windows-1258', aliases: ['cp1258', 'windows1258', '1258'], decode: byTable(WINDOWS_1258) },
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

function byTable(table: ByteTable): (bytes: string) => Mapped {
  return bytes => ({ text: lookUp(bytes, table), map: SAME_TEXT });
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
