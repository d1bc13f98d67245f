import type { Span } from '../base/span.ts';

/**
 * The way between a text and the text that was made of it. `changes` holds four numbers a change, in order: where it starts and
 * ends in the source, then where it starts and ends in the target. Between two changes both texts are the same.
 */
export interface OffsetMap {
  readonly changes: readonly number[];
}

/** A text that was made of another one, with the way back. */
export interface Mapped {
  readonly text: string;
  readonly map: OffsetMap;
}

/** The map of a text that was not changed. */
export const SAME_TEXT: OffsetMap = { changes: [] };

const WIDTH = 4;
const SOURCE = 0;
const TARGET = 2;

/** The stretch of the source that a stretch of the target came from. What was removed at its ends is no part of it. */
export function sourceSpan(map: OffsetMap, span: Span): Span {
  return carry(map, span, TARGET, SOURCE);
}

/** The stretch of the target that a stretch of the source became. */
export function targetSpan(map: OffsetMap, span: Span): Span {
  return carry(map, span, SOURCE, TARGET);
}

/** The stretch of the first text that these maps, one after the other, made a stretch of the last one of. */
export function throughAll(maps: readonly OffsetMap[], span: Span): Span {
  return maps.reduceRight((inner, map) => sourceSpan(map, inner), span);
}

function carry({ changes }: OffsetMap, { start, end }: Span, from: number, to: number): Span {
  const first = carryStart(changes, start, from, to);
  return { start: first, end: end === start ? first : Math.max(first, carryEnd(changes, end, from, to)) };
}

function carryStart(changes: readonly number[], offset: number, from: number, to: number): number {
  const at = lastBefore(changes, from, offset + 1);
  if (at < 0) return offset;
  const end = numberAt(changes, at + from + 1);
  return offset < end ? numberAt(changes, at + to) : numberAt(changes, at + to + 1) + offset - end;
}

function carryEnd(changes: readonly number[], offset: number, from: number, to: number): number {
  const at = lastBefore(changes, from, offset);
  if (at < 0) return offset;
  const end = numberAt(changes, at + from + 1);
  return numberAt(changes, at + to + 1) + Math.max(0, offset - end);
}

/** The index of the last change whose start on this side lies before an offset; -1 where there is none. */
function lastBefore(changes: readonly number[], side: number, offset: number): number {
  let low = 0;
  let high = changes.length / WIDTH;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(changes, middle * WIDTH + side) < offset) low = middle + 1;
    else high = middle;
  }
  return (low - 1) * WIDTH;
}

function numberAt(numbers: readonly number[], index: number): number {
  return numbers[index] ?? 0;
}
