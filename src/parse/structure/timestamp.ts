import type { Span } from '../../base/span.ts';
import { daysIn, hoursIn, isoTime } from './clock.ts';
import type { Lexicon } from './lexicon.ts';
import { openingOf } from './phrases.ts';
import { countWords } from './piece.ts';

/** A printed time of publication, and where it stands in its line. */
export interface Timestamp {
  /** ISO 8601; a date alone where no hour is printed. */
  readonly iso: string;
  readonly span: Span;
  /** Other words on the line: a section of the paper, an author. Null where there are none. */
  readonly rest: Span | null;
}

/** A line with a time is no longer. */
const LONGEST = 160;
const MOST_OTHER_WORDS = 7;
const ZONE = /\(?\s?(?:GMT|UTC)\s?\+?\s?0?7(?::00)?\s?\)?|\(?GMT\)?|\(VN\)/giu;
const VIEWS = /(?:số )?lượt (?:xem|đọc|truy cập)\s?:?\s?[\d.,]*|[\d.,]+\s?lượt (?:xem|đọc)|views?\s?:?\s?[\d.,]+/giu;

/** Reads a line that is a time, alone or with a section of the paper or an author; null where it is none. */
export function readTimestamp(raw: string, lexicon: Lexicon): Timestamp | null {
  if (raw.length > LONGEST) return null;
  const words = lexicon.lists.furniture;
  const hours = hoursIn(raw);
  const days = daysIn(
    raw,
    words.months,
    hours.some(hour => hour.half !== null),
  );
  const day = days.find(found => found.date !== null);
  const hour = hours.find(found => found.time !== null) ?? null;
  if (!day?.date) return null;
  const blank = blankOut(raw, [...days, ...hours], lexicon);
  const rest = spanOf(blank);
  const isSure = hour !== null || hasWeekday(raw, lexicon) || openingOf(raw.trimStart(), words['time-labels']) !== null;
  if (day.isShortYear && !isSure) return null;
  const iso = isoTime(day.date, hour);
  const whole = { start: 0, end: raw.length };
  if (rest === null) return { iso, span: whole, rest: null };
  return hasRoomFor(raw, rest, { isSure, isSpelled: day.isSpelled }) ? { iso, ...splitLine(raw, rest) } : null;
}

/** The line with all that belongs to a time made blank. */
function blankOut(raw: string, parts: readonly Span[], { lists }: Lexicon): string {
  const units = [...raw];
  if (units.length !== raw.length) return raw;
  for (const { start, end } of parts) units.fill(' ', start, end);
  const { furniture } = lists;
  const blank = (text: string, pattern: RegExp): string => text.replace(pattern, found => ' '.repeat(found.length));
  let text = blank(blank(units.join(''), ZONE), VIEWS);
  for (const list of [furniture['time-labels'], furniture.weekdays, furniture['time-words']])
    text = blank(text, wordsPattern(list));
  return text;
}

const patterns = new WeakMap<readonly string[], RegExp>();

function wordsPattern(list: readonly string[]): RegExp {
  const known = patterns.get(list);
  if (known) return known;
  const sorted = [...list].sort((a, b) => b.length - a.length).map(word => word.replaceAll(' ', String.raw`\s+`));
  const made = new RegExp(`(?<![\\p{L}\\p{N}])(?:${sorted.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  patterns.set(list, made);
  return made;
}

function hasWeekday(raw: string, { lists }: Lexicon): boolean {
  return raw.search(wordsPattern(lists.furniture.weekdays)) >= 0;
}

/** From the first letter or number to the last. */
function spanOf(text: string): Span | null {
  const start = text.search(/[\p{L}\p{N}]/u);
  if (start < 0) return null;
  let end = text.length;
  while (end > start && !/[\p{L}\p{N})]/u.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

/** Other words may stand before or behind the time, short, and parted from it. */
function hasRoomFor(
  raw: string,
  { start, end }: Span,
  { isSure, isSpelled }: { isSure: boolean; isSpelled: boolean },
): boolean {
  const text = raw.slice(start, end);
  if (/\d{1,2}[/:]\d/.test(text) || countWords(text) > MOST_OTHER_WORDS || !/^[\p{Lu}\p{N}]/u.test(text)) return false;
  if (isSpelled && !isSure) return false;
  const before = raw.slice(0, start);
  const behind = raw.slice(end);
  const mark = /\p{N}/u.test(before) ? /[^\p{L}\p{N}]*$/u.exec(before)?.[0] : /^[^\p{L}\p{N}]*/u.exec(behind)?.[0];
  return isSure ? /[-–—|•,:>/(]|\s{2}/.test(mark ?? '') || /^\s/.test(mark ?? '') : /[-–—|•>/]/.test(mark ?? '');
}

function splitLine(raw: string, rest: Span): { span: Span; rest: Span } {
  const isBehind = /\p{N}/u.test(raw.slice(0, rest.start));
  return isBehind
    ? { span: { start: 0, end: rest.start }, rest: { start: rest.start, end: raw.length } }
    : { span: { start: rest.end, end: raw.length }, rest: { start: 0, end: rest.end } };
}

/** A time with an hour glued into a first paragraph: behind a headline without a mark, before a sentence. */
const GLUED =
  /(?:\d{1,2}[:hg]\d{2}(?::\d{2})?(?:\s?GMT\+7)?\s?[-,|]?\s?(?:ngày\s)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s?[-,|]?\s?(?:lúc\s)?\d{1,2}[:hg]\d{2}(?::\d{2})?)(?:\s?\(?GMT\s?\+\s?7\)?)?/iu;
const HEAD = 320;

/** Finds a time that is glued to the first sentences; null where there is none. `span` holds the time alone. */
export function findGluedTimestamp(raw: string, lexicon: Lexicon): Timestamp | null {
  const found = GLUED.exec(raw.slice(0, HEAD));
  if (!found || raw.length - found.index - found[0].length < 40) return null;
  const before = raw.slice(0, found.index).trimEnd();
  const behind = raw.slice(found.index + found[0].length);
  const lead = /(?:(?:Cập nhật|Đăng lúc|Thứ \p{L}+|Chủ nhật)[\s:,|-]*)+$/iu.exec(before)?.[0].length ?? 0;
  const start = found.index - (lead > 0 ? raw.slice(0, found.index).length - before.length + lead : 0);
  if (/[.!?…,;:]["”)]*$/.test(raw.slice(0, start).trimEnd()) || !/^[\s|-]*["“(]?\p{Lu}/u.test(behind)) return null;
  if (/(?:ngày|lúc|hôm|từ|đến)$/iu.test(raw.slice(0, start).trimEnd())) return null;
  const stamp = readTimestamp(raw.slice(start, found.index + found[0].length), lexicon);
  const marks = /^[\s|-]*/.exec(behind)?.[0].length ?? 0;
  return stamp && { iso: stamp.iso, span: { start, end: found.index + found[0].length + marks }, rest: null };
}
