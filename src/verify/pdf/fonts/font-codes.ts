import { rangeLookup } from './cmap.ts';
import type { PdfFont } from './read-font.ts';
import { characterOf, characterOfName, isListedName } from './simple-encoding.ts';

/** A function that is told every code of a string. */
export type CodeReader = (codes: string, onCode: (code: number) => void) => void;

/** How strings are cut into codes: a byte each in simple fonts, by the CMap in Type 0 fonts (ISO 32000-1, 9.7.6.2). */
export function codeReader(font: PdfFont): CodeReader {
  if (font.subtype !== 'Type0') return eachByte;
  const spaces = font.cmap?.codeSpaces ?? [];
  const lengths = [...new Set(spaces.map(space => space.length))].sort((a, b) => a - b);
  if (lengths.length === 0 || (lengths.length === 1 && lengths[0] === 2)) return eachPair;
  const lookups = lengths.map(length => ({ length, find: rangeLookup(spaces.filter(s => s.length === length)) }));
  return (codes, onCode) => {
    for (let at = 0; at < codes.length; ) {
      const fit = lookups.find(({ length, find }) => find(bigEndian(codes, at, length)) !== null);
      const length = fit?.length ?? lengths[0] ?? 1;
      onCode(bigEndian(codes, at, length));
      at += Math.max(1, length);
    }
  };
}

function eachByte(codes: string, onCode: (code: number) => void): void {
  for (let i = 0; i < codes.length; i++) onCode(codes.charCodeAt(i));
}

function eachPair(codes: string, onCode: (code: number) => void): void {
  for (let i = 0; i < codes.length; i += 2) onCode(codes.charCodeAt(i) * 256 + (codes.charCodeAt(i + 1) || 0));
}

function bigEndian(codes: string, at: number, length: number): number {
  let code = 0;
  for (let i = at; i < at + length; i++) code = code * 256 + (codes.charCodeAt(i) || 0);
  return code;
}

/** Collections whose CIDs have known characters (ISO 14289-1, 7.21.7). */
export const KNOWN_COLLECTIONS: ReadonlySet<string> = new Set(['GB1', 'CNS1', 'Japan1', 'Korea1']);

/** Whether a character can be found for a code of a font (ISO 32000-1, 9.10.2). */
export function unicodeTest(font: PdfFont, ordering: string | null): (code: number) => boolean {
  const find = rangeLookup(font.toUnicode?.texts ?? []);
  return code => {
    if (font.toUnicode !== null && find(code) !== null) return true;
    if (font.subtype === 'Type0') return ordering !== null && KNOWN_COLLECTIONS.has(ordering);
    const name = font.encoding.differences.get(code);
    if (name !== undefined) return isListedName(name);
    return characterOf(font.encoding.base, code) !== null;
  };
}

/** What a character is when nobody says: the replacement character, which no text holds by right. */
const UNKNOWN = '\ufffd';

/** The text of a code of a font: by its ToUnicode map, else by its encoding (ISO 32000-1, 9.10.2). */
export function characterReader(font: PdfFont): (code: number) => string {
  const find = rangeLookup(font.toUnicode?.texts ?? []);
  return code => {
    const range = find(code);
    if (range !== null && typeof range.value === 'string') return countedOn(range.value, code - range.from);
    const name = font.encoding.differences.get(code);
    const character = name === undefined ? characterOf(font.encoding.base, code) : characterOfName(name);
    return character === null || font.subtype === 'Type0' ? UNKNOWN : String.fromCodePoint(character);
  };
}

/** The last unit of a text counts on with its range. */
function countedOn(text: string, by: number): string {
  if (by === 0 || text === '') return text;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + by);
}
