const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };

/**
 * The number that an item's label says in a numbering (ISO 32000-1, table 347); 0 where it says none, null where the list
 * is not numbered.
 */
export function itemNumber(label: string, numbering: string): number | null {
  const sign = label.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase();
  if (numbering === 'Decimal') return Number.parseInt(sign, 10) || 0;
  if (numbering.endsWith('Alpha')) return letterNumber(sign) || 0;
  return numbering.endsWith('Roman') ? romanNumber(sign) || 0 : null;
}

/** a is 1, z is 26, aa is 27, bb is 28. */
function letterNumber(sign: string): number {
  return sign.charCodeAt(0) - 96 + 26 * (sign.length - 1);
}

/** A sign before a greater one is taken away. */
function romanNumber(sign: string): number {
  const values = [...sign].map(letter => ROMAN[letter] ?? Number.NaN);
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0);
}
