import type { Inline } from './article.ts';

/** The words of inlines without their marks; a line break is LF. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map(inline => {
      if (inline.kind === 'text') return inline.text;
      return inline.kind === 'lineBreak' ? '\n' : plainText(inline.inlines);
    })
    .join('');
}

/**
 * The one form of a paragraph's inlines: LF inside a text is a line break, neighbouring texts are one, nothing is empty, and
 * neither white space nor a line break stands at either end.
 */
export function tidyInlines(inlines: readonly Inline[]): Inline[] {
  const split = splitTexts(inlines);
  const text = plainText(split);
  const start = text.length - text.trimStart().length;
  return mergeTexts(sliceInlines(split, start, start + text.trim().length));
}

function splitTexts(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.kind === 'lineBreak') return [inline];
    if (inline.kind !== 'text') return [{ ...inline, inlines: splitTexts(inline.inlines) }];
    return inline.text
      .split('\n')
      .flatMap((text, i): Inline[] =>
        i === 0 ? [{ kind: 'text', text }] : [{ kind: 'lineBreak' }, { kind: 'text', text }],
      );
  });
}

/** The part of inlines between two offsets of their plain text. */
function sliceInlines(inlines: readonly Inline[], start: number, end: number): Inline[] {
  const sliced: Inline[] = [];
  let at = 0;
  for (const inline of inlines) {
    const length = plainText([inline]).length;
    const from = Math.max(0, start - at);
    const to = Math.min(length, end - at);
    at += length;
    if (from >= to) continue;
    if (inline.kind === 'lineBreak') sliced.push(inline);
    else if (inline.kind === 'text') sliced.push({ kind: 'text', text: inline.text.slice(from, to) });
    else sliced.push({ ...inline, inlines: sliceInlines(inline.inlines, from, to) });
  }
  return sliced;
}

function mergeTexts(inlines: readonly Inline[]): Inline[] {
  const merged: Inline[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    if (inline.kind === 'lineBreak') merged.push(inline);
    else if (inline.kind !== 'text') merged.push({ ...inline, inlines: mergeTexts(inline.inlines) });
    else if (last?.kind === 'text') merged[merged.length - 1] = { kind: 'text', text: last.text + inline.text };
    else merged.push(inline);
  }
  return merged;
}
