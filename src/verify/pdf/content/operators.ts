import { latin1 } from '../decode-stream.ts';
import { closeContainer, isClosing, openContainer, type Reading } from './containers.ts';
import { readString, readToken, skipInlineImage, skipSpace } from './lexer.ts';
import type { Operand } from './operand.ts';

/** Is told every operator with its operands; an inline image comes as `BI`. */
export type OnOperator = (operator: string, operands: readonly Operand[]) => void;

/** More operands than any operator takes: a stream with more is no content, and they are let go. */
const MOST_OPERANDS = 100_000;

/** Reads the operators of a content stream (ISO 32000-1, 7.8.2); CMaps are written in the same syntax. Never throws. */
export function readOperators(bytes: Uint8Array, onOperator: OnOperator): void {
  const reading: Reading = { text: latin1(bytes), at: 0, operands: [], open: [] };
  while (skipSpace(reading)) {
    if (reading.operands.length > MOST_OPERANDS) reading.operands = [];
    const operator = step(reading);
    if (operator === null) continue;
    if (operator === 'ID') skipInlineImage(reading);
    onOperator(operator === 'ID' ? 'BI' : operator, reading.operands);
    reading.operands = [];
  }
}

/** Takes one token. Gives it where it is an operator outside every array and dictionary. */
function step(reading: Reading): string | null {
  const text = readString(reading);
  if (text !== null) return add(reading, text);
  const token = readToken(reading);
  if (openContainer(reading, token)) return null;
  if (isClosing(token)) return add(reading, closeContainer(reading, token));
  if (token.startsWith('/')) return add(reading, { name: plainName(token.slice(1)) });
  const value = plainValue(token);
  if (value !== undefined) return add(reading, value);
  return reading.open.length > 0 || token === 'BI' ? null : token;
}

function add(reading: Reading, operand: Operand | undefined): null {
  if (operand !== undefined) reading.operands.push(operand);
  return null;
}

/** `#20` in a name is a byte (7.3.5). */
function plainName(name: string): string {
  if (!name.includes('#')) return name;
  return name.replace(/#([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Undefined for an operator. */
function plainValue(token: string): Operand | undefined {
  const first = token.charCodeAt(0);
  if (first <= 0x39) {
    const number = Number.parseFloat(token);
    if (!Number.isNaN(number)) return number;
  }
  if (token === 'true') return true;
  if (token === 'false') return false;
  return token === 'null' ? null : undefined;
}
