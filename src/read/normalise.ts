import type { Mapped } from './offset-map.ts';
import { editText } from './text-edits.ts';

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

/** Everything that may be changed, in one pass: line ends, marks apart from their letters, controls, zero widths, spaces, Đ. */
const CHANGED = /\r\n?|\P{Mn}\p{Mn}+|(?![\n\t])\p{Cc}|\p{Cf}|(?! )\p{Zs}|[ÐƉ]|(?<=\p{L})ð|ð(?=\p{L})/gu;

/** Text with LF line ends, NFC, without characters that print nothing. TAB stays: it parts cells. Linear in the text. */
export function normalise(source: string): Normalised {
  const edits = editText(source);
  const changes = new Map<ChangeKind, number[]>();
  for (const match of source.matchAll(CHANGED)) {
    const [kind, text] = changeOf(match[0]);
    if (text === match[0]) continue;
    const end = match.index + match[0].length;
    edits.replace(match.index, end, text);
    const places = changes.get(kind) ?? [];
    places.push(match.index, end);
    changes.set(kind, places);
  }
  return { ...edits.finish(), changes };
}

function changeOf(found: string): readonly [ChangeKind, string] {
  if (found.startsWith('\r')) return ['line-ends', '\n'];
  if (/\p{Mn}/u.test(found)) return ['composed', found.normalize('NFC')];
  if (/[ÐƉ]/.test(found)) return ['letter-d', 'Đ'];
  if (found === 'ð') return ['letter-d', 'đ'];
  if (/\p{Zs}/u.test(found)) return ['spaces', ' '];
  return [/\p{Cf}/u.test(found) ? 'zero-width' : 'control-characters', ''];
}
