/** Ranges of characters that print uses beside letters: punctuation, currency, numero and trade mark, arrows, relations, bullets. */
export const SIGNS: readonly (readonly [first: number, last: number])[] = [
  [0x2010, 0x2027],
  [0x2030, 0x203a],
  [0x20a0, 0x20bf], // currency: ₫
  [0x2116, 0x2122],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
  [0x2248, 0x2265],
  [0x25a0, 0x25cf],
];
