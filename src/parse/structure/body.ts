import type { Span } from '../../base/span.ts';
import type { Manuscript } from '../../model/manuscript.ts';
import { type Caption, readCaption } from './caption.ts';
import { readBullet, readEnumerator } from './enumerator.ts';
import type { Lexicon } from './lexicon.ts';
import { countWords, isAdjacent, isOpen, type Piece, type Stretch, withoutBars } from './piece.ts';
import { splitText } from './split-text.ts';
import { readTableLines } from './table-lines.ts';
import { isHeadingLine } from './title-line.ts';

/** A part of the body in reading order. */
export type Part =
  | { readonly kind: 'heading'; readonly stretch: Stretch; readonly level: number | null }
  | { readonly kind: 'text' | 'quote'; readonly stretch: Stretch; readonly keepsLines: boolean }
  | { readonly kind: 'aside'; readonly stretch: Stretch; readonly why: string }
  | {
      readonly kind: 'caption';
      readonly stretch: Stretch;
      readonly caption: Caption;
      readonly image: string | null;
      readonly alt: string | null;
    }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly span: Span;
      readonly items: readonly Span[];
      readonly keepsLines: boolean;
    }
  | {
      readonly kind: 'table';
      readonly span: Span;
      readonly headRows: number;
      readonly rows: readonly (readonly Span[])[];
    };

/** A text is glued where its paragraphs are so long, in letters, or so few. */
const GLUED_LENGTH = 380;
const GLUED_PIECES = 3;
/** What must speak for a heading inside a paragraph: in a glued text, in one of many paragraphs, and never. */
const IN_GLUED = 1.5;
const IN_PARAGRAPHS = 3.5;

/** The parts of a body's pieces: headings, paragraphs, captions, lists and tables, each with its place. */
export function partsOf(pieces: readonly Piece[], manuscript: Manuscript, lexicon: Lexicon): Part[] {
  const { text } = manuscript;
  const parts: Part[] = [];
  const least = leastFor(pieces, lexicon);
  for (let at = 0; at < pieces.length; ) {
    const group = hintedGroup(pieces, at, text) ?? tableGroup(pieces, at, text) ?? listGroup(pieces, at, text);
    const piece = pieces[at];
    if (group) parts.push(group.part);
    else if (piece)
      parts.push(...pieceParts(piece, { isLast: at === pieces.length - 1, isFirst: at === 0, least }, text, lexicon));
    at += group?.count ?? 1;
  }
  return joinCaptions(parts);
}

/** A caption that only its words show belongs to the picture without words right above it. */
function joinCaptions(parts: readonly Part[]): Part[] {
  const isBare = (part: Part | undefined): boolean =>
    part?.kind === 'caption' && part.image !== null && part.stretch.text.trim() === '';
  return parts.flatMap((part, i): Part[] => {
    const [above, below] = [parts[i - 1], parts[i + 1]];
    if (part.kind !== 'caption') return [part];
    if (isBare(part) && below?.kind === 'caption' && below.image === null) return [];
    const takes = part.image === null && above?.kind === 'caption' && isBare(above);
    return [takes ? { ...part, image: above.image, alt: above.alt } : part];
  });
}

/** How much must speak for a glued heading in this body. */
function leastFor(pieces: readonly Piece[], lexicon: Lexicon): number {
  const open = pieces.filter(isOpen);
  const hasOwn = pieces.some(
    (piece, i) =>
      piece.hint.kind === 'heading' ||
      piece.hint.kind === 'boldLine' ||
      (isOpen(piece) &&
        i < pieces.length - 1 &&
        isHeadingLine(piece.text, lexicon) &&
        readEnumerator(piece.text)?.style !== 'part'),
  );
  const length = open.reduce((sum, piece) => sum + piece.text.length, 0) / Math.max(1, open.length);
  const isGlued = open.length <= GLUED_PIECES || length >= GLUED_LENGTH;
  if (hasOwn) return Number.POSITIVE_INFINITY;
  return isGlued ? IN_GLUED : IN_PARAGRAPHS;
}

interface Group {
  readonly part: Part;
  readonly count: number;
}

