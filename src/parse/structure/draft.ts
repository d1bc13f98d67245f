import type { Span } from '../../base/span.ts';
import type { Byline } from './byline.ts';
import type { Aside, Stretch } from './piece.ts';

/** What was found so far around the body of an article; the readers of head and foot fill it. */
export interface Draft {
  headline: Stretch | null;
  kicker: Stretch | null;
  time: { readonly iso: string; readonly span: Span } | null;
  readonly names: string[];
  readonly bylineSpans: Span[];
  source: string | null;
  readonly sourceSpans: Span[];
  readonly asides: Aside[];
}

/** A draft that holds nothing. */
export function emptyDraft(): Draft {
  return {
    headline: null,
    kicker: null,
    time: null,
    names: [],
    bylineSpans: [],
    source: null,
    sourceSpans: [],
    asides: [],
  };
}

/** Adds a byline that stands at `span`; `where` says on which side of those known it stands. */
export function addByline(draft: Draft, byline: Byline, span: Span, where: 'before' | 'behind' = 'behind'): void {
  const fresh = byline.names.filter(name => !draft.names.includes(name));
  draft.names.splice(where === 'before' ? 0 : draft.names.length, 0, ...fresh);
  draft.source ??= byline.source;
  const source = byline.sourceSpan;
  if (!source) {
    draft.bylineSpans.push(span);
    return;
  }
  const at = { start: span.start + source.start, end: span.start + source.end };
  draft.sourceSpans.push(at);
  if (span.start < at.start) draft.bylineSpans.push({ start: span.start, end: at.start });
  if (at.end < span.end) draft.bylineSpans.push({ start: at.end, end: span.end });
}

/** Sets pieces aside with one reason. */
export function setAside(draft: Draft, why: string, pieces: readonly Stretch[]): void {
  for (const { span } of pieces) draft.asides.push({ why, span });
}

/** The first run of stretches that nothing but white space parts, and the others. */
export function firstRun(spans: readonly Span[], text: string): { run: Span | null; others: readonly Span[] } {
  const sorted = spans
    .filter(({ start, end }) => text.slice(start, end).trim() !== '')
    .sort((a, b) => a.start - b.start);
  const [first, ...rest] = sorted;
  if (!first) return { run: null, others: [] };
  let end = first.end;
  let used = 0;
  while (rest[used] && text.slice(end, rest[used]?.start).trim() === '') {
    end = rest[used]?.end ?? end;
    used++;
  }
  return { run: { start: first.start, end }, others: rest.slice(used) };
}
