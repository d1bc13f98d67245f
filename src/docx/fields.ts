import { element, escapeXml } from './xml.ts';

/** A field with its result, which is shown until an editor updates it (ECMA-376 part 1, 17.16.18). `result`: runs. */
export function fieldMarkup(instruction: string, result: string): string {
  return beginField(instruction) + result + endField();
}

/** What stands before the result of a field. */
export function beginField(instruction: string): string {
  const code = element('w:instrText', { 'xml:space': 'preserve' }, escapeXml(` ${instruction} `));
  return mark('begin') + element('w:r', {}, code) + mark('separate');
}

/** What stands behind the result of a field. */
export function endField(): string {
  return mark('end');
}

function mark(type: 'begin' | 'separate' | 'end'): string {
  return element('w:r', {}, element('w:fldChar', { 'w:fldCharType': type }));
}
