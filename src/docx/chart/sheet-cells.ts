import type { ChartData } from './chart-data.ts';

/** The sheet of a chart's workbook: names in column A, a column for each series, their names in row 1. */
export const SHEET = 'Sheet1';

/** A column's letter; a chart has no more series than there are letters. */
export function columnLetter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** Where the data of a chart lies in its workbook, as formulas (ECMA-376 part 1, 18.17). */
export function sheetRanges({ bars }: ChartData) {
  const last = bars.length + 1;
  const range = (column: number): string => `${SHEET}!$${columnLetter(column)}$2:$${columnLetter(column)}$${last}`;
  return {
    names: range(0),
    numbers: (series: number): string => range(series + 1),
    series: (series: number): string => `${SHEET}!$${columnLetter(series + 1)}$1`,
  };
}
