import { WINDOWS_1252 } from './legacy-tables.ts';

/** Characters that stand for the bytes 0x80–0xBF in UTF-8 read as windows-1252, as Latin-1 (C1 controls) or as windows-1258. */
const CONTINUATION: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 64 }, (_, i) => 128 + i).flatMap(byte => [
    [String.fromCharCode(byte), byte] as const,
    [WINDOWS_1252[byte] ?? '', byte] as const,
  ]),
);

/** Lead bytes; `Ă` is what windows-1258 shows for 0xC3. */
const LEAD: ReadonlyMap<string, number> = new Map([
  ['Ă', 0xc3],
  ...Array.from({ length: 0xf4 - 0xc2 + 1 }, (_, i) => [String.fromCharCode(0xc2 + i), 0xc2 + i] as const),
]);

const MORE = `[${[...CONTINUATION.keys()].map(char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`;

/** A whole sequence, or one that has lost its last byte (dropped, or made a question mark, a space or U+FFFD on the way). */
export const SEQUENCE = new RegExp(
  `[\\u00c2-\\u00df\\u0102]${MORE}|[\\u00e0-\\u00ef]${MORE}{2}|[\\u00f0-\\u00f4]${MORE}{3}` +
    `|\\u00e1[\\u00ba\\u00bb][?\\ufffd]?|\\u00e2\\u20ac[?\\ufffd]?|[\\u00c2-\\u00c4\\u00cc][ ?\\ufffd]?`,
  'g',
);

/** The character of a whole sequence; null where it is cut or no UTF-8. */
export function decodeSequence(found: string): string | null {
  const bytes = [...found].map((char, i) => (i === 0 ? LEAD.get(char) : CONTINUATION.get(char)));
  const [lead = 0] = bytes;
  const wanted = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (bytes.length !== wanted || bytes.some(byte => byte === undefined)) return null;
  const text = new TextDecoder().decode(Uint8Array.from(bytes.filter(byte => byte !== undefined)));
  return text.includes('\ufffd') ? null : text;
}
