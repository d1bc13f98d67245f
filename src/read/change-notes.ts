import { type Diagnostic, diagnostic, type Position, type Said } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import { placeInText, type TextLines, textLines } from '../base/text-lines.ts';
import type { ChangeKind, Normalised } from './normalise.ts';

/** A note lists no more places than these; its count is exact. */
const MOST_PLACES = 10_000;

/** Where the changed text stands for a person. */
export interface NoteSource {
  readonly name: string;
  /** The text that places are shown in. */
  readonly text: string;
  /** From a stretch of the changed text to one of `text`. */
  readonly place: (span: Span) => Span;
}

/** One note for each kind of change, with its count, its first place and all the others. */
export function changeNotes({ changes }: Normalised, source: NoteSource): Diagnostic[] {
  if (changes.size === 0) return [];
  const lines = textLines(source.text);
  return [...changes].map(([kind, places]) => {
    const count = places.length / 2;
    const { en, vi } = CHANGES[kind];
    return diagnostic(`text-${kind}`, 'info', {
      say: { en: `${en}: ${count}, the first here`, vi: `${vi}: ${count} chỗ, chỗ đầu tiên ở đây` },
      place: placeInText(source.name, lines, source.place(spanAt(places, 0))),
      also: positions(places, lines, source),
    });
  });
}

function positions(places: readonly number[], lines: TextLines, { name, place }: NoteSource): Position[] {
  const found: Position[] = [];
  for (let i = 2; i < Math.min(places.length, 2 * MOST_PLACES); i += 2) {
    const { line, column } = placeInText(name, lines, place(spanAt(places, i)));
    found.push({ line, column });
  }
  return found;
}

function spanAt(places: readonly number[], index: number): Span {
  return { start: places[index] ?? 0, end: places[index + 1] ?? 0 };
}

const CHANGES: Readonly<Record<ChangeKind, Said>> = {
  'line-ends': { en: 'line ends made LF', vi: 'đổi dấu xuống dòng về LF' },
  composed: { en: 'letters and marks written apart put together (NFC)', vi: 'ghép chữ và dấu viết rời (NFC)' },
  'control-characters': { en: 'control characters removed', vi: 'bỏ ký tự điều khiển' },
  'zero-width': { en: 'characters without width removed', vi: 'bỏ ký tự không có độ rộng' },
  spaces: { en: 'odd spaces made plain', vi: 'đổi dấu cách lạ thành dấu cách thường' },
  'letter-d': { en: 'Ð or Ɖ made Đ', vi: 'đổi Ð hoặc Ɖ thành Đ' },
  quotes: { en: 'quotes of a mixed pair made alike', vi: 'sửa cặp ngoặc kép không cùng kiểu' },
};
