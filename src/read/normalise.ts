import type { Mapped } from './offset-map.ts';
import { editText } from './text-edits.ts';
import { readLetterD } from './vietnamese/letter-d.ts';
import { findMixedQuotes, type MixedQuotes } from './vietnamese/quotes.ts';

export type ChangeKind =
  | 'line-ends'
  | 'composed'
  | 'control-characters'
  | 'zero-width'
  | 'spaces'
  | 'letter-d'
  | 'quotes';

/** Where each kind of change was made: pairs of start and end in the source. */
export type Changes = ReadonlyMap<ChangeKind, readonly number[]>;

/** Normalised text, where it came from, and what was changed. */
export interface Normalised extends Mapped {
  readonly changes: Changes;
}

/** Everything that may be changed, in one pass: line ends, letters with marks apart, controls, zero widths, spaces, Đ, quotes. */
const CHANGED =
  /\r\n?|[\u2028\u2029]|(?![\p{Cc}\p{Cf}])\P{M}(?:(?:\p{Cf}|(?![\r\n\t])\p{Cc}){0,50}\p{M}){1,100}|(?![\n\t])\p{Cc}|\p{Cf}|(?! )\p{Zs}|[ÐƉð"“”]|[\u2126\u212a\u212b]|[\u1100-\u11ff\uac00-\ud7a3]{1,100}/gu;

/**
 * Text with LF line ends, NFC, without characters that print nothing. TAB stays: it parts cells. A tone is never moved, and quotes
 * stay what they are, but that the two of a pair agree. Linear in the text.
 */
export function normalise(source: string): Normalised {
  const edits = editText(source);
  const changes = new Map<ChangeKind, number[]>();
  const quotes = nextQuote(findMixedQuotes(source));
  for (const match of source.matchAll(CHANGED)) {
    const [kind, text] = changeOf(match[0], source, match.index, quotes);
    if (text === match[0]) continue;
    const end = match.index + match[0].length;
    edits.replace(match.index, end, text);
    const places = changes.get(kind) ?? [];
    places.push(match.index, end);
    changes.set(kind, places);
  }
  const edited = edits.finish();
  return { ...edited, changes };
}

function changeOf(
  found: string,
  source: string,
  at: number,
  quoteAt: (at: number) => string | null,
): readonly [ChangeKind, string] {
  if (/[\r\u2028\u2029]/.test(found)) return ['line-ends', '\n'];
  if (/["“”]/.test(found) && found.length === 1) return ['quotes', quoteAt(at) ?? found];
  if (/^[ÐƉð]$/.test(found)) return ['letter-d', readLetterD(source, at)];
  if (/[\p{M}\u1100-\u11ff\uac00-\ud7a3\u2126\u212a\u212b]/u.test(found)) return ['composed', composed(found)];
  if (/\p{Zs}/u.test(found)) return ['spaces', ' '];
  return [/\p{Cf}/u.test(found) ? 'zero-width' : 'control-characters', ''];
}

/** Asks for quotes in the order of their offsets. */
function nextQuote({ offsets, marks }: MixedQuotes): (at: number) => string | null {
  let next = 0;
  return at => {
    if (offsets[next] !== at) return null;
    next += 1;
    return marks[next - 1] ?? null;
  };
}

/** A letter and its marks as one character, without what some program left between them. */
function composed(found: string): string {
  return found.replace(/[\p{Cc}\p{Cf}]/gu, '').normalize('NFC');
}
