import { readByline } from './byline.ts';
import { readCaption } from './caption.ts';
import { addByline, type Draft, setAside } from './draft.ts';
import { readEnumerator } from './enumerator.ts';
import type { Lexicon } from './lexicon.ts';
import { countWords, isOpen, type Piece, rawText, type Stretch, stretchAt } from './piece.ts';
import { readTableLines } from './table-lines.ts';
import { findGluedTimestamp, readTimestamp, type Timestamp } from './timestamp.ts';
import { isTitleLine, isUpperLine } from './title-line.ts';

/** How far down the head may reach, in pieces. */
const HEAD = 9;
/** A headline that ends with a point, as some do, is no longer, in words. */
const LONGEST_POINTED = 25;

/** What a line of the head is. */
type HeadLine =
  | { readonly kind: 'time'; readonly piece: Piece; readonly stamp: Timestamp }
  | { readonly kind: 'byline' | 'caption' | 'part' | 'title'; readonly piece: Piece };

/** Takes time, headline, kicker and bylines from the head of an article; gives the pieces that are left. */
export function takeHead(pieces: readonly Piece[], draft: Draft, text: string, lexicon: Lexicon): readonly Piece[] {
  const glued = takeGluedTime(pieces, draft, text, lexicon);
  if (glued) return glued;
  const head = headLines(pieces, draft, text, lexicon);
  const rest = pieces.slice(head.length);
  const stampAt = head.findIndex(line => line.kind === 'time');
  const stamp = head[stampAt];
  if (stamp?.kind === 'time') takeStamp(stamp.piece, stamp.stamp, draft, text, lexicon);
  const lines = head.filter(line => line.kind !== 'time');
  if (!draft.headline) takeTitle(lines, stampAt, draft);
  takeRepeats(lines, draft);
  const kept = lines.filter(({ kind, piece }) => {
    if (kind === 'byline') takeByline(piece, draft, text, lexicon);
    return kind !== 'byline' && !isTaken(piece, draft);
  });
  return [...kept.map(line => line.piece), ...rest];
}

/** The lines above the first paragraph; at least one piece is left for the text. */
function headLines(pieces: readonly Piece[], draft: Draft, text: string, lexicon: Lexicon): HeadLine[] {
  const lines: HeadLine[] = [];
  for (const piece of pieces.slice(0, Math.min(HEAD, pieces.length - 1))) {
    if (readTableLines(pieces, lines.length, text)) break;
    const next = pieces[lines.length + 1];
    const line = isOpen(piece) ? headLine(piece, { text, lexicon, isFirst: lines.length === 0, next }) : null;
    if (line === null) break;
    if (line.kind === 'time' && (draft.time !== null || lines.some(({ kind }) => kind === 'time'))) break;
    lines.push(line);
  }
  return lines;
}

function headLine(
  piece: Piece,
  { text, lexicon, isFirst, next }: { text: string; lexicon: Lexicon; isFirst: boolean; next: Piece | undefined },
): HeadLine | null {
  const stamp = readTimestamp(rawText(text, piece.span), lexicon);
  if (stamp) return { kind: 'time', piece, stamp };
  const enumerator = readEnumerator(piece.text);
  if (enumerator && enumerator.style !== 'part') return null;
  if (!isFirst && readByline(rawText(text, piece.span), lexicon)) return { kind: 'byline', piece };
  if (readCaption(piece.text, lexicon)) return { kind: 'caption', piece };
  if (isTitleLine(piece.text, lexicon)) return { kind: enumerator && !isFirst ? 'part' : 'title', piece };
  const isAboveTime = next !== undefined && readTimestamp(rawText(text, next.span), lexicon) !== null;
  const isKicker = piece.text.endsWith(':') && countWords(piece.text) <= LONGEST_POINTED;
  return (isFirst && isAboveTime && countWords(piece.text) <= LONGEST_POINTED) || isKicker
    ? { kind: 'title', piece }
    : null;
}

