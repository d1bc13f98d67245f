import type { Span } from '../../base/span.ts';
import type { Inline } from '../../model/article.ts';
import type { Manuscript, Mark } from '../../model/manuscript.ts';

/** The words at a span with the source's marks. In a wrapped text a line end is a space, elsewhere it breaks the line. */
export function inlinesAt(manuscript: Manuscript, span: Span, keepsLines: boolean): Inline[] {
  const marks = marksIn(manuscript.marks, span);
  return marks.length === 0 ? texts(manuscript.text, span, keepsLines) : nest(manuscript.text, span, marks, keepsLines);
}

/** The marks that touch a span, cut to it; found by halving, so that a long text is not read for each paragraph. */
function marksIn(marks: readonly Mark[], { start, end }: Span): Mark[] {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.span.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  // A mark that begins before the span may reach into it: look a little back.
  const from = Math.max(0, low - 8);
  const found: Mark[] = [];
  for (let i = from; i < marks.length; i++) {
    const mark = marks[i];
    if (!mark || mark.span.start >= end) break;
    if (mark.span.end <= start) continue;
    const cut = { start: Math.max(start, mark.span.start), end: Math.min(end, mark.span.end) };
    if (cut.start < cut.end) found.push({ ...mark, span: cut });
  }
  return found;
}

function nest(text: string, span: Span, marks: readonly Mark[], keepsLines: boolean): Inline[] {
  const inlines: Inline[] = [];
  let at = span.start;
  let i = 0;
  while (i < marks.length) {
    const mark = marks[i];
    if (!mark) break;
    i++;
    if (mark.span.start < at) continue;
    inlines.push(...texts(text, { start: at, end: mark.span.start }, keepsLines));
    const inner: Mark[] = [];
    for (; i < marks.length && (marks[i]?.span.start ?? 0) < mark.span.end; i++) inner.push(...marks.slice(i, i + 1));
    const inside = nest(text, mark.span, inner, keepsLines);
    if (mark.kind === 'link') inlines.push({ kind: 'link', href: mark.href, inlines: inside });
    else inlines.push({ kind: mark.kind, inlines: inside });
    at = mark.span.end;
  }
  inlines.push(...texts(text, { start: at, end: span.end }, keepsLines));
  return inlines;
}

function texts(text: string, { start, end }: Span, keepsLines: boolean): Inline[] {
  if (start >= end) return [];
  const raw = text.slice(start, end);
  if (!keepsLines) return [{ kind: 'text', text: raw.replace(/\s+/g, ' ') }];
  return raw.split(/[^\S\n]*\n\s*/).flatMap((line, i): Inline[] => {
    const inline: Inline[] = line === '' ? [] : [{ kind: 'text', text: line.replace(/\s+/g, ' ') }];
    return i === 0 ? inline : [{ kind: 'lineBreak' }, ...inline];
  });
}
