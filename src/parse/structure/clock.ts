import type { Span } from '../../base/span.ts';

/** A day, as printed. */
export interface Day extends Span {
  /** ISO 8601 date. Null: a day that cannot be. */
  readonly date: string | null;
  /** Spelled out: `ngày 5 tháng 1 năm 2017`. */
  readonly isSpelled: boolean;
  /** The date of an ISO time goes on with `T`. */
  readonly isShortYear: boolean;
}

/** An hour, as printed. */
export interface Hour extends Span {
  /** `15:44:00`; null: an hour that cannot be. */
  readonly time: string | null;
  /** Minutes east of Greenwich; null where it is not printed. */
  readonly offset: number | null;
  /** SA, CH, AM or PM. */
  readonly half: string | null;
}

const two = (value: string | number): string => String(value).padStart(2, '0');

/** A date by its numbers; null where there is no such day. */
function dateOf(year: number, month: number, day: number): string | null {
  const date = `${year}-${two(month)}-${two(day)}`;
  return new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date ? date : null;
}

/** A year of two digits belongs to this century up to 69. */
function fullYear(year: string): number {
  if (year.length > 2) return Number(year);
  return Number(year) < 70 ? 2000 + Number(year) : 1900 + Number(year);
}

/** The days that a short text prints, in their order; `months` are the names of the months from January on. */
export function daysIn(text: string, months: readonly string[], hasHalf: boolean): Day[] {
  const names = [...months].sort((a, b) => b.length - a.length).join('|');
  const monthOf = (name: string): number => {
    const lower = name.toLocaleLowerCase('vi');
    return /^\d/.test(lower) ? Number(lower) : months.indexOf(lower) + 1;
  };
  const found: Day[] = [];
  const add = (match: RegExpMatchArray, date: string | null, isSpelled: boolean, year: string): void => {
    const start = match.index ?? 0;
    const end = start + match[0].length;
    if (found.some(day => day.start < end && start < day.end)) return;
    found.push({ start, end, date, isSpelled, isShortYear: year.length === 2 });
  };
  for (const m of text.matchAll(/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/g))
    add(m, dateOf(Number(m[1]), Number(m[2]), Number(m[3])), false, m[1] ?? '');
  for (const m of text.matchAll(/(?<!\d)(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/g)) {
    const [first, second, year] = [Number(m[1]), Number(m[3]), m[4] ?? ''];
    const isSwapped = hasHalf && second > 12 && first <= 12;
    add(m, isSwapped ? dateOf(fullYear(year), first, second) : dateOf(fullYear(year), second, first), false, year);
  }
  const spelled = `(\\d{1,2})\\s?,?\\s?(?:tháng|thg|th)\\s?(\\d{1,2}|${names})\\s?,?\\s?(?:năm\\s)?(\\d{4})(?!\\d)`;
  for (const m of text.matchAll(new RegExp(spelled, 'giu')))
    add(m, dateOf(Number(m[3]), monthOf(m[2] ?? ''), Number(m[1])), true, m[3] ?? '');
  const american = `(?:tháng|thg|th)\\s?(\\d{1,2}|${names})\\s(\\d{1,2})\\s?,\\s?(\\d{4})(?!\\d)`;
  for (const m of text.matchAll(new RegExp(american, 'giu')))
    add(m, dateOf(Number(m[3]), monthOf(m[1] ?? ''), Number(m[2])), true, m[3] ?? '');
  return found.sort((a, b) => a.start - b.start);
}

const COLON = String.raw`(\d{1,2})\s?[:hg]\s?(\d{2})(?:\s?['p:]\s?(\d{2})?(?:\.\d+)?)?`;
const SPELLED = String.raw`(\d{1,2})\s?giờ(?:\s?(\d{1,2})(?:\s?phút)?(?:\s?(\d{1,2})\s?giây)?)?`;
const HALF = String.raw`(?:\s?(SA|CH|AM|PM|A\.M\.|P\.M\.)(?!\p{L}))?`;
const ZONE = String.raw`(?:\s?(Z(?!\p{L})|[+-]\d{2}:?\d{2}))?`;
const HOUR = new RegExp(`(?<![\\d/.-])(?:${COLON}|${SPELLED}|(\\d{1,2})h)(?!\\d)${HALF}${ZONE}`, 'giu');

/** The hours that a short text prints. */
export function hoursIn(text: string): Hour[] {
  return [...text.replace(/(?<=\d)T(?=\d)/g, ' ').matchAll(HOUR)].map(m => {
    const half = m[8]?.replaceAll('.', '').toUpperCase() ?? null;
    const [minute, second] = [Number(m[2] ?? m[5] ?? 0), Number(m[3] ?? m[6] ?? 0)];
    const hour = fullHour(Number(m[1] ?? m[4] ?? m[7]), half);
    const isTime = hour < 24 && minute < 60 && second < 60;
    return {
      start: m.index,
      end: m.index + m[0].trimEnd().length,
      time: isTime ? `${two(hour)}:${two(minute)}:${two(second)}` : null,
      offset: offsetOf(m[9] ?? null),
      half,
    };
  });
}

function fullHour(hour: number, half: string | null): number {
  if (half === 'CH' || half === 'PM') return hour < 12 ? hour + 12 : hour;
  return (half === 'SA' || half === 'AM') && hour === 12 ? 0 : hour;
}

function offsetOf(zone: string | null): number | null {
  if (zone === null) return null;
  if (/^z$/i.test(zone)) return 0;
  const [, sign, hours, minutes] = /([+-])(\d{2}):?(\d{2})/.exec(zone) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

/** A day and an hour as ISO 8601 in Vietnam's time; a day alone stays one. */
export function isoTime(date: string, hour: Hour | null): string {
  if (!hour?.time) return date;
  if (hour.offset === null || hour.offset === 420) return `${date}T${hour.time}+07:00`;
  const instant = Date.parse(`${date}T${hour.time}Z`) - (hour.offset - 420) * 60_000;
  return `${new Date(instant).toJSON().slice(0, 19)}+07:00`;
}
