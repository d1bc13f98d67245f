import type { Said } from '../../base/diagnostic.ts';
import { type OutlineNode, textOf } from '../outline/outline.ts';
import { align, type Part } from './align.ts';
import { compareBlocks } from './compare-blocks.ts';
import { compareTables } from './compare-tables.ts';
import type { Difference } from './differences.ts';
import { innerName, nodeNames } from './names.ts';
import { unpairedDifferences } from './unpaired.ts';

/** Every difference of what was read from what is expected, in the order of the text. `around`: the cell that they stand in. */
export function compareOutlines(
  expected: readonly OutlineNode[],
  found: readonly OutlineNode[],
  around: Around | null = null,
): Difference[] {
  const names = nodeNames(expected).map(name => (around === null ? name : innerName(around.name, name)));
  const sides = { expected: expected.map(partOf), found: found.map(partOf) };
  const pairs = align(sides.expected, sides.found);
  const placeOf = (own: number, other: number): Around => ({
    name: expected.length === 1 && around !== null ? around.name : (names[own] ?? NOWHERE),
    page: found[other]?.page ?? around?.page ?? null,
    id: expected[own]?.id ?? around?.id ?? null,
  });
  const changed = pairs.flatMap(pair => {
    const [own, other] = [expected[pair.expected ?? -1], found[pair.found ?? -1]];
    if (!own || !other) return [];
    const place = placeOf(pair.expected ?? -1, pair.found ?? -1);
    return own.kind === 'table' && other.kind === 'table'
      ? compareTables(own, other, place)
      : compareBlocks(own, other, place);
  });
  return [...changed, ...unpairedDifferences(pairs, sides, placeOf)];
}

/** What a difference stands in: its name, and where that is. */
export interface Around {
  readonly name: Said;
  readonly page: number | null;
  readonly id: string | null;
}

const NOWHERE: Said = { en: 'the document', vi: 'văn bản' };

function partOf(node: OutlineNode): Part {
  const text = textOf(node);
  return { key: `${node.kind} ${text}`, kind: node.kind, text };
}
