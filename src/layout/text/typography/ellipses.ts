import { isDigit, NO_EDITS, type TextEdit } from './text-edit.ts';

/** Three dots and no more become one character; the dots of a form, and those between digits, stay. */
export function setEllipses(text: string): readonly TextEdit[] {
  let at = text.indexOf('...');
  if (at < 0) return NO_EDITS;
  const edits: TextEdit[] = [];
  while (at >= 0) {
    let end = at + 3;
    while (text[end] === '.') end++;
    const isRow = end - at > 3 || text[at - 1] === '…' || text[end] === '…';
    const isBetween = isDigit(text[at - 1]) && isDigit(text[end]);
    if (!isRow && !isBetween) edits.push({ at, length: 3, text: '…' });
    at = text.indexOf('...', end);
  }
  return edits;
}
