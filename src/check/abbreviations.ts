import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Article } from '../model/article.ts';
import type { Manuscript } from '../model/manuscript.ts';

/**
 * Abbreviations that the text uses and never explains. One whose long form is known is a note, with it; one that nobody knows is
 * a warning.
 */
export function checkAbbreviations({ abbreviations }: Article, manuscript: Manuscript): Diagnostic[] {
  return abbreviations.flatMap(({ short, long }) => {
    const at = firstUse(manuscript.text, short);
    if (at < 0 || isExplained(manuscript.text, short)) return [];
    return [
      diagnostic('abbreviation-unexplained', long === null ? 'warning' : 'info', {
        say: {
          en: `${short} is not explained${long === null ? '' : `: it usually stands for ${long}`}`,
          vi: `${short} không được giải thích${long === null ? '' : `: thường là ${long}`}`,
        },
        hint: {
          en: `write it out at its first use, or accept it with \`accept: [abbreviation-unexplained]\``,
          vi: `viết đầy đủ ở lần đầu, hoặc chấp nhận bằng \`accept: [abbreviation-unexplained]\``,
        },
        place: manuscript.locate({ start: at, end: at + short.length }),
      }),
    ];
  });
}

function firstUse(text: string, short: string): number {
  for (let at = text.indexOf(short); at >= 0; at = text.indexOf(short, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + short.length] ?? ' '))) return at;
  }
  return -1;
}

/** `Ủy ban nhân dân (UBND)`, `UBND (Ủy ban nhân dân)`, `(gọi tắt là UBND)`. */
function isExplained(text: string, short: string): boolean {
  const at = text.indexOf(`(${short})`);
  if (at > 0) return true;
  const before = text.indexOf(`${short} (`);
  const inside = before >= 0 ? text.slice(before + short.length + 2, before + short.length + 120).split(')')[0] : '';
  const initials = (inside ?? '')
    .split(/\s+/)
    .map(word => word[0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
  return (
    initials.startsWith(short.slice(0, 2)) ||
    text.includes(`gọi tắt là ${short}`) ||
    text.includes(`viết tắt là ${short}`)
  );
}
