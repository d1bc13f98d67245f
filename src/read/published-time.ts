/** Vietnam's offset from UTC in minutes, since 1975. */
const VIETNAM = 7 * 60;

/**
 * A time from metadata as an article has it: ISO 8601 with seconds and Vietnam's offset, a date alone where no hour is given.
 * Reads ISO 8601 and `05/01/2017 15:44`; a time without an offset is Vietnam's. Null where it is no time that can be.
 */
export function readPublishedTime(text: string): string | null {
  const found = ISO.exec(text.trim())?.groups ?? DAY_FIRST.exec(text.trim())?.groups;
  if (!found) return null;
  const [year, month, day] = [Number(found.year), Number(found.month), Number(found.day)];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  if (found.hour === undefined) return date.toISOString().slice(0, 10);
  const [hour, minute, second] = [Number(found.hour), Number(found.minute), Number(found.second ?? 0)];
  if (hour > 23 || minute > 59 || second > 59) return null;
  const offset = offsetOf(found.offset);
  if (offset === null) return null;
  const local = new Date(Date.UTC(year, month - 1, day, hour, minute - offset + VIETNAM, second));
  return `${local.toISOString().slice(0, 19)}+07:00`;
}

const CLOCK = String.raw`(?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d+)?)?`;
const OFFSET = String.raw`\s*(?<offset>Z|(?:GMT|UTC)?[+-]\d{1,2}(?::?\d{2})?)?`;
const ISO = new RegExp(
  String.raw`^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:(?:T|\s+)${CLOCK}${OFFSET})?$`,
  'i',
);
const DAY_FIRST = new RegExp(
  String.raw`^(?<day>\d{1,2})[/-](?<month>\d{1,2})[/-](?<year>\d{4})(?:,?\s+${CLOCK}${OFFSET})?$`,
  'i',
);

/** Minutes from UTC. */
function offsetOf(text: string | undefined): number | null {
  if (text === undefined) return VIETNAM;
  if (/^z$/i.test(text)) return 0;
  const found = /([+-])(\d{1,2}?):?(\d{2})?$/.exec(text);
  const hours = Number(found?.[2]);
  const minutes = Number(found?.[3] ?? 0);
  if (!found || hours > 14 || minutes > 59) return null;
  return (found[1] === '-' ? -1 : 1) * (hours * 60 + minutes);
}
