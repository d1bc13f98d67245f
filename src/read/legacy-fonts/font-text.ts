import { judgeReading, scoreOf } from '../encoding/judge-reading.ts';
import { bytesTakenFor, legacyByName } from '../encoding/legacy-encodings.ts';
import type { Mapped } from '../offset-map.ts';
import type { FontEncoding } from './legacy-font.ts';

/** So much of a text, in characters, is enough to judge it. */
const MOST_JUDGED = 20_000;

/** Whether text in fonts of an encoding is in it: it reads no worse for it, and little of it holds letters that no byte gives. */
export function isInFontEncoding(encoding: FontEncoding, parts: readonly string[]): boolean {
  const readings = parts.map(part => ({ part, decoded: decodeFontText(encoding, part) }));
  const bytes = readings.filter(({ decoded }) => decoded !== null);
  const now = sampleOf(bytes.map(({ part }) => part));
  if (!/[\u0080-\uffff]/.test(now)) return false;
  const after = judgeReading(sampleOf(bytes.map(({ decoded }) => decoded?.text ?? '')));
  const unicode = judgeReading(sampleOf(readings.filter(({ decoded }) => decoded === null).map(({ part }) => part)));
  return scoreOf(after) >= scoreOf(judgeReading(now)) && after.good >= unicode.good;
}

function sampleOf(parts: readonly string[]): string {
  return parts.join('\n').slice(0, MOST_JUDGED);
}

/**
 * Reads text in a font of an old encoding; Word keeps letters of symbol fonts at U+F000 and above. Null where a letter is none of
 * the font's bytes.
 */
export function decodeFontText(encoding: FontEncoding, text: string): Mapped | null {
  const plain = text.replace(/[\uf020-\uf0ff]/g, char => String.fromCharCode(char.charCodeAt(0) - 0xf000));
  const bytes = bytesTakenFor(plain, '1252') ?? bytesTakenFor(plain, '1258');
  return bytes === null ? null : (legacyByName(encoding)?.decode(bytes) ?? null);
}
