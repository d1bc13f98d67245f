import { type Diagnostic, diagnostic, type Place, type Position } from '../../base/diagnostic.ts';
import type { Span } from '../../base/span.ts';
import { placeInText, textLines } from '../../base/text-lines.ts';
import { type OffsetMap, throughAll } from '../offset-map.ts';
import type { MixedText } from './decode-bytes.ts';
import type { DecodedFile } from './decode-file.ts';
import type { Doubt } from './repair-legacy.ts';
import type { RepairedText } from './repair-text.ts';

/** A note lists no more places than these. */
const MOST_PLACES = 10_000;
/** How much of a reading a message shows. */
const SHOWN = 60;

/** What was found out about a file's encoding and what was repaired, each with its places. */
export function repairNotes(name: string, mixed: MixedText, repair: RepairedText, file: DecodedFile): Diagnostic[] {
  const { mojibake, legacy } = repair;
  const isWhole = file.maps.length === 0 && legacy.found.size > 0;
  const lines = textLines(isWhole ? file.fileText : mixed.text);
  const mojibakeMaps = mojibake.steps.map(({ map }) => map);
  const at = (span: Span, maps: readonly OffsetMap[]): Place => placeInText(name, lines, throughAll(maps, span));
  const notes: Diagnostic[] = [];
  if (mojibake.times > 0) notes.push(mojibakeNote(mojibake.lines, mojibake.times, span => at(span, [])));
  for (const [encoding, places] of legacy.found)
    notes.push(legacyNote(encoding, places, span => at(span, isWhole ? [] : mojibakeMaps)));
  const { doubt } = legacy;
  if (doubt && (legacy.found.size > 0 || mixed.byteLines.length > 0))
    notes.push(doubtNote(doubt, at(doubt.span, isWhole ? [] : mojibakeMaps)));
  return [...notes, ...lostNotes(name, file)];
}

/** Where characters could not be read, or had been lost before. */
export function lostNotes(name: string, { fileText, text, maps }: DecodedFile): Diagnostic[] {
  const places = [...text.matchAll(/\ufffd/g)].flatMap(({ index }) => [index, index + 1]);
  if (places.length === 0) return [];
  const lines = textLines(fileText);
  const at = (span: Span): Place => placeInText(name, lines, throughAll(maps, span));
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
      also: positions(places, at),
    }),
  ];
}

function mojibakeNote(places: readonly number[], times: number, at: (span: Span) => Place): Diagnostic {
  const count = places.length / 2;
  return diagnostic('text-mojibake', 'info', {
    say: {
      en: `UTF-8 that had been read as windows-1252 put right: ${count} lines${times > 1 ? ` (${times} times over)` : ''}, the first here`,
      vi: `sửa chữ UTF-8 bị đọc nhầm là windows-1252: ${count} dòng${times > 1 ? ` (${times} lần)` : ''}, dòng đầu tiên ở đây`,
    },
    place: at(spanAt(places, 0)),
    also: positions(places, at),
  });
}

function legacyNote(encoding: string, places: readonly number[], at: (span: Span) => Place): Diagnostic {
  const count = places.length / 2;
  return diagnostic('text-legacy', 'info', {
    say: {
      en: `${encoding} text converted to Unicode: ${count} lines, the first here`,
      vi: `đổi chữ ${encoding} sang Unicode: ${count} dòng, dòng đầu tiên ở đây`,
    },
    place: at(spanAt(places, 0)),
    also: positions(places, at),
  });
}

function doubtNote({ chosen, other }: Doubt, place: Place): Diagnostic {
  const [mine, theirs] = [chosen, other].map(
    ({ text, way }) => `${way?.encoding.name ?? 'windows-1252'}: “${shorten(text)}”`,
  );
  return diagnostic('encoding-doubtful', 'warning', {
    say: {
      en: `the encoding is doubtful; read as ${mine}, it could be ${theirs}`,
      vi: `không chắc về bảng mã; đã đọc theo ${mine}, cũng có thể là ${theirs}`,
    },
    hint: { en: 'name the right one with --encoding', vi: 'chỉ rõ bảng mã đúng bằng --encoding' },
    place,
  });
}

function shorten(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line;
}

function positions(places: readonly number[], at: (span: Span) => Place): Position[] {
  const found: Position[] = [];
  for (let i = 2; i < Math.min(places.length, 2 * MOST_PLACES); i += 2) {
    const { line, column } = at(spanAt(places, i));
    found.push({ line, column });
  }
  return found;
}

function spanAt(places: readonly number[], index: number): Span {
  return { start: places[index] ?? 0, end: places[index + 1] ?? 0 };
}
