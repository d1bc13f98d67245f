import type { Span } from '../../base/span.ts';
import { readEnumerator } from './enumerator.ts';
import { countWords, isAdjacent, type Piece } from './piece.ts';

/** Lines of a plain text that are rows of one table; spans are those of the manuscript. */
export interface TableLines {
  /** How many pieces it takes. */
  readonly count: number;
  readonly hasHead: boolean;
  readonly rows: readonly (readonly Span[])[];
}

type Cutter = (line: string) => Span[] | null;

/** Reads the pieces from `at` on as a table: tabs, bars or columns; null where they are none. */
export function readTableLines(pieces: readonly Piece[], at: number, text: string): TableLines | null {
  for (const cut of [cutAtBars, cutAtTabs, cutAtGaps]) {
    const rows: { cells: Span[]; isRule: boolean }[] = [];
    for (let i = at; i < pieces.length; i++) {
      const piece = pieces[i];
      if (piece?.hint.kind !== 'none' || (i > at && !isAdjacent(text, pieces[i - 1], piece))) break;
      const line = text.slice(piece.span.start, piece.span.end);
      const cells = line.includes('\n') ? null : cut(line);
      const width = rows.find(row => !row.isRule)?.cells.length;
      const isDouble = isRule(line) && (rows.at(-1)?.isRule ?? true);
      if (!cells || isDouble || (width !== undefined && !isRule(line) && cells.length !== width)) break;
      rows.push({ cells: cells.map(cell => moved(cell, piece.span.start)), isRule: isRule(line) });
    }
    const data = rows.filter(row => !row.isRule).map(row => row.cells);
    if (data.length >= 2)
      return { count: rows.length, hasHead: hasHead(data, rows[1]?.isRule ?? false, text), rows: data };
  }
  return null;
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** `---|---`: the rule under a head. */
function isRule(line: string): boolean {
  return /^[\s|:+=-]+$/.test(line);
}

/** `| a | b |` or `a | b | c`. */
const cutAtBars: Cutter = line => {
  const bars = line.split('|').length - 1;
  if (bars < 1 || (bars < 2 && !line.startsWith('|')) || line.length > 600) return null;
  const from = line.startsWith('|') ? 1 : 0;
  const to = line.endsWith('|') ? line.length - 1 : line.length;
  const cells = cutAt(line, { start: from, end: to }, /\|/g);
  return cells.length >= 2 ? cells : null;
};

const cutAtTabs: Cutter = line => {
  const cells = line.includes('\t') ? cutAt(line, { start: 0, end: line.length }, /\t/g) : [];
  return cells.length >= 2 ? cells : null;
};

/** Columns parted by two spaces or more; a cell of a column is short. */
const cutAtGaps: Cutter = line => {
  const cells = / {2}/.test(line) && line.length < 200 ? cutAt(line, { start: 0, end: line.length }, / {2,}/g) : [];
  const areShort = cells.every(({ start, end }) => countWords(line.slice(start, end)) <= 8);
  return cells.length >= 2 && areShort && readEnumerator(line) === null ? cells : null;
};

function cutAt(line: string, { start, end }: Span, mark: RegExp): Span[] {
  const cells: Span[] = [];
  let from = start;
  for (const match of line.slice(start, end).matchAll(mark)) {
    cells.push(trimmed(line, { start: from, end: start + match.index }));
    from = start + match.index + match[0].length;
  }
  cells.push(trimmed(line, { start: from, end }));
  return cells;
}

function trimmed(line: string, { start, end }: Span): Span {
  const raw = line.slice(start, end);
  const from = start + raw.length - raw.trimStart().length;
  return raw.trim() === '' ? { start, end: start } : { start: from, end: from + raw.trim().length };
}

/** A head has a rule under it, or no number where the rows below have some. */
function hasHead(rows: readonly (readonly Span[])[], hasRule: boolean, text: string): boolean {
  const hasNumber = (row: readonly Span[]): boolean =>
    row.some(({ start, end }) => /^[\d.,%\s–-]*\d[\d.,%\s–-]*$/.test(text.slice(start, end)));
  const [first, ...below] = rows;
  return hasRule || (first !== undefined && !hasNumber(first) && below.length > 0 && below.every(hasNumber));
}
