import { twips } from './units.ts';
import { element, NAMESPACES } from './xml.ts';

/** A list of the document: how many lists it stands in, and whether it is numbered. */
export interface NumberedList {
  readonly ordered: boolean;
  readonly depth: number;
}

/** What stands before the items of a list by its depth: as in Vietnamese print, and as in the PDF. */
const BULLETS = ['–', '+', '·'];
const NUMBERS = [
  ['decimal', '%1.'],
  ['lowerLetter', '%2)'],
  ['lowerRoman', '%3)'],
] as const;

/** Text of an item stands this far to the right of its marker, in pt. */
const HANGING = 14.2;

/** The level of a list in Word: the deepest that we define for all that are deeper. */
export function levelOf(depth: number): number {
  return Math.min(depth, BULLETS.length - 1);
}

/** Where the text of items begins in a list at this depth, in pt. */
export function levelIndent(depth: number): number {
  return HANGING * (levelOf(depth) + 1);
}

/** `word/numbering.xml`: a number of its own for every list, so that each starts at 1 (ECMA-376 part 1, 17.9). */
export function numberingPart(lists: readonly NumberedList[]): string {
  const bullets = BULLETS.map((text, i) => levelMarkup(i, 'bullet', text));
  const numbers = NUMBERS.map(([format, text], i) => levelMarkup(i, format, text));
  return element(
    'w:numbering',
    NAMESPACES,
    abstractList(0, bullets),
    abstractList(1, numbers),
    ...lists.map(listMarkup),
  );
}

function abstractList(id: number, levels: readonly string[]): string {
  const type = element('w:multiLevelType', { 'w:val': 'hybridMultilevel' });
  return element('w:abstractNum', { 'w:abstractNumId': id }, type, ...levels);
}

function levelMarkup(level: number, format: string, text: string): string {
  return element(
    'w:lvl',
    { 'w:ilvl': level },
    element('w:start', { 'w:val': 1 }),
    element('w:numFmt', { 'w:val': format }),
    element('w:lvlText', { 'w:val': text }),
    element('w:lvlJc', { 'w:val': 'left' }),
    element('w:pPr', {}, element('w:ind', { 'w:left': twips(levelIndent(level)), 'w:hanging': twips(HANGING) })),
  );
}

function listMarkup({ ordered, depth }: NumberedList, index: number): string {
  const start = element('w:startOverride', { 'w:val': 1 });
  return element(
    'w:num',
    { 'w:numId': index + 1 },
    element('w:abstractNumId', { 'w:val': ordered ? 1 : 0 }),
    ordered ? element('w:lvlOverride', { 'w:ilvl': levelOf(depth) }, start) : '',
  );
}
