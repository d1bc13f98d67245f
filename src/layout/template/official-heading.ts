import { escaped } from './model-markup.ts';

/** The styles of headings in an administrative document (NĐ 30/2020, PL I, II.6). */
export const officialStyles = ['chapter', 'division', 'article', 'clause', 'point', 'crosshead'] as const;

type OfficialStyle = (typeof officialStyles)[number];

/** A heading that has a line of its own for its number, and its title in capitals below. */
const TWO_LINES: readonly (readonly [OfficialStyle, RegExp])[] = [
  ['chapter', /^((?:Phần|Chương) (?:thứ \S+|[IVXLC]+))[.:]? *(.*)$/u],
  ['division', /^((?:Mục|Tiểu mục) \d+)[.:]? *(.*)$/u],
];

/** A heading that is one line, with its number. */
const ONE_LINE: readonly (readonly [OfficialStyle, RegExp])[] = [
  ['article', /^Điều \d/],
  ['clause', /^\d{1,3}\. /],
  ['point', /^\p{Ll}\) /u],
];

/** A section's heading as markup: in the style of what it is by its number, else as a heading of the text. */
export function officialHeading({ id, heading, level }: { id: string; heading: string; level: number }): string {
  const start = (style: OfficialStyle): string => `<h${level} id="${escaped(id)}" style="${style}">`;
  for (const [style, pattern] of TWO_LINES) {
    const [, number = '', title = ''] = pattern.exec(heading) ?? [];
    if (number === '') continue;
    const below = title === '' ? '' : `<br/>${escaped(title.toLocaleUpperCase('vi'))}`;
    return `${start(style)}${escaped(number)}${below}</h${level}>`;
  }
  const [style] = ONE_LINE.find(([, pattern]) => pattern.test(heading)) ?? ['crosshead'];
  return `${start(style)}${escaped(heading)}</h${level}>`;
}
