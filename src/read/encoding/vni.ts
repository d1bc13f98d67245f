import type { Mapped } from '../offset-map.ts';
import { editText } from '../text-edits.ts';
import { WINDOWS_1252 } from './legacy-tables.ts';

const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const [GRAVE, ACUTE, HOOK, TILDE, DOT] = ['\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/** The bytes that put marks on the vowel before them, in lower case; a capital's is 0x20 less. */
const MARKS: Readonly<Record<string, string>> = {
  ø: GRAVE,
  ù: ACUTE,
  û: HOOK,
  õ: TILDE,
  ï: DOT,
  â: CIRCUMFLEX,
  à: CIRCUMFLEX + GRAVE,
  á: CIRCUMFLEX + ACUTE,
  å: CIRCUMFLEX + HOOK,
  ã: CIRCUMFLEX + TILDE,
  ä: CIRCUMFLEX + DOT,
  ê: BREVE,
  è: BREVE + GRAVE,
  é: BREVE + ACUTE,
  ú: BREVE + HOOK,
  ü: BREVE + TILDE,
  ë: BREVE + DOT,
};
/** The letters that have a byte of their own. */
const LETTERS: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  ñ: 'đ',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  î: 'ỵ',
};
const MARKED = /([aeiouyôö])([øùûõïâàáåãäêèéúüë])|[ôöñíìæóòî]|[\x80-\x9f]/gi;

/** Reads VNI (Windows): bytes, one a character, whose vowels have their marks in the next byte. The vowel decides the case. */
export function decodeVni(bytes: string): Mapped {
  const edits = editText(bytes);
  for (const match of bytes.matchAll(MARKED)) {
    const letter = readMarked(match[0], match[1] ?? '', match[2] ?? '');
    if (letter !== null) edits.replace(match.index, match.index + match[0].length, letter);
  }
  return edits.finish();
}

function readMarked(found: string, vowel: string, mark: string): string | null {
  if (vowel === '')
    return LETTERS[found] ?? LETTERS[found.toLowerCase()]?.toUpperCase() ?? WINDOWS_1252[found.charCodeAt(0)] ?? null;
  const base = LETTERS[vowel] ?? LETTERS[vowel.toLowerCase()]?.toUpperCase() ?? vowel;
  const letter = (base + (MARKS[mark.toLowerCase()] ?? '')).normalize('NFC');
  return letter.length === 1 ? letter : base + mark;
}
