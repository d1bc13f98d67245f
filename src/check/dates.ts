import { type Diagnostic, diagnostic, type Said } from '../base/diagnostic.ts';
import type { Manuscript } from '../model/manuscript.ts';

const WEEKDAYS: readonly string[] = ['chủ nhật', 'thứ hai', 'thứ ba', 'thứ tư', 'thứ năm', 'thứ sáu', 'thứ bảy'];
const NUMBERED: Readonly<Record<string, number>> = { '2': 1, '3': 2, '4': 3, '5': 4, '6': 5, '7': 6 };

/** `Thứ Năm, ngày 05/01/2017`, `05/01/2017`, `ngày 5 tháng 1 năm 2017`, `ngày 31-4`, `sáng 30.2`. */
const DATE =
  /(?:(?<weekday>(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)),?\s{1,3}(?:ngày\s)?)?(?:(?<![\d/.-])(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d)(?![\d/.-]*\d)|ngày\s(?<dayInWords>\d{1,2})\stháng\s(?<monthInWords>\d{1,2})(?:\snăm\s(?<yearInWords>(?:19|20)\d\d))?(?!\d)|(?:ngày|sáng|chiều|tối|trưa|hôm)\s(?<shortDay>\d{1,2})[/.-](?<shortMonth>\d{1,2})(?![\d/.-]*\d))/giu;

/** Dates that cannot be: the 31st of April, the 29th of February of a common year, a weekday that is another's. */
export function checkDates(manuscript: Manuscript): Diagnostic[] {
  return [...manuscript.text.matchAll(DATE)].flatMap(match => {
    const fault = faultOf(match.groups ?? {});
    if (!fault) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    return [diagnostic('date-impossible', 'warning', { say: fault, hint: HINT, place: manuscript.locate(span) })];
  });
}

function faultOf(groups: Readonly<Record<string, string | undefined>>): Said | null {
  const day = Number(groups.day ?? groups.dayInWords ?? groups.shortDay);
  const month = Number(groups.month ?? groups.monthInWords ?? groups.shortMonth);
  const year = groups.year ?? groups.yearInWords;
  if (day > 31 && month > 12) return null; // no date at all
  if (month < 1 || month > 12) return { en: `there is no month ${month}`, vi: `không có tháng ${month}` };
  const most = new Date(Date.UTC(year ? Number(year) : LEAP_YEAR, month, 0)).getUTCDate();
  if (day < 1 || day > most)
    return {
      en: `there is no day ${day} in month ${month}${year ? ` of ${year}` : ''}`,
      vi: `tháng ${month}${year ? ` năm ${year}` : ''} không có ngày ${day}`,
    };
  return groups.weekday && year ? weekdayFault(groups.weekday, new Date(Date.UTC(Number(year), month - 1, day))) : null;
}

/** Without a year the 29th of February may be. */
const LEAP_YEAR = 2024;

function weekdayFault(written: string, date: Date): Said | null {
  const name = written.toLocaleLowerCase('vi').normalize('NFC');
  const number = NUMBERED[name.replace('thứ ', '')] ?? WEEKDAYS.indexOf(name);
  const meant = WEEKDAYS[date.getUTCDay()];
  if (number < 0 || number === date.getUTCDay()) return null;
  return { en: `this day was a ${meant}, not a ${name}`, vi: `ngày này là ${meant}, không phải ${name}` };
}

const HINT: Said = {
  en: 'compare with the source, or accept it with `accept: [date-impossible]` in the front matter',
  vi: 'đối chiếu với nguồn, hoặc chấp nhận bằng `accept: [date-impossible]` ở đầu bài',
};
