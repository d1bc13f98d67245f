import type { TextLine } from './find-blocks.ts';

/** No one wraps wider than this; a longer line is a paragraph. */
const WIDEST = 160;
/** So many pairs of lines must look wrapped, and this share of all pairs. */
const FEWEST_PAIRS = 3;
const SHARE = 0.5;

/**
 * The width at which a text was wrapped, or null where its lines are its own. A program that wraps puts every word on
 * a line that fits; so in a wrapped text the next line's first word would nearly always have been too much.
 */
export function wrapWidth(lines: readonly TextLine[]): number | null {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.text.length);
  if (width > WIDEST) return null;
  let pairs = 0;
  let full = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (!next || next.afterGap) return;
    pairs += 1;
    if (isFull(line, next, width)) full += 1;
  });
  return full >= FEWEST_PAIRS && full >= pairs * SHARE ? width : null;
}

/** Whether `next` goes on with the paragraph of `line`. */
export function isContinuation(line: TextLine, next: TextLine, width: number | null): boolean {
  if (next.afterGap || (next.indented && !line.indented)) return false;
  if (width !== null) return isFull(line, next, width) && !startsItem(line, next);
  return line.text.length >= 40 && /^\p{Ll}/u.test(next.text) && /[\p{L}\d,)”"]$/u.test(line.text);
}

function isFull(line: TextLine, next: TextLine, width: number): boolean {
  const space = next.text.indexOf(' ');
  const firstWord = space < 0 ? next.text.length : space;
  return line.text.length + 1 + firstWord > width;
}

function startsItem(line: TextLine, next: TextLine): boolean {
  return /^(?:[-+*•–]|\d{1,2}[.)]|[a-zđ]\)) /u.test(next.text) && /[.;:!?…]$/.test(line.text);
}
