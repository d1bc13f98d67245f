import { element, NAMESPACES } from './xml.ts';

/** `word/numbering.xml`: a number of its own for every list, so that each starts at 1 (ECMA-376 part 1, 17.9). */
export function numberingPart(lists: readonly boolean[]): string {
  const abstract = (id: number, format: string, text: string): string =>
    element(
      'w:abstractNum',
      { 'w:abstractNumId': id },
      element('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
      element(
        'w:lvl',
        { 'w:ilvl': 0 },
        element('w:start', { 'w:val': 1 }),
        element('w:numFmt', { 'w:val': format }),
        element('w:lvlText', { 'w:val': text }),
        element('w:lvlJc', { 'w:val': 'left' }),
        element('w:pPr', {}, element('w:ind', { 'w:left': 284, 'w:hanging': 284 })),
      ),
    );
  const numbers = lists.map((ordered, i) =>
    element(
      'w:num',
      { 'w:numId': i + 1 },
      element('w:abstractNumId', { 'w:val': ordered ? 1 : 0 }),
      ordered ? element('w:lvlOverride', { 'w:ilvl': 0 }, element('w:startOverride', { 'w:val': 1 })) : '',
    ),
  );
  return element('w:numbering', NAMESPACES, abstract(0, 'bullet', '–'), abstract(1, 'decimal', '%1.'), ...numbers);
}
