import type { Place } from './diagnostic.ts';
import type { Span } from './span.ts';

/** The starts of the lines of a text, for turning offsets into lines and columns in logarithmic time. */
export interface TextLines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Finds the lines of a text; LF, CRLF and CR end one. */
export function textLines(text: string): TextLines {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return { text, starts };
}

/** The place of a stretch of a text in its file: line and column from 1, with the line's text as the excerpt. */
export function placeInText(file: string, lines: TextLines, { start, end }: Span, span: Span | null = null): Place {
  const index = lineIndex(lines.starts, start);
  const from = lines.starts[index] ?? 0;
  const excerpt = lines.text.slice(from, endOfLine(lines, index));
  const length = Math.max(1, Math.min(end, from + excerpt.length) - start);
  return { file, line: index + 1, column: start - from + 1, length, excerpt, span };
}

/** The end of a line without its LF, CR or CRLF: two characters are looked at, however long the line is. */
function endOfLine({ text, starts }: TextLines, index: number): number {
  const next = starts[index + 1];
  if (next === undefined) return text.length;
  return text.startsWith('\r\n', next - 2) ? next - 2 : next - 1;
}

function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
