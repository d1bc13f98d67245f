import type { Span } from '../../base/span.ts';
import { bytesTakenFor } from './legacy-encodings.ts';

const LINE = /[^\n\r]+/g;
const WORD = /[^\s]+/g;
const SENTENCE_END = /[.!?;:…]['"”’)»]*$/;
const BEYOND_ASCII = /[\u0080-\uffff]/;

/** Whether a program may have taken bytes for this text. */
export function isByteLike(text: string): boolean {
  return bytesTakenFor(text, '1252') !== null || bytesTakenFor(text, '1258') !== null;
}

/**
 * The stretches of a text that may be bytes taken for characters: whole lines, and in lines that hold true Unicode letters the runs
 * of words between these, cut at the ends of sentences. A stretch without a letter beyond ASCII is none.
 */
export function byteLikeStretches(text: string): Span[] {
  const found: Span[] = [];
  for (const line of text.matchAll(LINE)) {
    if (!BEYOND_ASCII.test(line[0])) continue;
    const span = { start: line.index, end: line.index + line[0].length };
    const runs = isByteLike(line[0]) ? [span] : wordRuns(line[0], line.index);
    for (const run of runs) if (BEYOND_ASCII.test(text.slice(run.start, run.end))) found.push(run);
  }
  return found;
}

function wordRuns(line: string, offset: number): Span[] {
  const runs: { start: number; end: number }[] = [];
  let isOpen = false;
  for (const word of line.matchAll(WORD)) {
    const isLike = !BEYOND_ASCII.test(word[0]) || bytesTakenFor(word[0], '1252') !== null;
    const end = offset + word.index + word[0].length;
    const last = runs.at(-1);
    if (isLike && isOpen && last) last.end = end;
    else if (isLike) runs.push({ start: offset + word.index, end });
    isOpen = isLike && !SENTENCE_END.test(word[0]);
  }
  return runs;
}
