import { asDict, asName, entry, nameEntry, oneOrMany, type PdfDict, type PdfValue } from '../objects.ts';

/** An attribute of an element by its owner and name: its own, else that of its classes (ISO 32000-1, 14.7.5). Null: none. */
export function attribute(
  element: PdfDict,
  owner: string,
  key: string,
  classes: PdfDict | null = null,
): PdfValue | null {
  const own = oneOrMany(entry(element, 'A'));
  const named = oneOrMany(entry(element, 'C')).flatMap(name => {
    const className = asName(name);
    return className === null ? [] : oneOrMany(entry(classes, className));
  });
  for (const value of [...own, ...named]) {
    const dict = asDict(value);
    const found = nameEntry(dict, 'O') === owner ? entry(dict, key) : null;
    if (found !== null) return found;
  }
  return null;
}
