/** The numbers of a chart, as far as their format goes. */
export interface FormattedNumbers {
  readonly numbers: readonly (number | null)[];
  readonly decimals: number;
  /** BCP 47. */
  readonly language: string;
}

/** Whole numbers from 0 up to here have a format of their own. */
const BELOW = 1e9;

/**
 * How a chart's numbers are printed (ECMA-376 part 1, 18.8.31). `#,##0` takes the separators of the reader's computer, and
 * `2.255` would become `2,255` on an English one: so whole numbers have the language's separator written out. Others keep
 * to the computer's, with the language as a wish.
 */
export function numberFormat({ numbers, decimals, language }: FormattedNumbers): string {
  const isPlain = decimals === 0 && numbers.every(number => number === null || (number >= 0 && number < BELOW));
  const isVietnamese = language.startsWith('vi');
  const wish = `[$-${isVietnamese ? '42A' : '809'}]`;
  if (!isPlain) return `${wish}${sheetFormat(decimals)};${wish}"−"${sheetFormat(decimals)}`;
  const mark = isVietnamese ? '\\.' : '\\,';
  return `[>=1000000]#${mark}000${mark}000;[>=1000]#${mark}000;0`;
}

/** The same in a workbook, which is its editor's own: the computer's separators. */
export function sheetFormat(decimals: number): string {
  return `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
}
