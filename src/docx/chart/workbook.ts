import { relationshipsPart } from '../package.ts';
import { element, escapeXml, xmlPart } from '../xml.ts';
import { zipParts } from '../zip.ts';
import type { ChartData } from './chart-data.ts';
import { sheetFormat } from './number-format.ts';
import { columnLetter, SHEET } from './sheet-cells.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';

/** The workbook behind a chart (ECMA-376 part 1, 18), which Word opens for “Edit data”. The same data gives the same bytes. */
export function workbook(data: ChartData, decimals: number): Uint8Array {
  return zipParts([
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', relationshipsPart([{ id: 'workbook', type: 'officeDocument', target: 'xl/workbook.xml' }])],
    ['xl/workbook.xml', workbookPart()],
    [
      'xl/_rels/workbook.xml.rels',
      relationshipsPart([
        { id: 'sheet', type: 'worksheet', target: 'worksheets/sheet1.xml' },
        { id: 'styles', type: 'styles', target: 'styles.xml' },
      ]),
    ],
    ['xl/styles.xml', stylesPart(decimals)],
    ['xl/worksheets/sheet1.xml', sheetPart(data)],
  ]);
}

function contentTypes(): Uint8Array {
  const override = (part: string, type: string): string =>
    element('Override', { PartName: part, ContentType: `${TYPE}${type}+xml` });
  const relationships = 'application/vnd.openxmlformats-package.relationships+xml';
  return xmlPart(
    element(
      'Types',
      { xmlns: 'http://schemas.openxmlformats.org/package/2006/content-types' },
      element('Default', { Extension: 'rels', ContentType: relationships }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/xl/workbook.xml', 'sheet.main'),
      override('/xl/worksheets/sheet1.xml', 'worksheet'),
      override('/xl/styles.xml', 'styles'),
    ),
  );
}

function workbookPart(): Uint8Array {
  const sheet = element('sheet', { name: SHEET, sheetId: 1, 'r:id': 'sheet' });
  return xmlPart(element('workbook', { xmlns: MAIN, 'xmlns:r': RELATIONSHIPS }, element('sheets', {}, sheet)));
}

/** The format of numbers is the second: the first is that of all other cells. */
const NUMBER_STYLE = 1;
/** From here on numbers of formats are free (18.8.30). */
const OWN_FORMAT = 164;

function stylesPart(decimals: number): Uint8Array {
  const format = element('numFmt', { numFmtId: OWN_FORMAT, formatCode: sheetFormat(decimals) });
  const list = (name: string, ...entries: readonly string[]): string =>
    element(name, { count: entries.length }, ...entries);
  const fill = (patternType: string): string => element('fill', {}, element('patternFill', { patternType }));
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 };
  return xmlPart(
    element(
      'styleSheet',
      { xmlns: MAIN },
      list('numFmts', format),
      list('fonts', element('font', {}, element('sz', { val: 11 }), element('name', { val: 'Calibri' }))),
      list('fills', fill('none'), fill('gray125')),
      list('borders', element('border')),
      list('cellStyleXfs', element('xf', plain)),
      list(
        'cellXfs',
        element('xf', { ...plain, xfId: 0 }),
        element('xf', { ...plain, numFmtId: OWN_FORMAT, xfId: 0, applyNumberFormat: 1 }),
      ),
    ),
  );
}

function sheetPart({ series, bars }: ChartData): Uint8Array {
  const rows = [
    sheetRow(1, ['', ...series.map(({ name }) => name)]),
    ...bars.map(({ name, numbers }, i) => sheetRow(i + 2, [name, ...numbers])),
  ];
  return xmlPart(element('worksheet', { xmlns: MAIN }, element('sheetData', {}, ...rows)));
}

/** What is empty or unknown has no cell: a chart takes text and 0 for a number. */
function sheetRow(row: number, values: readonly (string | number | null)[]): string {
  const cells = values.map((value, column) => {
    const place = { r: `${columnLetter(column)}${row}` };
    if (value === null || value === '') return '';
    if (typeof value === 'number') return element('c', { ...place, s: NUMBER_STYLE }, element('v', {}, String(value)));
    const text = element('t', {}, escapeXml(value));
    return element('c', { ...place, t: 'inlineStr' }, element('is', {}, text));
  });
  return element('row', { r: row }, ...cells);
}
