import { type Diagnostic, diagnostic, type Said } from '../base/diagnostic.ts';
import type { Span } from '../base/span.ts';
import type { Article } from '../model/article.ts';
import type { Manuscript } from '../model/manuscript.ts';

/** Proves that an article's parts hold every non-space character of its manuscript exactly once. */
export function checkAccounting(article: Article, manuscript: Manuscript): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const report = (code: string, span: Span, [say, hint]: readonly [Said, Said]): void => {
    if (span.start < span.end && manuscript.text.slice(span.start, span.end).trim() !== '') {
      diagnostics.push(diagnostic(code, 'error', { say, hint, place: manuscript.locate(span) }));
    }
  };
  let done = 0;
  for (const { start, end } of partSpans(article)) {
    if (start < done) report('text-twice', { start, end: Math.min(done, end) }, TWICE);
    else report('text-lost', { start: done, end: start }, LOST);
    done = Math.max(done, end);
  }
  report('text-lost', { start: done, end: manuscript.text.length }, LOST);
  return diagnostics;
}

function partSpans({ spans, sections, setAside }: Article): Span[] {
  const fields = [spans.headline, spans.kicker, spans.lead, spans.publishedAt, spans.bylines, spans.source];
  const body = sections.flatMap(section => [section.headingSpan, ...section.blocks.map(block => block.span)]);
  const parts = [...fields, ...body, ...setAside.map(part => part.span)].filter(span => span !== null);
  return parts.sort((a, b) => a.start - b.start);
}

const HINT = {
  en: 'this is a mistake of the reader: please report it with the text',
  vi: 'đây là lỗi của trình đọc: xin báo lại kèm văn bản',
};
const LOST = [
  { en: 'this text is in no part of the article', vi: 'đoạn chữ này không nằm trong phần nào của bài' },
  HINT,
] as const;
const TWICE = [
  { en: 'this text is in two parts of the article', vi: 'đoạn chữ này nằm trong hai phần của bài' },
  HINT,
] as const;
