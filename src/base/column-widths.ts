/** A column of a table, as far as its width goes: in pt, by its text, or a share of what is left. */
export interface ColumnWish {
  readonly width:
    | { readonly kind: 'fixed'; readonly value: number }
    | { readonly kind: 'auto' }
    | { readonly kind: 'share'; readonly value: number };
}

/** What a column's text asks for, padding included, in pt. */
export interface ColumnNeed {
  /** The widest word. */
  readonly least: number;
  /** All text of the widest cell on one line. */
  readonly most: number;
}

/**
 * Widths that fill the table's width exactly, in pt. Fixed columns get what they ask; the others their text's full width
 * where there is room, else as much as their neighbours do, so that the one with the longest text gives way; what is left
 * after that goes to the shares, and where there is none to the automatic columns.
 */
export function columnWidths(columns: readonly ColumnWish[], needs: readonly ColumnNeed[], width: number): number[] {
  const need = (i: number): ColumnNeed => needs[i] ?? { least: 0, most: 0 };
  const least = columns.map(({ width: w }, i) => (w.kind === 'fixed' ? w.value : need(i).least));
  const wish = columns.map(({ width: w }, i) => (w.kind === 'fixed' ? w.value : need(i).most));
  const room = width - sum(least);
  if (room <= 0) return least.map(value => (value * width) / (sum(least) || 1));
  const level = levelFor(least, wish, width);
  const widths = least.map((value, i) => between(value, wish[i] ?? 0, level));
  return shareOut(widths, weightsOf(columns, widths), width - sum(widths));
}

/** A column at a level: no narrower than its widest word, no wider than its text. */
function between(least: number, wish: number, level: number): number {
  return Math.max(least, Math.min(wish, level));
}

/** The level that the columns rise to, as water does, where their wishes are more than the width; else no limit. */
function levelFor(least: readonly number[], wish: readonly number[], width: number): number {
  if (sum(wish) <= width) return Infinity;
  const at = (level: number): number => sum(least.map((value, i) => between(value, wish[i] ?? 0, level)));
  let low = 0;
  let high = Math.max(...wish);
  for (let i = 0; i < LEVEL_STEPS; i++) {
    const middle = (low + high) / 2;
    if (at(middle) > width) high = middle;
    else low = middle;
  }
  return low;
}

/** Halvings of the level: more than a page's width in pt needs for a thousandth. */
const LEVEL_STEPS = 40;

function weightsOf(columns: readonly ColumnWish[], widths: readonly number[]): number[] {
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
