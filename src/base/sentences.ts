import type { Span } from './span.ts';

/** Where a sentence may end: a mark, what closes behind it, and then white space and a beginning. A line feed ends one. */
const END = /(?:[.!?…]+|\.\.\.)["”’)\]]*(?=\s+["“‘([]?[\p{Lu}\d•+–-])|\n+/gu;
/** A point behind one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s(“"])(?:TP|Tp|Q|P|H|TX|TT|Th\.?S|ThS|TS|PGS|GS|BS|KS|CN|Mr|Mrs|St|tr|đ|v\.v|\d{1,2}|[IVX]{1,4}|\p{Lu})$/u;

/** The sentences of a text, without the white space at their ends. Linear. */
export function sentencesOf(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const push = (end: number): void => {
    const raw = text.slice(start, end);
    const from = start + raw.length - raw.trimStart().length;
    const to = from + raw.trim().length;
    if (to > from) spans.push({ start: from, end: to });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const before = text.slice(Math.max(start, match.index - 12), match.index);
    const isPoint = match[0].startsWith('.') && match[0].length === 1;
    if (!(isPoint && ABBREVIATION.test(before))) push(match.index + match[0].length);
  }
  push(text.length);
  return spans;
}
