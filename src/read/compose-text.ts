import type { ChangeCounter } from './changes.ts';
import { changeText, type OffsetMap, sameOffsets } from './offset-map.ts';

/** More marks than this on one letter are not writing; they are taken in stretches, so that no input is slow. */
const MANY_MARKS = /\p{M}{31}/u;
const CLUSTER = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]{1,30}|\P{M}\p{M}{0,30}|\p{M}{1,30}/gu;

/** Brings a text into NFC, and keeps the way back. Linear, also for a letter with a million marks. */
export function composeText(old: string, changes: ChangeCounter): { readonly text: string; readonly map: OffsetMap } {
  const strange = MANY_MARKS.test(old);
  if (!strange && old.normalize('NFC') === old) return { text: old, map: sameOffsets };
  const changer = changeText(old);
  for (const { start, end } of linesOf(old)) {
    const line = old.slice(start, end);
    if (!strange && line.normalize('NFC') === line) continue;
    for (const { 0: cluster, index } of line.matchAll(CLUSTER)) {
      const composed = cluster.normalize('NFC');
      if (composed === cluster) continue;
      changes.add('composed', start + index);
      changer.replace(start + index, start + index + cluster.length, composed);
    }
  }
  return changer.finish();
}

function* linesOf(text: string): Generator<{ start: number; end: number }> {
  for (let start = 0; start < text.length; ) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found + 1;
    yield { start, end };
    start = end;
  }
}
