import { asName, asNumber, dictEntry, entry, itemsOf, nameEntry, type PdfDict } from '../objects.ts';

/** What the codes of a simple font stand for (ISO 32000-1, 9.6.6). */
export interface SimpleEncoding {
  /** The encoding that it names or builds on; null: the font program's own. */
  readonly base: string | null;
  /** Glyph names that differ from it, by code. */
  readonly differences: ReadonlyMap<number, string>;
  readonly isDictionary: boolean;
}

export function readSimpleEncoding(font: PdfDict): SimpleEncoding {
  const name = nameEntry(font, 'Encoding');
  if (name !== null) return { base: name, differences: new Map(), isDictionary: false };
  const dict = dictEntry(font, 'Encoding');
  return { base: nameEntry(dict, 'BaseEncoding'), differences: readDifferences(dict), isDictionary: dict !== null };
}

function readDifferences(dict: PdfDict | null): Map<number, string> {
  const differences = new Map<number, string>();
  let code = 0;
  for (const item of itemsOf(entry(dict, 'Differences'))) {
    const name = asName(item);
    if (name === null) code = asNumber(item) ?? code;
    else differences.set(code++, name);
  }
  return differences;
}

/** What WinAnsiEncoding has from 0x80 to 0x9F (ISO 32000-1, D.2); codes that it leaves open are bullets. */
const WIN_ANSI = '€•‚ƒ„…†‡ˆ‰Š‹Œ•Ž••‘’“”•–—˜™š›œ•žŸ';
const NO_BREAK_SPACE = 0xa0;
const SOFT_HYPHEN = 0xad;
const MAC_ROMAN = new TextDecoder('macintosh');

/** The character of a code in an encoding that Unicode is known for; null where it is none of them. */
export function characterOf(encoding: string | null, code: number): number | null {
  if (encoding === 'MacRomanEncoding') return MAC_ROMAN.decode(Uint8Array.of(code)).codePointAt(0) ?? null;
  if (encoding !== 'WinAnsiEncoding') return null;
  if (code === NO_BREAK_SPACE) return 0x20; // both stand for the glyphs of the plain ones
  if (code === SOFT_HYPHEN) return 0x2d;
  return WIN_ANSI.codePointAt(code - 0x80) ?? code;
}

const MAC_CODES = new Map(Array.from({ length: 256 }, (_, code) => [characterOf('MacRomanEncoding', code), code]));

/** The code of a character in MacRomanEncoding; null where it has none. */
export function macRomanCode(character: number): number | null {
  return MAC_CODES.get(character) ?? null;
}

/**
 * Whether a glyph's name can be one of the Adobe Glyph List, by its form: letters and digits, none of the numbered names that
 * programs make up. The list itself is not at hand.
 */
export function isListedName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*$/.test(name) && !/^(?:g|c|a?gid|cid|glyph|index|char)\d+$/i.test(name);
}

/** The character that a glyph name of the forms `uni1EA1` and `u1F600`, or a single letter, names; null for others. */
export function characterOfName(name: string): number | null {
  const hex = /^(?:uni([0-9A-F]{4})|u([0-9A-F]{4,6}))$/.exec(name);
  const digits = hex?.[1] ?? hex?.[2];
  if (digits !== undefined) return Number.parseInt(digits, 16);
  return name.length === 1 ? (name.codePointAt(0) ?? null) : null;
}
