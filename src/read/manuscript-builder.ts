import type { Outcome } from '../base/outcome.ts';
import type { Span } from '../base/span.ts';
import type { BlockHint, Given, ManuscriptFormat } from '../model/manuscript.ts';
import { finishBody } from './finish-body.ts';
import { marksOf } from './piece-marks.ts';
import type { DecodedSource, ManuscriptBody } from './source.ts';

/** The marks of a piece of text; what is left out is off. */
export interface PieceStyle {
  readonly strong?: boolean;
  readonly emphasis?: boolean;
  /** Null or left out: no link. */
  readonly href?: string | null;
}

/** A stretch of the raw text in one style; `from` is where it starts in the decoded file, null where no file place is known. */
export interface Piece {
  readonly span: Span;
  readonly style: PieceStyle;
  readonly from: number | null;
  /** Whether it is white space alone, which shows no style of its own. */
  readonly isBlank: boolean;
}

/** A block of the raw text. */
export interface RawPart {
  readonly span: Span;
  readonly hint: BlockHint;
}

interface OpenTable {
  readonly start: number;
  readonly rows: Span[][];
  cellStart: number;
  /** Tables inside this one; they become lines of its cells. */
  depth: number;
}

interface State {
  readonly parts: string[];
  readonly pieces: Piece[];
  readonly blocks: RawPart[];
  length: number;
  last: string;
  block: { readonly start: number; readonly hint: BlockHint } | null;
  table: OpenTable | null;
}

/**
 * Collects a document's text block by block for a format's reader. Blocks come out parted by LF, the cells of a table by TAB; a
 * block that is opened inside a table's cell becomes a line of the cell. Text outside a block opens a paragraph.
 */
export interface ManuscriptBuilder {
  /** Begins a block; one that is open is closed first. */
  readonly open: (hint: BlockHint) => void;
  readonly close: () => void;
  /** Adds text to the open block; LF is a line break. `from`: where it starts in the decoded file, if it stands there as it is. */
  readonly text: (text: string, style?: PieceStyle, from?: number | null) => void;
  /** Begins a table; inside another table its cells become lines of the outer cell. */
  readonly openTable: () => void;
  readonly row: () => void;
  /** Begins the next cell of the row. */
  readonly cell: () => void;
  /** Ends the innermost table. */
  readonly closeTable: (headRows: number) => void;
  /** The body, normalised and with spans into its text; a paragraph that is bold throughout has become a `boldLine`. */
  readonly finish: (
    source: DecodedSource,
    body: { readonly format: ManuscriptFormat; readonly given?: Given },
  ) => Outcome<ManuscriptBody>;
}

/** Begins a manuscript. */
export function manuscriptBuilder(): ManuscriptBuilder {
  const state: State = { parts: [], pieces: [], blocks: [], length: 0, last: '\n', block: null, table: null };
  return {
    open: hint => openBlock(state, hint),
    close: () => closeBlock(state),
    text: (text, style = {}, from = null) => addText(state, text, style, from),
    openTable: () => openTable(state),
    row: () => openRow(state),
    cell: () => openCell(state),
    closeTable: headRows => closeTable(state, headRows),
    finish: (source, { format, given = {} }) => {
      while (state.table) closeTable(state, 0);
      closeBlock(state);
      const { parts, pieces, blocks } = state;
      return finishBody(source, { format, given, raw: parts.join(''), pieces, blocks, marks: marksOf(pieces) });
    },
  };
}

function put(state: State, text: string): void {
  state.parts.push(text);
  state.length += text.length;
  state.last = text.at(-1) ?? state.last;
}

function breakLine(state: State): void {
  if (state.last !== '\n' && state.last !== '\t') put(state, '\n');
}

function openBlock(state: State, hint: BlockHint): void {
  if (state.table) {
    if (state.length > state.table.cellStart) breakLine(state);
    return;
  }
  closeBlock(state);
  breakLine(state);
  state.block = { start: state.length, hint };
}

function closeBlock(state: State): void {
  if (!state.block) return;
  state.blocks.push({ span: { start: state.block.start, end: state.length }, hint: state.block.hint });
  state.block = null;
  put(state, '\n');
}

function addText(state: State, text: string, style: PieceStyle, from: number | null): void {
  if (text === '') return;
  if (!state.table && !state.block) openBlock(state, { kind: 'paragraph' });
  const span = { start: state.length, end: state.length + text.length };
  state.pieces.push({ span, style, from, isBlank: !/\S/.test(text) });
  put(state, text);
}

function openTable(state: State): void {
  if (state.table) {
    state.table.depth += 1;
    return;
  }
  closeBlock(state);
  breakLine(state);
  state.table = { start: state.length, rows: [], cellStart: state.length, depth: 0 };
}

function openRow(state: State): void {
  const { table } = state;
  if (!table) return;
  if (table.depth > 0) {
    openBlock(state, { kind: 'paragraph' });
    return;
  }
  closeCell(state, table);
  if (table.rows.length > 0) put(state, '\n');
  table.rows.push([]);
  table.cellStart = -1;
}

function openCell(state: State): void {
  const { table } = state;
  if (!table) return;
  if (table.depth > 0) {
    if (state.last !== '\n' && state.last !== '\t') put(state, '\t');
    return;
  }
  if (table.rows.length === 0) openRow(state);
  if (closeCell(state, table)) put(state, '\t');
  table.cellStart = state.length;
}

/** Ends the open cell, if any; whether there was one. */
function closeCell(state: State, table: OpenTable): boolean {
  const row = table.rows.at(-1);
  if (!row || table.cellStart < 0) return false;
  row.push({ start: table.cellStart, end: state.length });
  table.cellStart = -1;
  return true;
}

function closeTable(state: State, headRows: number): void {
  const { table } = state;
  if (!table) return;
  if (table.depth > 0) {
    table.depth -= 1;
    return;
  }
  closeCell(state, table);
  const rows = table.rows.filter(row => row.length > 0);
  state.table = null;
  state.blocks.push({ span: { start: table.start, end: state.length }, hint: { kind: 'table', headRows, rows } });
  put(state, '\n');
}
