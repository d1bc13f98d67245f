import { booleanEntry, dictEntry, itemsOf, numberEntry, type PdfDict } from '../../pdf/objects.ts';
import type { ReadDocument } from '../../pdf/read-document.ts';
import { readParentTree } from '../../pdf/structure/parent-tree.ts';
import type { TreeFault } from '../../pdf/structure/read-structure.ts';
import type { ConditionId } from '../conditions.ts';
import { atElement, atFile, atObject, type Found } from '../found.ts';

const CONDITION_OF: Readonly<Record<TreeFault['kind'], ConditionId>> = {
  cycle: 'structure-cycle',
  parent: 'structure-parent',
  twice: 'structure-content',
};

/** Whether the structure is a tree at all, and known as one. */
export function* checkTree(document: ReadDocument): Generator<Found> {
  const { structure, catalog } = document;
  const isMarked = booleanEntry(dictEntry(catalog, 'MarkInfo'), 'Marked') === true;
  if (structure.elements.length === 0 || !isMarked) yield atFile('structure-missing');
  for (const { kind, element } of structure.faults) yield atElement(CONDITION_OF[kind], element, document);
}

/** Whether a reader that comes from a page finds its elements (ISO 32000-1, 14.7.4.4). */
export function* checkBacklinks({ structure, annotations, pageNumber }: ReadDocument): Generator<Found> {
  const parents = readParentTree(structure.root);
  for (const [holder, owners] of structure.content) {
    const list = itemsOf(parents.get(numberEntry(holder, 'StructParents') ?? -1));
    const isWhole = [...owners].every(([mcid, element]) => list[mcid] === element.dict);
    if (!isWhole) yield atObject('structure-backlink', holder, { page: pageNumber(holder) });
  }
  for (const { dict, element, page } of annotations)
    if (element && linked(parents, dict) !== element.dict)
      yield atObject('structure-backlink', dict, { page: page.number });
}

function linked(parents: ReturnType<typeof readParentTree>, annotation: PdfDict): unknown {
  return parents.get(numberEntry(annotation, 'StructParent') ?? -1);
}
