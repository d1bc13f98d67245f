import type { Mapped } from './offset-map.ts';

/** Collects replacements in a text, from its start to its end, and gives the new text with the way back. */
export interface TextEdits {
  /** Puts `replacement` in place of the source's stretch from `start` to `end`, which lies behind all earlier ones. */
  readonly replace: (start: number, end: number, replacement: string) => void;
  /** The same with a text that knows its own way back to the stretch. */
  readonly replaceMapped: (start: number, end: number, replacement: Mapped) => void;
  readonly finish: () => Mapped;
}

/** Begins to edit a text. */
export function editText(source: string): TextEdits {
  const parts: string[] = [];
  const changes: number[] = [];
  let done = 0;
  let length = 0;
  return {
    replace: (start, end, replacement) => {
      parts.push(source.slice(done, start), replacement);
      length += start - done;
      if (end - start !== replacement.length) changes.push(start, end, length, length + replacement.length);
      length += replacement.length;
      done = end;
    },
    replaceMapped: (start, end, { text, map }) => {
      parts.push(source.slice(done, start), text);
      length += start - done;
      map.changes.forEach((offset, i) => {
        changes.push(offset + (i % 4 < 2 ? start : length));
      });
      length += text.length;
      done = end;
    },
    finish: () => ({ text: parts.length === 0 ? source : parts.join('') + source.slice(done), map: { changes } }),
  };
}
