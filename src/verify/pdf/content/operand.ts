/** A name in a content stream, without its slash. */
export interface Name {
  readonly name: string;
}

/** What stands before an operator. A string is text with one character a byte. */
export type Operand = number | string | boolean | null | Name | readonly Operand[] | ReadonlyMap<string, Operand>;

export function isName(operand: Operand | undefined): operand is Name {
  return typeof operand === 'object' && operand !== null && 'name' in operand;
}

export function isMap(operand: Operand | undefined): operand is ReadonlyMap<string, Operand> {
  return operand instanceof Map;
}
