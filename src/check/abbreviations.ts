import { type Diagnostic, diagnostic } from '../base/diagnostic.ts';
import type { Article } from '../model/article.ts';
import type { Manuscript } from '../model/manuscript.ts';

/**
 * Abbreviations that the text uses and never explains. One whose long form is known is a note, with it; one that nobody knows is
 * a warning.
 */
export function checkAbbreviations({ abbreviations }: Article, manuscript: Manuscript): Diagnostic[] {
  if (abbreviations.length === 0) return [];
  const firstUses = firstUsesIn(manuscript.text);
  const explained = explainedIn(manuscript.text);
  return abbreviations.flatMap(({ short, long }) => {
    const at = firstUses.get(short);
    return at === undefined || explained.has(short) ? [] : [unexplained(short, long, at, manuscript)];
  });
}

function unexplained(short: string, long: string | null, at: number, manuscript: Manuscript): Diagnostic {
  return diagnostic('abbreviation-unexplained', long === null ? 'warning' : 'info', {
    say: {
      en: `${short} is not explained${long === null ? '' : `: it usually stands for ${long}`}`,
      vi: `${short} không được giải thích${long === null ? '' : `: thường là ${long}`}`,
    },
    hint: {
      en: 'write it out at its first use, or accept it with `accept: [abbreviation-unexplained]`',
      vi: 'viết đầy đủ ở lần đầu, hoặc chấp nhận bằng `accept: [abbreviation-unexplained]`',
    },
    place: manuscript.locate({ start: at, end: at + short.length }),
  });
}

/** Where each word with two capitals stands first. One pass over the text. */
function firstUsesIn(text: string): ReadonlyMap<string, number> {
  const uses = new Map<string, number>();
  for (const { 0: word, index } of text.matchAll(
    /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}&.-]*[\p{L}\p{N}](?![\p{L}\p{N}])/gu,
  )) {
    if (/\p{Lu}.*\p{Lu}/u.test(word) && !uses.has(word)) uses.set(word, index);
  }
  return uses;
}

/** The long form behind an abbreviation is no longer. */
const LONGEST_FORM = 120;

/** Abbreviations that the text explains: `Ủy ban nhân dân (UBND)`, `UBND (Ủy ban nhân dân)`, `gọi tắt là UBND`. One pass. */
function explainedIn(text: string): ReadonlySet<string> {
  const explained = new Set<string>();
  for (const [, word = ''] of text.matchAll(
    /\((?:gọi tắt là |viết tắt là |sau đây gọi là |sau đây viết tắt là )?([\p{L}\p{N}&.-]{2,15})\)/gu,
  ))
    explained.add(word);
  for (const [, word = ''] of text.matchAll(/(?:gọi|viết) tắt là ([\p{L}\p{N}&.-]{2,15})/gu)) explained.add(word);
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])([\p{Lu}\p{N}&-]{2,15}) \(/gu)) {
    const [, word = ''] = match;
    const from = match.index + match[0].length;
    if (initialsOf(text.slice(from, from + LONGEST_FORM)).startsWith(word.slice(0, 2))) explained.add(word);
  }
  return explained;
}

/** The initials of what stands before a closing bracket. */
function initialsOf(text: string): string {
  const [inside = ''] = text.split(')');
  return inside
    .split(/\s+/)
    .map(word => word[0] ?? '')
    .join('')
    .toLocaleUpperCase('vi');
}
