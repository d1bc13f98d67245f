import type { Span } from '../../base/span.ts';

/** A printed time, and where it stands. */
export interface Timestamp {
  /** ISO 8601; a date alone where no hour is printed. */
  readonly iso: string;
  readonly span: Span;
}

const DATE = String.raw`(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})`;
const TIME = String.raw`(?<hour>\d{1,2})[:hg](?<minute>\d{2})(?::\d{2})?`;
const WEEKDAY = String.raw`(?:(?:Thứ\s+\p{L}+|Chủ\s+nhật)\s*,?\s*(?:ngày\s+)?)?`;
const LEAD_IN = String.raw`(?:(?:Cập nhật|Đăng lúc|Ngày đăng|Xuất bản)\s*:?\s*)?`;
const ZONE = String.raw`(?:\s*\(?GMT\s*\+\s*7\)?)?`;

/** A line that is a time and nothing else: `15:44 05/01/2017`, `Thứ năm, 05/01/2017 - 15:44 (GMT+7)`, `05/01/2017`. */
const STAMPS = [
  new RegExp(`^${LEAD_IN}${TIME}\\s*[,|-]?\\s*${WEEKDAY}${DATE}${ZONE}$`, 'iu'),
  new RegExp(`^${LEAD_IN}${WEEKDAY}${DATE}\\s*[,|-]?\\s*(?:lúc\\s+)?${TIME}${ZONE}$`, 'iu'),
  new RegExp(`^${LEAD_IN}${WEEKDAY}${DATE}${ZONE}$`, 'iu'),
];

/** Reads a line as a timestamp; null where it is none, or a day that cannot be. */
export function readTimestamp(text: string, span: Span): Timestamp | null {
  const groups = STAMPS.map(pattern => pattern.exec(text)?.groups).find(Boolean);
  if (!groups) return null;
  const two = (value: string | undefined): string => (value ?? '').padStart(2, '0');
  const date = `${groups.year}-${two(groups.month)}-${two(groups.day)}`;
  if (new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) !== date) return null;
  if (!groups.hour || Number(groups.hour) > 23 || Number(groups.minute) > 59) return { iso: date, span };
  return { iso: `${date}T${two(groups.hour)}:${groups.minute}:00+07:00`, span };
}
