import { child, children, valueIn, type XmlElement } from '../../read/docx/xml-tree.ts';
import type { ListPlace } from './paragraph-styles.ts';

/** Gives the number of the next item of a list; null where its level is not numbered. To be asked once an item, in order. */
export type ItemCounter = (place: ListPlace) => number | null;

/** Counts the items of lists as a word processor does (ECMA-376 part 1, 17.9): a level begins anew below a higher one. */
export function itemCounter(numbering: XmlElement | null): ItemCounter {
  const root = numbering ?? undefined;
  const lists = new Map(children(root, 'w:num').map(list => [list.attributes['w:numId'] ?? '', list]));
  const patterns = new Map(
    children(root, 'w:abstractNum').map(pattern => [pattern.attributes['w:abstractNumId'] ?? '', pattern]),
  );
  /** By pattern and by list: a list that overrides no start goes on where another of its pattern ended. */
  const counts = new Map<string, (number | undefined)[]>();
  return ({ id, level }) => {
    const list = lists.get(id);
    const patternId = valueIn(list, 'w:abstractNumId') ?? '';
    const override = children(list, 'w:lvlOverride').find(found => found.attributes['w:ilvl'] === String(level));
    const pattern = child(override, 'w:lvl') ?? levelOf(patterns.get(patternId), level);
    const format = valueIn(pattern, 'w:numFmt') ?? 'decimal';
    if (format === 'bullet' || format === 'none') return null;
    const start = valueIn(override, 'w:startOverride');
    const key = start === undefined ? `pattern ${patternId}` : `list ${id}`;
    const levels = counts.get(key) ?? [];
    const first = Number(start ?? valueIn(pattern, 'w:start') ?? 1);
    const number = (levels[level] ?? first - 1) + 1;
    levels.length = level;
    levels[level] = number;
    counts.set(key, levels);
    return number;
  };
}

function levelOf(pattern: XmlElement | undefined, level: number): XmlElement | undefined {
  return children(pattern, 'w:lvl').find(found => found.attributes['w:ilvl'] === String(level));
}