/** The headline is the last title above the time; where none is there, the first below it. A line above it is its kicker. */
function takeTitle(lines: readonly HeadLine[], stampAt: number, draft: Draft): void {
  const titles = lines.flatMap(({ kind, piece }, i) => (kind === 'title' ? [{ piece, isAbove: i < stampAt }] : []));
  const above = titles.filter(title => title.isAbove).map(title => title.piece);
  const below = titles.filter(title => !title.isAbove).map(title => title.piece);
  const [first, second] = below;
  const isKicker = first !== undefined && second !== undefined && isKickerLine(first.text, second.text);
  const headline = above.at(-1) ?? (isKicker ? second : first) ?? null;
  const kicker = above.length > 0 ? (above.at(-2) ?? null) : isKicker ? first : null;
  const isText = headline !== null && above.length === 0 && lines.findIndex(line => line.piece === headline) > 3;
  if (headline === null || isText) return;
  draft.headline = headline;
  const isSecond = draft.kicker !== null && kicker !== null;
  draft.kicker ??= kicker;
  setAside(draft, 'above the headline', [...above.slice(0, -2), ...(isSecond ? [kicker] : [])]);
}

/** Many pages print their headline twice. */
function takeRepeats(lines: readonly HeadLine[], draft: Draft): void {
  const { headline, kicker } = draft;
  const isAgain = ({ text }: Stretch): boolean => text === headline?.text;
  const again = lines.filter(({ kind, piece }) => kind === 'title' && isAgain(piece) && !isTaken(piece, draft));
  const pieces = again.map(line => line.piece);
  setAside(draft, 'headline, printed again', kicker && isAgain(kicker) ? [kicker, ...pieces] : pieces);
  if (kicker && isAgain(kicker)) draft.kicker = null;
}

function isKickerLine(first: string, second: string): boolean {
  if (first.endsWith(':')) return true;
  return countWords(first) <= 8 && isUpperLine(first) && !isUpperLine(second) && countWords(second) > countWords(first);
}

function isTaken({ span }: Piece, draft: Draft): boolean {
  const taken = [draft.headline?.span, draft.kicker?.span, ...draft.asides.map(aside => aside.span)];
  return taken.some(other => other?.start === span.start);
}

function takeByline(piece: Piece, draft: Draft, text: string, lexicon: Lexicon): void {
  const byline = readByline(rawText(text, piece.span), lexicon);
  if (byline) addByline(draft, byline, piece.span);
}

/** Takes a time; what else stands on its line is an author, or a section of the paper. */
export function takeStamp(piece: Piece, stamp: Timestamp, draft: Draft, text: string, lexicon: Lexicon): void {
  const at = piece.span.start;
  draft.time = { iso: stamp.iso, span: { start: at + stamp.span.start, end: at + stamp.span.end } };
  if (!stamp.rest) return;
  const span = { start: at + stamp.rest.start, end: at + stamp.rest.end };
  const raw = rawText(text, span).replace(/^[\s|,–—-]+|[\s|,–—-]+$/g, found => ' '.repeat(found.length));
  const isSection = lexicon.lists.furniture.categories.includes(raw.trim().toLocaleLowerCase('vi'));
  const byline = isSection ? null : readByline(raw, lexicon);
  if (byline && byline.source === null) addByline(draft, byline, span);
  else draft.asides.push({ why: isSection ? 'section of the paper' : 'beside the time', span });
}

/** A time inside the first paragraph: what stands before it is the headline, what stands behind it goes on. */
function takeGluedTime(
  pieces: readonly Piece[],
  draft: Draft,
  text: string,
  lexicon: Lexicon,
): readonly Piece[] | null {
  const [first, ...rest] = pieces;
  if (draft.time || !first || !isOpen(first)) return null;
  const raw = rawText(text, first.span);
  const stamp = readTimestamp(raw, lexicon) ? null : findGluedTimestamp(raw, lexicon);
  if (!stamp) return null;
  const at = first.span.start;
  draft.time = { iso: stamp.iso, span: { start: at + stamp.span.start, end: at + stamp.span.end } };
  const above = stretchAt(text, { start: at, end: draft.time.span.start });
  const below = { ...stretchAt(text, { start: draft.time.span.end, end: first.span.end }), hint: first.hint };
  if (above.text !== '' && !draft.headline) draft.headline = above;
  else if (above.text !== '') draft.asides.push({ why: 'above the headline', span: above.span });
  return [below, ...rest];
}
