import { CFF_STRINGS } from './cff-strings.ts';
import { withinBytes } from './sfnt.ts';

/** Operators of a top dictionary (Adobe Technical Note 5176, table 9); those of two bytes count from 1200. */
const CHARSET = 15;
const CHARSTRINGS = 17;
const REGISTRY = 1230;
/** A charset below this number is one that is not in the file. */
const PREDEFINED = 3;

/** The names of the glyphs of a CFF program with one font; null where they have none (CID), or are a list of the standard's. */
export function cffGlyphNames(bytes: Uint8Array): ReadonlySet<string> | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return withinBytes(() => readNames(view), null);
}

function readNames(view: DataView): ReadonlySet<string> | null {
  const names = readIndex(view, view.getUint8(2));
  const tops = readIndex(view, names.end);
  const strings = readIndex(view, tops.end);
  const [top] = tops.items;
  if (!top) return null;
  const facts = readDictionary(view, top);
  const charset = facts.get(CHARSET) ?? 0;
  const glyphs = facts.get(CHARSTRINGS);
  if (facts.has(REGISTRY) || charset < PREDEFINED || glyphs === undefined) return null;
  const nameOf = (number: number): string =>
    CFF_STRINGS[number] ?? textOf(view, strings.items[number - CFF_STRINGS.length]);
  return new Set(readCharset(view, charset, readIndex(view, glyphs).items.length).map(nameOf));
}

/** From its first byte to the one behind its last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function textOf(view: DataView, stretch: Stretch | undefined): string {
  if (!stretch) return '';
  const codes = Array.from({ length: stretch.to - stretch.from }, (_, i) => view.getUint8(stretch.from + i));
  return String.fromCharCode(...codes);
}

function readIndex(view: DataView, at: number): { readonly items: readonly Stretch[]; readonly end: number } {
  const count = view.getUint16(at);
  if (count === 0) return { items: [], end: at + 2 };
  const size = view.getUint8(at + 2);
  const offset = (i: number): number => {
    let value = 0;
    for (let k = 0; k < size; k++) value = value * 256 + view.getUint8(at + 3 + i * size + k);
    return value;
  };
  const start = at + 2 + (count + 1) * size;
  const items = Array.from({ length: count }, (_, i) => ({ from: start + offset(i), to: start + offset(i + 1) }));
  return { items, end: start + offset(count) };
}

/** The last operand of each operator. */
function readDictionary(view: DataView, { from, to }: Stretch): ReadonlyMap<number, number> {
  const facts = new Map<number, number>();
  let last = 0;
  for (let at = from; at < to; ) {
    const byte = view.getUint8(at);
    if (byte <= 21) {
      const isLong = byte === 12;
      facts.set(isLong ? 1200 + view.getUint8(at + 1) : byte, last);
      at += isLong ? 2 : 1;
    } else {
      const operand = readOperand(view, at);
      last = operand.value;
      at = operand.end;
    }
  }
  return facts;
}

function readOperand(view: DataView, at: number): { readonly value: number; readonly end: number } {
  const byte = view.getUint8(at);
  if (byte === 28) return { value: view.getInt16(at + 1), end: at + 3 };
  if (byte === 29) return { value: view.getInt32(at + 1), end: at + 5 };
  if (byte === 30) return { value: 0, end: endOfReal(view, at + 1) };
  if (byte <= 246) return { value: byte - 139, end: at + 1 };
  const second = view.getUint8(at + 1);
  return { value: byte <= 250 ? (byte - 247) * 256 + second + 108 : -(byte - 251) * 256 - second - 108, end: at + 2 };
}

/** A real number ends with a half byte of ones. */
function endOfReal(view: DataView, from: number): number {
  let at = from;
  while ((view.getUint8(at) & 0x0f) !== 0x0f) at++;
  return at + 1;
}

/** The string numbers of all glyphs but the first, which is .notdef. */
function readCharset(view: DataView, at: number, glyphs: number): number[] {
  const format = view.getUint8(at);
  const numbers: number[] = [];
  for (let from = at + 1; numbers.length < glyphs - 1; ) {
    const first = view.getUint16(from);
    const left = format === 0 ? 0 : format === 1 ? view.getUint8(from + 2) : view.getUint16(from + 2);
    for (let i = 0; i <= left && numbers.length < glyphs - 1; i++) numbers.push(first + i);
    from += 2 + Math.min(format, 2);
  }
  return numbers;
}
