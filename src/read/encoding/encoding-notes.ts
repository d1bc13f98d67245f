import { type Diagnostic, diagnostic, type Place } from '../../base/diagnostic.ts';
import { throughAll } from '../offset-map.ts';
import { type Locate, otherPositions, spanAt } from '../positions.ts';
import type { Doubt } from './repair-legacy.ts';
import type { RepairedText } from './repair-text.ts';

/** How much of a reading a message shows. */
const SHOWN = 60;

/** What was repaired in a text, and what could not be read in it, each with its places. `at` places what `repairText` was given. */
export function repairNotes({ mojibake, legacy, maps, text }: RepairedText, at: Locate): Diagnostic[] {
  const mojibakeMaps = mojibake.steps.map(({ map }) => map);
  const ofLegacy: Locate = span => at(throughAll(mojibakeMaps, span));
  const notes: Diagnostic[] = [];
  if (mojibake.times > 0) notes.push(mojibakeNote(mojibake.lines, mojibake.times, at));
  if (mojibake.guessed > 0) notes.push(guessNote(mojibake.guessed, at(spanAt(mojibake.lines, 0))));
  for (const [encoding, places] of legacy.found) notes.push(legacyNote(encoding, places, ofLegacy));
  if (legacy.doubt && legacy.found.size > 0) notes.push(doubtNote(legacy.doubt, ofLegacy));
  return [...notes, ...lostNotes(text, span => at(throughAll(maps, span)))];
}

/** Where characters could not be read, or had been lost before. */
export function lostNotes(text: string, at: Locate): Diagnostic[] {
  const places = [...text.matchAll(/\ufffd/g)].flatMap(({ index }) => [index, index + 1]);
  if (places.length === 0) return [];
  const count = places.length / 2;
  return [
    diagnostic('characters-lost', 'warning', {
      say: {
        en: `characters that cannot be read: ${count}, the first here`,
        vi: `ký tự không đọc được: ${count}, chỗ đầu tiên ở đây`,
      },
      hint: {
        en: 'look into the source for them, or name its encoding with --encoding',
        vi: 'xem lại nguồn, hoặc chỉ rõ bảng mã bằng --encoding',
      },
      place: at(spanAt(places, 0)),
      also: otherPositions(places, at),
    }),
  ];
}

function mojibakeNote(places: readonly number[], times: number, at: Locate): Diagnostic {
  const count = places.length / 2;
  return diagnostic('text-mojibake', 'info', {
    say: {
      en: `UTF-8 that had been read as windows-1252 put right: ${count} lines${times > 1 ? ` (${times} times over)` : ''}, the first here`,
      vi: `sửa chữ UTF-8 bị đọc nhầm là windows-1252: ${count} dòng${times > 1 ? ` (${times} lần)` : ''}, dòng đầu tiên ở đây`,
    },
    place: at(spanAt(places, 0)),
    also: otherPositions(places, at),
  });
}

function guessNote(count: number, place: Place): Diagnostic {
  return diagnostic('letters-guessed', 'warning', {
    say: {
      en: `letters that had lost a byte and could be several: ${count}; the most frequent word was taken`,
      vi: `chữ bị mất một byte, có thể hiểu nhiều cách: ${count}; đã chọn từ hay gặp nhất`,
    },
    hint: { en: 'compare the text with the source', vi: 'đối chiếu lại với nguồn' },
    place,
  });
}

function legacyNote(encoding: string, places: readonly number[], at: Locate): Diagnostic {
  const count = places.length / 2;
  return diagnostic('text-legacy', 'info', {
    say: {
      en: `${encoding} text converted to Unicode: ${count} lines, the first here`,
      vi: `đổi chữ ${encoding} sang Unicode: ${count} dòng, dòng đầu tiên ở đây`,
    },
    place: at(spanAt(places, 0)),
    also: otherPositions(places, at),
  });
}

/** Two readings of which neither is clearly the better. */
export function doubtNote({ chosen, other, span }: Doubt, at: Locate): Diagnostic {
  const [mine, theirs] = [chosen, other].map(
    ({ text, way }) => `${way?.encoding.name ?? 'windows-1252'}: “${shorten(text)}”`,
  );
  return diagnostic('encoding-doubtful', 'warning', {
    say: {
      en: `the encoding is doubtful; read as ${mine}, it could be ${theirs}`,
      vi: `không chắc về bảng mã; đã đọc theo ${mine}, cũng có thể là ${theirs}`,
    },
    hint: { en: 'name the right one with --encoding', vi: 'chỉ rõ bảng mã đúng bằng --encoding' },
    place: at(span),
  });
}

function shorten(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}
