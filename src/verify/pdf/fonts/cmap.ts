import { isName, type Operand } from '../content/operand.ts';
import { readOperators } from '../content/operators.ts';

/** Codes of one length from `from` to `to`, and the first value; the others count on from it. */
export interface CodeRange {
  readonly length: number;
  readonly from: number;
  readonly to: number;
  /** A CID; for text the UTF-16 units of `from`'s text, one a character. */
  readonly value: number | string;
}

/** A CMap (ISO 32000-1, 9.7.5 and 9.10.3). */
export interface CMap {
  readonly codeSpaces: readonly CodeRange[];
  readonly cids: readonly CodeRange[];
  readonly texts: readonly CodeRange[];
  /** The CMap that it builds on, by its name; null: none, or one that its dictionary names. */
  readonly uses: string | null;
  /** 1: vertical. Null where the program does not say. */
  readonly writingMode: number | null;
}

/** Reads a CMap program. What is not understood is passed over. */
export function readCMap(bytes: Uint8Array): CMap {
  const codeSpaces: CodeRange[] = [];
  const cids: CodeRange[] = [];
  const texts: CodeRange[] = [];
  let uses: string | null = null;
  let writingMode: number | null = null;
  readOperators(bytes, (operator, operands) => {
    if (operator === 'endcodespacerange') addRanges(codeSpaces, operands, 2);
    else if (operator === 'endcidrange') addRanges(cids, operands, 3);
    else if (operator === 'endcidchar') addRanges(cids, operands, 2, true);
    else if (operator === 'endbfrange') addRanges(texts, operands, 3);
    else if (operator === 'endbfchar') addRanges(texts, operands, 2, true);
    else if (operator === 'usecmap') uses = nameOf(operands.at(-1)) ?? uses;
    else if (operator === 'def') writingMode = definedMode(operands) ?? writingMode;
  });
  return { codeSpaces, cids, texts, uses, writingMode };
}

function definedMode(operands: readonly Operand[]): number | null {
  const [key, value] = operands.slice(-2);
  return nameOf(key) === 'WMode' && typeof value === 'number' ? value : null;
}

function nameOf(operand: Operand | undefined): string | null {
  return isName(operand) ? operand.name : null;
}

/** Adds the entries of a block: `size` operands each, and a single code instead of a range where it is one of characters. */
function addRanges(ranges: CodeRange[], operands: readonly Operand[], size: number, isSingle = false): void {
  for (let i = 0; i + size <= operands.length; i += size) {
    const [from, second, third] = [operands[i], operands[i + 1], operands[i + 2]];
    const to = isSingle ? from : second;
    const value = isSingle ? second : size === 3 ? third : 0;
    if (typeof from !== 'string' || typeof to !== 'string') continue;
    const range = { length: from.length, from: codeOf(from), to: codeOf(to) };
    if (Array.isArray(value))
      addEach(ranges, range, value as readonly Operand[]); // isArray gives any[] of a union
    else if (typeof value === 'number') ranges.push({ ...range, value });
    else if (typeof value === 'string') ranges.push({ ...range, value: unitsOf(value) });
  }
}

/** A text for every code of a range. */
function addEach(ranges: CodeRange[], { length, from, to }: Omit<CodeRange, 'value'>, texts: readonly Operand[]): void {
  texts.slice(0, Math.max(0, to - from + 1)).forEach((text, i) => {
    if (typeof text === 'string') ranges.push({ length, from: from + i, to: from + i, value: unitsOf(text) });
  });
}

/** The number that a code's bytes make, the first byte highest. */
export function codeOf(bytes: string): number {
  let code = 0;
  for (let i = 0; i < bytes.length; i++) code = code * 256 + bytes.charCodeAt(i);
  return code;
}

function unitsOf(bytes: string): string {
  let units = '';
  for (let i = 0; i + 1 < bytes.length; i += 2) units += String.fromCharCode(codeOf(bytes.slice(i, i + 2)));
  return units;
}

/** Looks up codes in ranges; a later range overrides an earlier one. */
export function rangeLookup(ranges: readonly CodeRange[]): (code: number) => CodeRange | null {
  const sorted = [...ranges].sort((a, b) => a.from - b.from);
  return code => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.from ?? 0) <= code) low = middle + 1;
      else high = middle;
    }
    const range = sorted[low - 1];
    return range && code <= range.to ? range : null;
  };
}
