import { isName, type Operand } from './operand.ts';

/** Where a reader stands in a stream. */
export interface Reading {
  /** One character a byte: cut from one text, tokens cost nothing. */
  readonly text: string;
  at: number;
  /** Of the innermost array or dictionary that is open, else of the next operator. */
  operands: Operand[];
  /** What is open, outermost first; a list, not calls, so that no depth can exhaust the stack. */
  readonly open: Open[];
}

interface Open {
  readonly kind: 'array' | 'dictionary';
  /** The operands that had come before it. */
  readonly outer: Operand[];
}

/** Opens an array or a dictionary, where the token does. */
export function openContainer(reading: Reading, token: string): boolean {
  if (token !== '[' && token !== '<<') return false;
  reading.open.push({ kind: token === '[' ? 'array' : 'dictionary', outer: reading.operands });
  reading.operands = [];
  return true;
}

export function isClosing(token: string): boolean {
  return token === ']' || token === '>>';
}

/** Closes what was opened last, and gives it; undefined where nothing is open. */
export function closeContainer(reading: Reading, token: string): Operand | undefined {
  const open = reading.open.at(-1);
  if (!open || (open.kind === 'array') !== (token === ']')) return undefined;
  reading.open.pop();
  const items = reading.operands;
  reading.operands = open.outer;
  return open.kind === 'array' ? items : asMap(items);
}

function asMap(items: readonly Operand[]): ReadonlyMap<string, Operand> {
  const map = new Map<string, Operand>();
  for (let i = 0; i + 1 < items.length; i += 2) {
    const [key, value] = [items[i], items[i + 1]];
    if (value !== undefined && isName(key)) map.set(key.name, value);
  }
  return map;
}
