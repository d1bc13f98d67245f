/** Normalised text, and where each stretch of it came from. */
export interface Normalised {
  readonly text: string;
  /** Offsets where the way back changes: from `to` on (normalised), the source is at `from` plus the distance. */
  readonly steps: readonly { readonly to: number; readonly from: number }[];
  /** How often each kind of change was made, and where first (in the source). */
  readonly changes: ReadonlyMap<ChangeKind, { readonly count: number; readonly first: number }>;
}

export type ChangeKind = 'line-ends' | 'composed' | 'control-characters' | 'zero-width' | 'spaces' | 'letter-d';

/** Everything that may be changed, in one pass: line ends, marks apart from their letters, controls, zero widths, spaces, Đ. */
const CHANGED = /\r\n?|\P{Mn}\p{Mn}+|(?![\n\t])\p{Cc}|\p{Cf}|(?! )[\t\p{Zs}]|[ÐƉ]|(?<=\p{L})ð|ð(?=\p{L})/gu;

/** Text with LF line ends, NFC, without characters that print nothing. Linear in the text. */
export function normalise(source: string): Normalised {
  const parts: string[] = [];
  const steps = [{ to: 0, from: 0 }];
  const changes = new Map<ChangeKind, { count: number; first: number }>();
  let done = 0;
  let length = 0;
  for (const match of source.matchAll(CHANGED)) {
    const [kind, text] = changeOf(match[0]);
    if (text === match[0]) continue;
    const before = changes.get(kind);
    changes.set(kind, { count: (before?.count ?? 0) + 1, first: before?.first ?? match.index });
    parts.push(source.slice(done, match.index), text);
    length += match.index - done + text.length;
    done = match.index + match[0].length;
    if (text.length !== match[0].length) steps.push({ to: length, from: done });
  }
  parts.push(source.slice(done));
  return { text: parts.join(''), steps, changes };
}

function changeOf(found: string): readonly [ChangeKind, string] {
  if (found.startsWith('\r')) return ['line-ends', '\n'];
  if (/\p{Mn}/u.test(found)) return ['composed', found.normalize('NFC')];
  if (/[ÐƉ]/.test(found)) return ['letter-d', 'Đ'];
  if (found === 'ð') return ['letter-d', 'đ'];
  if (/[\t\p{Zs}]/u.test(found)) return ['spaces', ' '];
  return [/\p{Cf}/u.test(found) ? 'zero-width' : 'control-characters', ''];
}

/** Where a normalised offset lies in the source. */
export function sourceOffset({ steps }: Normalised, offset: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((steps[middle]?.to ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const step = steps[low] ?? { to: 0, from: 0 };
  return step.from + offset - step.to;
}
