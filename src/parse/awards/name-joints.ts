import type { Syllable } from './syllables.ts';

/** A comma inside a name: `Văn hóa, Thể thao và Du lịch`: a capital behind it, and `và` with a capital within five words. */
export function joinsNames(syllables: readonly Syllable[], comma: number): boolean {
  if (!syllables[comma + 1]?.capital) return false;
  for (let i = comma + 2; i < comma + 7; i++) {
    const here = syllables[i];
    if (here?.folded === 'và') return syllables[i + 1]?.capital === true;
    if (here?.kind !== 'word') return false;
  }
  return false;
}

/** A hyphen inside a word: `Ít-xa-la`. */
export function isHyphen(syllables: readonly Syllable[], i: number): boolean {
  const [before, mark, after] = [syllables[i - 1], syllables[i], syllables[i + 1]];
  return mark?.text === '-' && before?.end === mark.start && after?.start === mark.end;
}

/** A comma between small words: `vì sự nghiệp văn hóa, thể thao và du lịch`: `và` stands within four words. */
export function joinsWords(syllables: readonly Syllable[], comma: number): boolean {
  if (syllables[comma]?.text !== ',') return false;
  const words = syllables.slice(comma + 1, comma + 6);
  const and = words.findIndex(({ folded }) => folded === 'và');
  const isPlain = words.slice(0, Math.max(0, and)).every(({ kind, capital }) => kind === 'word' && !capital);
  return and > 0 && isPlain && words[and + 1]?.kind === 'word' && words[and + 1]?.capital === false;
}

/** `45, 40 năm tuổi Đảng`, `60 năm, 50 năm và 30 năm tuổi Đảng`, `Đảng 30 năm`, `55 năm`: what follows `Huy hiệu`. */
export function badgeLength(syllables: readonly Syllable[], at: number): number {
  const first = syllables[at]?.text === 'Đảng' ? at + 1 : at;
  let end = first;
  for (let i = first; syllables[i]?.kind === 'number'; ) {
    i += syllables[i + 1]?.folded === 'năm' ? 2 : 1;
    if (syllables[i - 1]?.folded === 'năm') end = i;
    if (!/^(?:,|và|-)$/.test(syllables[i]?.folded ?? '')) break;
    i++;
  }
  if (end === first || syllables[end]?.kind === 'number') return 0;
  const isWhole = syllables[end]?.folded === 'tuổi' && syllables[end + 1]?.folded === 'đảng';
  return (isWhole ? end + 2 : end) - at;
}
