import type { TableColumn } from '../../layout/tree.ts';

/** What a column's text asks for, padding included, in pt. */
export interface ColumnNeed {
  /** The widest word. */
  readonly least: number;
  /** All text of the widest cell on one line. */
  readonly most: number;
}

/**
 * Widths that fill the table's width exactly, in pt. Fixed columns get what they ask; automatic ones their text's full
 * width where there is room, else something between their widest word and that, as shares do; what is left after that goes
 * to the shares, and where there is none to the automatic columns.
 */
export function columnWidths(columns: readonly TableColumn[], needs: readonly ColumnNeed[], width: number): number[] {
  const need = (i: number): ColumnNeed => needs[i] ?? { least: 0, most: 0 };
  const least = columns.map(({ width: w }, i) => (w.kind === 'fixed' ? w.value : need(i).least));
  const wish = columns.map(({ width: w }, i) => (w.kind === 'fixed' ? w.value : need(i).most));
  const room = width - sum(least);
  if (room <= 0) return least.map(value => (value * width) / (sum(least) || 1));
  const wanted = sum(wish) - sum(least);
  const given = Math.min(1, room / (wanted || 1));
  const widths = least.map((value, i) => value + ((wish[i] ?? 0) - value) * given);
  return shareOut(widths, weightsOf(columns, widths), width - sum(widths));
}

function weightsOf(columns: readonly TableColumn[], widths: readonly number[]): number[] {
  const shares = columns.map(({ width: w }) => (w.kind === 'share' ? w.value : 0));
  if (sum(shares) > 0) return shares;
  const autos = columns.map(({ width: w }, i) => (w.kind === 'auto' ? (widths[i] ?? 0) : 0));
  return sum(autos) > 0 ? autos : [...widths];
}

function shareOut(widths: readonly number[], weights: readonly number[], left: number): number[] {
  const all = sum(weights) || 1;
  return widths.map((value, i) => value + (left * (weights[i] ?? 0)) / all);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
