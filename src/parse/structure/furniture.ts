import type { Span } from '../../base/span.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import type { WordLists } from '../../model/word-lists.ts';
import { type Byline, findGluedByline, readBylineLine } from './byline.ts';
import { findParagraphs, type Stretch, stretchAt } from './paragraphs.ts';
import { readTimestamp, type Timestamp } from './timestamp.ts';

/** What stands around the text of an article, and the paragraphs that are left. */
export interface Furniture {
  readonly timestamp: Timestamp | null;
  readonly headline: Stretch | null;
  readonly byline: Byline | null;
  readonly setAside: readonly { readonly why: string; readonly span: Span }[];
  readonly body: readonly Stretch[];
}

/** How far down a page its time may stand, in paragraphs. */
const HEAD = 4;
const LONGEST_HEADLINE = 220;

/** Takes the furniture from the head and the foot of an article. */
export function takeFurniture(manuscript: Manuscript, lists: WordLists): Furniture {
  const setAside: { why: string; span: Span }[] = [];
  const kept = findParagraphs(manuscript).flatMap(paragraph =>
    withoutJunk(manuscript.text, paragraph, lists, setAside),
  );
  const at = kept.slice(0, HEAD).findIndex(({ text, span }) => readTimestamp(text, span) !== null);
  const stamp = kept[at];
  const timestamp = stamp ? readTimestamp(stamp.text, stamp.span) : null;
  const rest = kept.filter((_, i) => i !== at);
  const headline = isHeadline(rest[0], rest.length) ? (rest[0] ?? null) : null;
  const { byline, body } = takeByline(manuscript.text, headline ? rest.slice(1) : rest);
  return { timestamp, headline, byline, setAside, body };
}

/** A line without a full stop above at least one paragraph of text. */
function isHeadline(first: Stretch | undefined, count: number): boolean {
  return first !== undefined && count > 1 && first.text.length <= LONGEST_HEADLINE && !/[.:;…,]["”]?$/.test(first.text);
}

/** A paragraph less page junk: a whole line of it, or bars at its end. */
function withoutJunk(
  text: string,
  paragraph: Stretch,
  lists: WordLists,
  setAside: { why: string; span: Span }[],
): Stretch[] {
  const lower = paragraph.text.toLocaleLowerCase('vi');
  const isJunk = paragraph.text.length < 120 && lists.text.junk.some(word => lower.startsWith(word));
  if (isJunk || !/[\p{L}\p{N}]/u.test(paragraph.text)) {
    setAside.push({ why: isJunk ? 'page furniture' : 'no words', span: paragraph.span });
    return [];
  }
  const { start, end } = paragraph.span;
  const bars = /[\s|]*\|[\s|]*$/.exec(text.slice(start, end));
  if (!bars) return [paragraph];
  const cut = start + bars.index;
  setAside.push({ why: 'separator', span: stretchAt(text, { start: cut, end }).span });
  return [stretchAt(text, { start, end: cut })];
}

function takeByline(text: string, body: readonly Stretch[]): { byline: Byline | null; body: readonly Stretch[] } {
  const last = body.at(-1);
  if (!last || body.length < 1) return { byline: null, body };
  const line = body.length > 1 ? readBylineLine(last.text, last.span) : null;
  if (line) return { byline: line, body: body.slice(0, -1) };
  const glued = findGluedByline(text.slice(last.span.start, last.span.end), last.span.start);
  if (!glued) return { byline: null, body };
  return {
    byline: glued,
    body: [...body.slice(0, -1), stretchAt(text, { start: last.span.start, end: glued.span.start })],
  };
}
