import type { Place, Position } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import { placeInText, textLines } from '../base/text-lines.ts';
import type { DecodedSource } from './source.ts';

/** Finds the place of a stretch of text for a person. */
export type Locate = (span: Span) => Place;

/** A note lists no more places than these; its count is exact. */
const MOST_PLACES = 10_000;

/** Finds places in a text that is shown as it is. */
export function locateIn(file: string, text: string): Locate {
  const lines = textLines(text);
  return span => placeInText(file, lines, span);
}

/** Finds places of a decoded source in its file. */
export function locateSource({ name, text, locate }: DecodedSource): Locate {
  return locate ?? locateIn(name, text);
}

/** The stretch at an index of a list that holds pairs of start and end. */
export function spanAt(places: readonly number[], index: number): Span {
  return { start: places[index] ?? 0, end: places[index + 1] ?? 0 };
}

/** Where all stretches of such a list but the first one stand. */
export function otherPositions(places: readonly number[], at: Locate): Position[] {
  const found: Position[] = [];
  for (let i = 2; i < Math.min(places.length, 2 * MOST_PLACES); i += 2) {
    const { line, column } = at(spanAt(places, i));
    found.push({ line, column });
  }
  return found;
}
