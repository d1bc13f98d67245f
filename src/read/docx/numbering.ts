import { child, children, parseXml, valueIn, type XmlElement } from './xml-tree.ts';

/** Whether a list's level is ordered; null where the level prints nothing, so that it is no list. */
export type Numbering = (numId: string, level: number) => boolean | null;

/** Reads `word/numbering.xml` (ECMA-376 17.9). A list that is nowhere defined counts as one with bullets. */
export function readNumbering(text: string): Numbering {
  const root = parseXml(text) ?? undefined;
  const abstracts = new Map(
    children(root, 'w:abstractNum').map(it => [it.attributes['w:abstractNumId'] ?? '', levels(it)]),
  );
  const lists = new Map(
    children(root, 'w:num').map(num => {
      const overrides = children(num, 'w:lvlOverride').flatMap(it => children(it, 'w:lvl'));
      const own = new Map(overrides.map(levelEntry));
      return [
        num.attributes['w:numId'] ?? '',
        new Map([...(abstracts.get(valueIn(num, 'w:abstractNumId') ?? '') ?? []), ...own]),
      ];
    }),
  );
  return (numId, level) => {
    const format = lists.get(numId)?.get(level);
    return format === 'none' ? null : format !== undefined && format !== 'bullet';
  };
}

function levels(list: XmlElement): Map<number, string> {
  return new Map(children(list, 'w:lvl').map(levelEntry));
}

function levelEntry(level: XmlElement): readonly [number, string] {
  const format = valueIn(level, 'w:numFmt') ?? valueIn(child(level, 'mc:AlternateContent'), 'w:numFmt') ?? 'decimal';
  return [Number(level.attributes['w:ilvl'] ?? 0), format];
}
