/** An attribute of a start tag as the template has it. */
export interface WrittenAttribute {
  readonly key: string;
  /** Where its name stands in the file. */
  readonly at: number;
  /** Without the quotes; mustaches are part of it. */
  readonly value: string;
  /** Where the value stands in the file; that of the name where it has none. */
  readonly valueAt: number;
}

const ATTRIBUTE = /\{\{[^}]*\}\}|(?<key>[A-Za-z][\w-]*)(?:(?<equals>\s*=\s*)(?<value>"[^"]*"|'[^']*'|[^\s"'>]+))?/g;

/** The attributes of a start tag; `offset`: where their text begins in the file. */
export function readAttributes(text: string, offset: number): WrittenAttribute[] {
  return [...text.matchAll(ATTRIBUTE)].flatMap(found => {
    const { key, equals = '', value = '' } = found.groups ?? {};
    if (!key) return [];
    const at = offset + found.index;
    const quoted = /^["']/.test(value);
    const valueAt = value === '' ? at : at + key.length + equals.length + (quoted ? 1 : 0);
    return [{ key, at, value: quoted ? value.slice(1, -1) : value, valueAt }];
  });
}
