import { remembered } from '../../base/remembered.ts';

/** A number as PDF writes it, to a hundredth of a point: finer than any printer. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/** A text string: as it is where it is plain ASCII, else UTF-16BE with its mark (ISO 32000-1, 7.9.2.2). */
export function pdfText(text: string): string {
  if (isPlain(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  const hex = Array.from({ length: text.length }, (_, i) => hex4(text.charCodeAt(i)));
  return `<feff${hex.join('')}>`;
}

/** The longest string of PDF/A-2 (ISO 19005-2, 6.1.13), and how many UTF-16 units with their mark it holds. */
export const MOST_BYTES = 32_767;
export const MOST_UNITS = 16_382;

/** A text string; one that is too long for PDF/A is cut and ends in "…". */
export function pdfLongText(text: string): string {
  const isLong = text.length > MOST_UNITS;
  return pdfText(isLong ? `${text.slice(0, MOST_UNITS - 1).replace(/\p{Surrogate}$/u, '')}…` : text);
}

/** The entries of a name tree's only node, by the bytes of their names as readers look them up (ISO 32000-1, 7.9.6). */
export function pdfNames(entries: readonly (readonly [name: string, value: string])[]): string {
  const keyed = entries.map(([name, value]) => ({ key: textBytes(name), entry: `${pdfText(name)}${value}` }));
  return `[${keyed
    .sort((a, b) => Buffer.compare(a.key, b.key))
    .map(({ entry }) => entry)
    .join('\n')}]`;
}

/** The bytes that `pdfText` stands for. */
function textBytes(text: string): Buffer {
  return isPlain(text) ? Buffer.from(text, 'latin1') : Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}

/** Two bytes inside a literal string; the four that would end or change it are escaped (ISO 32000-1, 7.3.4.2). */
export function pdfCode(value: number): string {
  const known = codes[value];
  if (known !== undefined) return known;
  const code = literalByte(value >> 8) + literalByte(value & 0xff);
  codes[value] = code;
  return code;
}

/** Codes that were asked for, by their value: no more than there are glyphs in a font. */
const codes: string[] = [];

const ESCAPED: ReadonlyMap<number, string> = new Map([
  [0x28, '\\('],
  [0x29, '\\)'],
  [0x5c, '\\\\'],
  [0x0d, '\\r'],
]);

function literalByte(byte: number): string {
  return ESCAPED.get(byte) ?? String.fromCharCode(byte);
}

/** Four hexadecimal digits. */
export function hex4(value: number): string {
  return value.toString(16).padStart(4, '0');
}

/** The three parts of `#RRGGBB`, each from 0 to 1. */
export const rgb = remembered((color: string): string => {
  const part = (at: number): string => fraction(Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return `${part(1)} ${part(3)} ${part(5)}`;
});

function fraction(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

/** PDF syntax inside pdfkit's objects: what is no plain object there is printed as its string. */
export class RawSyntax {
  readonly #syntax: string;

  constructor(syntax: string) {
    this.#syntax = syntax;
  }

  get [Symbol.toStringTag](): string {
    return 'RawSyntax';
  }

  toString(): string {
    return this.#syntax;
  }
}
