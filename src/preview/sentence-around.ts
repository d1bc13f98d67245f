import type { Span } from '../base/span.ts';

/** A full stop and the like before a space, or the end of a line. */
const END = /[.!?…]["”’)\]]*(?=\s)|\n/g;

/** The sentence that a span of a text lies in: from the last sentence's end before it to the first one at its end. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  let from = 0;
  let to = text.length;
  for (const { index, 0: sign } of text.matchAll(END)) {
    if (isAbbreviation(text, index)) continue;
    const after = index + sign.length;
    if (after <= start) from = after;
    else if (after >= end) {
      to = sign === '\n' ? index : after;
      break;
    }
  }
  while (from < start && /\s/.test(text[from] ?? '')) from++;
  return { start: from, end: Math.max(to, end) };
}

/** `TP. Hồ Chí Minh`, and `1.` at the beginning of a line, which numbers what follows. */
function isAbbreviation(text: string, at: number): boolean {
  return (
    text[at] === '.' &&
    /(?:(?:^|[\s(])(?:TP|TX|TT|Q|P|GS|PGS|TS|ThS|BS|KS)|(?:^|\n)\s*\d+)$/.test(text.slice(Math.max(0, at - 6), at))
  );
}
