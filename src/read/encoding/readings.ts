import { type Mapped, SAME_TEXT } from '../offset-map.ts';
import { type Judgement, judgeReading, scoreOf } from './judge-reading.ts';
import { bytesTakenFor, LEGACY_ENCODINGS, type LegacyEncoding } from './legacy-encodings.ts';

/** One way to read a damaged text: which code page its characters were taken for, and the encoding that its bytes are in. */
export interface ReadingWay {
  readonly codePage: '1252' | '1258';
  readonly encoding: LegacyEncoding;
}

/** A text read in one way. */
export interface Reading extends Mapped {
  /** Null: as it is. */
  readonly way: ReadingWay | null;
  readonly judgement: Judgement;
  readonly score: number;
}

/** Every way, the more usual first: western programs took the bytes for windows-1252, Vietnamese Windows for windows-1258. */
export const READING_WAYS: readonly ReadingWay[] = [
  ...LEGACY_ENCODINGS.map(encoding => ({ codePage: '1252', encoding }) as const),
  ...LEGACY_ENCODINGS.filter(({ name }) => name !== 'windows-1258').map(
    encoding => ({ codePage: '1258', encoding }) as const,
  ),
];

/** Reads a text in one way; null where it holds characters that no such bytes give. */
export function readIn(way: ReadingWay, text: string): Reading | null {
  const bytes = bytesTakenFor(text, way.codePage);
  if (bytes === null) return null;
  const decoded = way.encoding.decode(bytes);
  return { ...decoded, way, ...judged(decoded.text) };
}

/** A text as it stands. */
export function asItIs(text: string): Reading {
  return { text, map: SAME_TEXT, way: null, ...judged(text) };
}

/** All legacy readings of a text, the best first; the more usual way where two are equal. */
export function rankReadings(text: string, ways: readonly ReadingWay[] = READING_WAYS): Reading[] {
  const readings = ways.map(way => readIn(way, text)).filter(reading => reading !== null);
  return readings.sort((a, b) => b.score - a.score);
}

function judged(text: string): { judgement: Judgement; score: number } {
  const judgement = judgeReading(text);
  return { judgement, score: scoreOf(judgement) };
}
