import type { Place } from '../base/diagnostic.ts';
import { type Outcome, outcome } from '../base/outcome.ts';
import type { Span } from '../base/span.ts';
import type { BlockHint, Given, ManuscriptFormat, Mark, RawBlock } from '../model/manuscript.ts';
import { changeNotes } from './change-notes.ts';
import { repairNotes } from './encoding/encoding-notes.ts';
import { repairText } from './encoding/repair-text.ts';
import type { Piece, RawPart } from './manuscript-builder.ts';
import { normalise } from './normalise.ts';
import { targetSpan, throughAll } from './offset-map.ts';
import { locateIn, locateSource } from './positions.ts';
import type { DecodedSource, ManuscriptBody } from './source.ts';

/** A document's raw text with everything that points into it. */
export interface RawBody {
  readonly format: ManuscriptFormat;
  readonly given: Given;
  readonly raw: string;
  readonly pieces: readonly Piece[];
  readonly blocks: readonly RawPart[];
  readonly marks: readonly Mark[];
}

/**
 * Repairs and normalises a raw body and carries its spans over; reports what was changed. The gate has repaired a text file before,
 * but entities and the parts of a package come to light only here.
 */
export function finishBody(source: DecodedSource, body: RawBody): Outcome<ManuscriptBody> {
  const repair = repairText(body.raw);
  const normalised = normalise(repair.text);
  const { text } = normalised;
  const maps = [...repair.maps, normalised.map];
  const carry = (span: Span): Span =>
    trimSpan(
      text,
      maps.reduce((inner, map) => targetSpan(map, inner), span),
    );
  const way = wayToSource(body);
  const marks = body.marks
    .map(mark => ({ ...mark, span: carry(mark.span) }))
    .filter(({ span }) => span.start < span.end);
  const blocks = body.blocks.map(part => carryBlock(text, part, carry)).filter(isWorthKeeping);
  const value: ManuscriptBody = {
    format: body.format,
    text,
    blocks: blocks.map(block => boldLine(block, marks)),
    marks,
    given: body.given,
    sourceText: way.sourceText,
    toSource: span => way.toSource(throughAll(maps, span)),
  };
  const locate = way.sourceText === null ? locateSource(source) : locateIn(source.name, way.sourceText);
  const at = (span: Span): Place => locate(way.toSource(span));
  const ofRepaired = (span: Span): Place => at(throughAll(repair.maps, span));
  return outcome(value, [...repairNotes(repair, at), ...changeNotes(normalised, ofRepaired)]);
}

/** The way from the raw text to the file, or to the raw text itself where a piece does not know its place in the file. */
function wayToSource({ raw, pieces }: RawBody): Pick<ManuscriptBody, 'sourceText' | 'toSource'> {
  const isInFile = pieces.length > 0 && pieces.every(piece => piece.from !== null);
  return isInFile
    ? { sourceText: null, toSource: span => fileSpan(pieces, span) }
    : { sourceText: raw, toSource: span => span };
}

function carryBlock(text: string, { span, hint }: RawPart, carry: (span: Span) => Span): RawBlock {
  const at = carry(span);
  return { text: text.slice(at.start, at.end), span: at, hint: carryHint(hint, at, carry) };
}

/** An empty cell beside the block's trimmed ends is drawn inside them. */
function carryHint(hint: BlockHint, { start, end }: Span, carry: (span: Span) => Span): BlockHint {
  if (hint.kind !== 'table') return hint;
  const inside = (span: Span): Span => ({
    start: Math.min(end, Math.max(start, span.start)),
    end: Math.min(end, Math.max(start, span.end)),
  });
  return { ...hint, rows: hint.rows.map(row => row.map(cell => inside(carry(cell)))) };
}

function isWorthKeeping({ text, hint }: RawBlock): boolean {
  return text !== '' || (hint.kind === 'caption' && hint.image !== null);
}

/** A paragraph that one strong mark covers is a bold line. */
function boldLine(block: RawBlock, marks: readonly Mark[]): RawBlock {
  if (block.hint.kind !== 'paragraph' && block.hint.kind !== 'none') return block;
  const { start, end } = block.span;
  const at = firstAtOrAfter(marks, start);
  const isBold = marks.slice(at, at + 2).some(m => m.kind === 'strong' && m.span.start === start && m.span.end === end);
  return isBold ? { ...block, hint: { kind: 'boldLine' } } : block;
}

function firstAtOrAfter(marks: readonly Mark[], offset: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.span.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A span of the raw text in the decoded file: from where its first piece stands to where its last one does. */
function fileSpan(pieces: readonly Piece[], { start, end }: Span): Span {
  const from = fileOffset(pieces, start);
  return { start: from, end: end > start ? Math.max(from, fileOffset(pieces, end - 1) + 1) : from };
}

function fileOffset(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const piece = pieces[low];
  if (!piece) return 0;
  return (piece.from ?? 0) + Math.min(Math.max(0, offset - piece.span.start), piece.span.end - piece.span.start);
}

/** The span without white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text, from)) from += 1;
  while (to > from && isSpace(text, to - 1)) to -= 1;
  return { start: from, end: to };
}

function isSpace(text: string, index: number): boolean {
  return /\s/.test(text.charAt(index));
}
