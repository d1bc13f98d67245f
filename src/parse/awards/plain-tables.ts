import type { Span } from '../../base/span.ts';
import type { AwardTable, TableCellText } from './tables.ts';

/** A table in plain text, and the lines that it takes. */
export interface PlainTable extends AwardTable {
  readonly span: Span;
}

interface Line {
  readonly start: number;
  readonly cells: readonly TableCellText[];
}

/** Tables in plain text: lines of at least two cells, parted by tabs, bars, or runs of spaces; at least two in a row. */
export function plainTablesIn(text: string): PlainTable[] {
  const tables: PlainTable[] = [];
  let open: Line[] = [];
  const close = (): void => {
    const [first] = open;
    const last = open.at(-1)?.cells.at(-1);
    if (first && last && open.length > 1)
      tables.push({ rows: alignedRows(open), span: { start: first.start, end: last.span.end } });
    open = [];
  };
  for (const match of text.matchAll(/[^\n]+/g)) {
    const cells = cellsOf(match[0], match.index);
    const isRuler = /^[\s|:+=-]+$/.test(match[0]);
    if (isRuler && open.length > 0) continue;
    if (cells.length > 1) open.push({ start: match.index, cells });
    else close();
  }
  close();
  return tables;
}

function cellsOf(line: string, start: number): TableCellText[] {
  const parts = partsOf(line);
  return parts.map(({ text, at }) => {
    const from = start + at + text.length - text.trimStart().length;
    return { text: text.trim(), span: { start: from, end: from + text.trim().length } };
  });
}

function partsOf(line: string): { text: string; at: number }[] {
  if (/^\s*\|.*\|\s*$/.test(line)) return split(line, /\|/g).slice(1, -1);
  if (line.trim().includes('\t')) return split(line, /\t/g);
  return /\S {3,}\S/.test(line.trim()) ? split(line, / {2,}/g).filter(part => part.text.trim() !== '') : [];
}

function split(line: string, separator: RegExp): { text: string; at: number }[] {
  const parts: { text: string; at: number }[] = [];
  let at = 0;
  for (const match of line.matchAll(separator)) {
    parts.push({ text: line.slice(at, match.index), at });
    at = match.index + match[0].length;
  }
  return [...parts, { text: line.slice(at), at }];
}

/** In a table without marks a row may lack cells: each cell goes under the head that it stands nearest to. */
function alignedRows(lines: readonly Line[]): TableCellText[][] {
  const [head] = lines;
  if (!head) return [];
  const middles = head.cells.map(cell => middleOf(cell, head.start));
  return lines.map(line => {
    if (line.cells.length >= head.cells.length) return [...line.cells];
    const row: (TableCellText | undefined)[] = head.cells.map(() => undefined);
    for (const cell of line.cells) row[nearest(middles, middleOf(cell, line.start))] ??= cell;
    return row.map(cell => cell ?? { text: '', span: { start: line.start, end: line.start } });
  });
}

function middleOf({ span }: TableCellText, lineStart: number): number {
  return (span.start + span.end) / 2 - lineStart;
}

function nearest(middles: readonly number[], middle: number): number {
  let best = 0;
  middles.forEach((other, i) => {
    if (Math.abs(other - middle) < Math.abs((middles[best] ?? 0) - middle)) best = i;
  });
  return best;
}
