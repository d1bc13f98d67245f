import { SIGNS } from './signs.ts';

/** Characters that `plainScript` knows: Latin with Vietnamese, punctuation, currency and a few signs; no marks, nothing invisible. */
const LATIN: readonly (readonly [number, number])[] = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x24f], // Latin Extended-A and -B: Đ ă ơ ư
  [0x1ea0, 0x1ef9], // Vietnamese
];
const COMMON: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0xac], // 0xad is the soft hyphen
  [0xae, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  ...SIGNS,
];

const scripts = new Map<number, 'latin' | 'common'>();
for (const [ranges, script] of [
  [COMMON, 'common'],
  [LATIN, 'latin'],
] as const)
  for (const [first, last] of ranges) for (let code = first; code <= last; code++) scripts.set(code, script);

/**
 * The script of a character, as Unicode's property Script groups them, where the plain shaper knows it: a Latin letter, or a
 * sign that all scripts share. Null for any other character.
 */
export function plainScript(codePoint: number): 'latin' | 'common' | null {
  return scripts.get(codePoint) ?? null;
}