/** Pieces that the source itself calls a list, a table, a caption, a quotation or a heading. */
function hintedGroup(pieces: readonly Piece[], at: number, text: string): Group | null {
  const piece = pieces[at];
  if (!piece) return null;
  const { hint, span } = piece;
  if (hint.kind === 'heading' || (hint.kind === 'boldLine' && isBoldHeading(piece.text)))
    return { part: { kind: 'heading', stretch: piece, level: hint.kind === 'heading' ? hint.level : null }, count: 1 };
  if (hint.kind === 'quote') return { part: { kind: 'quote', stretch: piece, keepsLines: true }, count: 1 };
  if (hint.kind === 'table')
    return { part: { kind: 'table', span, headRows: hint.headRows, rows: hint.rows }, count: 1 };
  if (hint.kind !== 'listItem') return null;
  let end = at + 1;
  for (
    let next = pieces[end];
    next?.hint.kind === 'listItem' && isAdjacent(text, pieces[end - 1], next);
    next = pieces[end]
  ) {
    if (next.hint.ordered !== hint.ordered && next.hint.level <= hint.level) break;
    end++;
  }
  const items = pieces.slice(at, end).map(item => item.span);
  return { part: listPart(hint.ordered, items, true), count: end - at };
}

function isBoldHeading(text: string): boolean {
  return countWords(text) <= 25 && !/[.;,…]["”’)]*$/.test(text);
}

function listPart(ordered: boolean, items: readonly Span[], keepsLines: boolean): Part {
  return {
    kind: 'list',
    ordered,
    span: { start: items[0]?.start ?? 0, end: items.at(-1)?.end ?? 0 },
    items,
    keepsLines,
  };
}

function tableGroup(pieces: readonly Piece[], at: number, text: string): Group | null {
  const table = readTableLines(pieces, at, text);
  const first = pieces[at];
  const last = table ? pieces[at + table.count - 1] : undefined;
  if (!table || !first || !last) return null;
  const span = { start: first.span.start, end: last.span.end };
  return { part: { kind: 'table', span, headRows: table.hasHead ? 1 : 0, rows: table.rows }, count: table.count };
}

/** Lines with bullets, or at least two short numbered lines in a row with nothing between. */
function listGroup(pieces: readonly Piece[], at: number, text: string): Group | null {
  const styleAt = (i: number): string | null => {
    const piece = pieces[i];
    return piece && isOpen(piece) ? itemStyle(piece.text) : null;
  };
  const style = styleAt(at);
  if (style === null) return null;
  let end = at + 1;
  while (styleAt(end) === style && isAdjacent(text, pieces[end - 1], pieces[end])) end++;
  if (style !== 'bullet' && end - at < 2) return null;
  const items = pieces.slice(at, end).map(({ span }) => itemSpan(text, span));
  const whole = { start: pieces[at]?.span.start ?? 0, end: pieces[end - 1]?.span.end ?? 0 };
  const list = listPart(style !== 'bullet', items, false);
  return { part: list.kind === 'list' ? { ...list, span: whole } : list, count: end - at };
}

function itemStyle(line: string): string | null {
  if (readBullet(line)) return 'bullet';
  const enumerator = readEnumerator(line);
  const isListed = enumerator?.style === 'arabic' || enumerator?.style === 'letter';
  return isListed && enumerator ? enumerator.style : null;
}

/** An item without its bullet or number. */
function itemSpan(text: string, span: Span): Span {
  const line = text.slice(span.start, span.end);
  const mark = readBullet(line) ?? readEnumerator(line)?.text ?? '';
  return { start: Math.min(span.start + mark.length, span.end), end: span.end };
}

function pieceParts(
  piece: Piece,
  { isLast, isFirst, least }: { isLast: boolean; isFirst: boolean; least: number },
  text: string,
  lexicon: Lexicon,
): Part[] {
  const keepsLines = piece.hint.kind !== 'none';
  if (piece.hint.kind === 'caption') return [captionPart(piece, piece.hint, lexicon)];
  if (!/[\p{L}\p{N}]/u.test(piece.text)) return [{ kind: 'aside', stretch: piece, why: 'no words' }];
  if (!isOpen(piece)) return [{ kind: 'text', stretch: piece, keepsLines }];
  const caption = readCaption(piece.text, lexicon);
  if (caption) return [{ kind: 'caption', stretch: piece, caption, image: null, alt: null }];
  if (!isLast && isHeadingLine(piece.text, lexicon)) return [{ kind: 'heading', stretch: piece, level: null }];
  return splitText(piece, { least, atStart: !isFirst }, text, lexicon).map(({ kind, stretch, caption }): Part => {
    if (kind === 'caption') return { kind, stretch, caption, image: null, alt: null };
    return kind === 'heading' ? { kind, stretch, level: null } : { kind, stretch, keepsLines };
  });
}

function captionPart(piece: Piece, hint: { image: string | null; alt: string | null }, lexicon: Lexicon): Part {
  const whole = withoutBars(piece.text);
  const caption = readCaption(piece.text, lexicon) ?? { whole, caption: whole, credit: null };
  return { kind: 'caption', stretch: piece, caption, image: hint.image, alt: hint.alt };
}
