import { type FigureNode, type ItemNode, type OutlineNode, PAGE_FIELD, textOf } from '../outline/outline.ts';
import { type Difference, type DifferencePlace, difference, quoted, shownPair } from './differences.ts';
import { kindName } from './names.ts';

/** How two blocks differ that stand in each other's place, neither a table where the other is one. */
export function compareBlocks(expected: OutlineNode, found: OutlineNode, place: DifferencePlace): Difference[] {
  if (expected.kind === 'figure' && found.kind === 'figure') return compareFigures(expected, found, place);
  const text = compareTexts(textOf(expected), textOf(found), place);
  if (expected.kind !== found.kind) return [otherKind(expected, found, place), ...text];
  if (expected.kind === 'heading' && found.kind === 'heading' && expected.level !== found.level)
    return [otherLevel(expected.level, found.level, place), ...text];
  if (expected.kind === 'item' && found.kind === 'item') return [...compareItems(expected, found, place), ...text];
  if (expected.kind === 'note' && found.kind === 'note' && expected.number !== found.number)
    return [otherNumber(expected.number, found.number, place), ...text];
  return text;
}

/** A page number may be any. */
export function isSameText(expected: string, found: string): boolean {
  if (expected === found) return true;
  if (!expected.includes(PAGE_FIELD)) return false;
  const parts = expected.split(PAGE_FIELD).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join(`(?:\\d+|${PAGE_FIELD})`)}$`, 'u').test(found);
}

function compareTexts(expected: string, found: string, place: DifferencePlace): Difference[] {
  if (isSameText(expected, found)) return [];
  const [own, other] = shownPair(expected, found);
  return [
    difference('compare-text', place, {
      en: `${own} was expected, ${other} is there`,
      vi: `lẽ ra là ${own}, nhưng có ${other}`,
    }),
  ];
}

function otherKind(expected: OutlineNode, found: OutlineNode, place: DifferencePlace): Difference {
  const [own, other] = [kindName(expected.kind), kindName(found.kind)];
  return difference('compare-kind', place, {
    en: `a ${own.en} was expected, it is a ${other.en}: ${quoted(textOf(found))}`,
    vi: `lẽ ra là ${own.vi}, nhưng là ${other.vi}: ${quoted(textOf(found))}`,
  });
}

function otherLevel(expected: number, found: number, place: DifferencePlace): Difference {
  return difference('compare-level', place, {
    en: `level ${expected} was expected, it is of level ${found}`,
    vi: `lẽ ra là cấp ${expected}, nhưng là cấp ${found}`,
  });
}

function otherNumber(expected: number, found: number, place: DifferencePlace): Difference {
  return difference('compare-text', place, {
    en: `number ${expected} was expected, it has number ${found}`,
    vi: `lẽ ra mang số ${expected}, nhưng mang số ${found}`,
  });
}

function compareItems(expected: ItemNode, found: ItemNode, place: DifferencePlace): Difference[] {
  const differences: Difference[] = [];
  if (expected.depth !== found.depth)
    differences.push(
      difference('compare-list', place, {
        en: `it should stand in ${expected.depth} lists, and stands in ${found.depth}`,
        vi: `lẽ ra nằm trong ${expected.depth} danh sách lồng nhau, nhưng nằm trong ${found.depth}`,
      }),
    );
  if (expected.number !== found.number)
    differences.push(
      difference('compare-list', place, {
        en: `${numberName(expected.number, 'no number')} was expected, it has ${numberName(found.number, 'no number')}`,
        vi: `lẽ ra ${numberName(expected.number, 'không đánh số', 'mang số')}, nhưng ${numberName(found.number, 'không đánh số', 'mang số')}`,
      }),
    );
  return differences;
}

function numberName(number: number | null, none: string, some = 'number'): string {
  return number === null ? none : `${some} ${number}`;
}

function compareFigures(expected: FigureNode, found: FigureNode, place: DifferencePlace): Difference[] {
  const words = compareTexts(expected.words, found.words, place);
  if (expected.alt === found.alt) return words;
  const [own, other] = [expected.alt ?? '', found.alt ?? ''];
  const shown = shownPair(own, other);
  return [
    difference('compare-figure', place, {
      en: `${shown[0]} was expected for those who do not see it, ${shown[1]} is there`,
      vi: `lời tả cho người không nhìn thấy lẽ ra là ${shown[0]}, nhưng có ${shown[1]}`,
    }),
    ...words,
  ];
}
