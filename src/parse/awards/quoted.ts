import type { Syllable } from './syllables.ts';

const PAIRS: Readonly<Record<string, string>> = { '“': '”', '"': '"', '«': '»', '‘': '’', "'": "'", '„': '”' };
/** A longer quotation is speech, no title. */
const MOST_SYLLABLES = 40;

/** How many syllables a quotation at `at` has, with its marks; 0 where none begins there or it does not end. */
export function quotedLength(syllables: readonly Syllable[], at: number): number {
  const close = PAIRS[syllables[at]?.text ?? ''];
  if (!close) return 0;
  for (let i = at + 1; i < Math.min(syllables.length, at + MOST_SYLLABLES); i++) {
    const text = syllables[i]?.text;
    if (text === close || (close === '”' && text === '"') || (close === '"' && text === '”')) return i + 1 - at;
  }
  return 0;
}
