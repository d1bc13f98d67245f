import { makeWord, type Word } from './word.ts';

/**
 * Cuts words that are wider than the measure (a web address, a scraped file without spaces) between characters, so that
 * every piece fits. The time grows with the text.
 */
export function splitWideWords(words: readonly Word[], width: number): readonly Word[] {
  if (words.every(word => word.width <= width)) return words;
  return words.flatMap(word => (word.width <= width ? [word] : splitWord(word, width)));
}

function splitWord(word: Word, width: number): Word[] {
  const characters = [...word.shape.text];
  const pieces: Word[] = [];
  for (let from = 0; from < characters.length; ) {
    const to = from + howManyFit(word, characters, from, width);
    const isLast = to === characters.length;
    const text = characters.slice(from, to).join('');
    const behind = isLast ? { glued: word.glued, ends: word.ends } : { glued: false, ends: false };
    pieces.push(makeWord(word.style, text, isLast ? word.space : '', behind));
    from = to;
  }
  return pieces;
}

/** At least one character; widths are added up character by character, kerning left out. */
function howManyFit({ style }: Word, characters: readonly string[], from: number, width: number): number {
  let count = 0;
  for (let sum = 0; from + count < characters.length; count++) {
    sum += makeWord(style, characters[from + count] ?? '', '', { glued: false, ends: false }).width;
    if (sum > width && count > 0) break;
  }
  return count;
}
