import type { RawBlock } from '../../model/manuscript.ts';
import { isContinuation, wrapWidth } from './wrapping.ts';

/** A line of the text that has something on it. */
export interface TextLine {
  /** Without the spaces at its ends. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether spaces stand before it. */
  readonly indented: boolean;
  /** Whether an empty line, or the text's start, stands before it. */
  readonly afterGap: boolean;
}

/** The blocks of a plain text: its lines, or whole paragraphs where the text was wrapped at a fixed width. */
export function findBlocks(text: string): readonly RawBlock[] {
  const lines = findLines(text);
  const width = wrapWidth(lines);
  const blocks: RawBlock[] = [];
  let start = 0;
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    if (next && isContinuation(line, next, width)) return;
    const span = { start: lines[start]?.start ?? line.start, end: line.end };
    blocks.push({ text: text.slice(span.start, span.end), span, hint: { kind: 'none' } });
    start = index + 1;
  });
  return blocks;
}

function findLines(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  let afterGap = true;
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at);
    const lineEnd = found < 0 ? text.length : found;
    const line = text.slice(at, lineEnd);
    const trimmed = line.trim();
    if (trimmed) {
      const start = at + line.length - line.trimStart().length;
      lines.push({ text: trimmed, start, end: start + trimmed.length, indented: start > at, afterGap });
    }
    afterGap = !trimmed;
    at = lineEnd + 1;
  }
  return lines;
}
